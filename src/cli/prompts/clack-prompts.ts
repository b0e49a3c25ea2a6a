import { styleText } from 'node:util';
import {
  type CANCEL_SYMBOL,
  cancel,
  confirm,
  intro,
  isCancel,
  log,
  multiselect,
  outro,
  S_BAR,
  select,
  text,
} from '@clack/prompts';
import type { Terminal } from '../io.ts';

/** What came of one question: an answer, a step back to the question before, or the end of it all. */
export type Reply<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancel' };

/** A question as it is shown. */
export interface Asked {
  readonly message: string;
  /** Lines under it; '' for none. */
  readonly hint: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Shown beside it while the cursor is on it; '' for nothing. */
  readonly hint: string;
}

interface AskedText extends Asked {
  /** What Enter gives, shown in grey. */
  readonly usual: string;
  /** What can be edited. */
  readonly initial: string;
  /** What is wrong, '' for nothing. */
  readonly problem: (typed: string) => string;
}

interface AskedChoice<T> extends Asked {
  readonly options: readonly Option[];
  readonly initial: T;
}

interface AskedTruth extends Asked {
  readonly yes: string;
  readonly no: string;
  readonly initial: boolean;
}

/** How a person is asked. Each question resolves when there is a reply, and never throws. */
export type Prompts = ReturnType<typeof clackPrompts>;

/** A key as Node's readline names it. */
interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

const dim = (line: string): string => styleText('dim', line);

/** The message with its hint under it; a text prompt, unlike the others, does not draw the bar before further lines. */
function withHint({ message, hint }: Asked, draws: 'bar' | 'nothing'): string {
  const bar = draws === 'bar' ? '' : `${styleText('gray', S_BAR)}  `;
  const lines = hint === '' ? [] : hint.split('\n').map((line) => `${bar}${dim(line)}`);
  return [message, ...lines].join('\n');
}

/** An empty hint would be shown as `()`. */
const shown = ({ value, label, hint }: Option): { value: string; label: string; hint?: string } =>
  hint === '' ? { value, label } : { value, label, hint };

interface Common extends Terminal {
  readonly signal: AbortSignal;
  readonly message: string;
}

/**
 * Asks on a terminal with @clack/prompts. Escape goes back to the question before; Ctrl-C and the end of the input
 * (Ctrl-D, a terminal that is gone) cancel. Call `release` at the end: until then the keys are listened to.
 */
export function clackPrompts({ input, output }: Terminal) {
  let key = '';
  let open = new AbortController();
  const notice = (_: string | undefined, { name = '', ctrl = false }: Key): void => {
    key = name;
    // Readline takes Ctrl-D on an empty line for the end of the input and would leave the question open for ever.
    if (ctrl && name === 'd') open.abort();
  };
  const end = (): void => open.abort();
  input.on('keypress', notice);
  input.on('end', end);

  /** `show` gets what every prompt needs; it draws the bar before further lines of the message itself, or does not. */
  async function ask<T>(
    asked: Asked,
    show: (common: Common) => Promise<T | typeof CANCEL_SYMBOL>,
    draws: 'bar' | 'nothing' = 'bar',
  ): Promise<Reply<T>> {
    open = new AbortController();
    key = '';
    const message = withHint(asked, draws);
    const value = await show({ input, output, signal: open.signal, message });
    if (!isCancel(value)) return { kind: 'answer', value };
    return { kind: key === 'escape' ? 'back' : 'cancel' };
  }

  return {
    text: (asked: AskedText) => {
      const { usual, initial, problem } = asked;
      const validate = (typed: string | undefined) => problem(typed ?? '') || undefined;
      const own = { placeholder: usual, defaultValue: usual, initialValue: initial, validate };
      return ask(asked, (common) => text({ ...common, ...own }), 'nothing');
    },
    choose: (asked: AskedChoice<string>) => {
      const own = { options: asked.options.map(shown), initialValue: asked.initial };
      return ask(asked, (common) => select({ ...common, ...own, showInstructions: false }));
    },
    tick: (asked: AskedChoice<readonly string[]>) => {
      const own = { options: asked.options.map(shown), initialValues: asked.initial };
      return ask(asked, (common) =>
        multiselect({ ...common, ...own, required: false, showInstructions: false }),
      );
    },
    confirm: (asked: AskedTruth) => {
      const own = { active: asked.yes, inactive: asked.no, initialValue: asked.initial };
      return ask(asked, (common) => confirm({ ...common, ...own }));
    },
    // The first line, lines between questions, and the last one, of success or of none.
    open: (line: string) => intro(line, { output }),
    tell: (lines: string) => log.message(lines.split('\n').map(dim), { output, spacing: 0 }),
    close: (line: string) => outro(line, { output }),
    giveUp: (line: string) => cancel(line, { output }),
    release: () => {
      input.off('keypress', notice);
      input.off('end', end);
    },
  };
}
