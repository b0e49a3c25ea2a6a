import { type Known, readAnswer } from '../../author/read-answer.ts';
import { wordOf } from '../../author/write-answer.ts';
import { CHOICES } from '../../kinds/choices.ts';
import type { Field } from '../../kinds/shape/fields.ts';
import type { Answers, Question } from '../../kinds/shape/question.ts';
import type { Finding } from '../../model/finding.ts';
import type { Lang } from '../../model/text.ts';
import { formatDay } from '../../render/layout/time-text.ts';
import { describeFinding } from '../../render/sentences/describe-finding.ts';
import { wordsFor } from '../../render/sentences/words.ts';
import type { Asked, Option, Prompts, Reply } from './clack-prompts.ts';
import { UI_WORDS } from './ui-words.ts';

/** All that one question needs besides itself. */
export interface Asking {
  readonly prompts: Prompts;
  readonly lang: Lang;
  /** `now` is `YYYY-MM-DD HH:MM`. */
  readonly known: Known & { readonly now: string };
  /** What was answered before, this question included where it is asked again. */
  readonly answers: Answers;
}

type Answer = string | readonly string[];

/** Asks one question the way its field wants. An answer of '' or [] is none. */
export function askQuestion(
  question: Question,
  field: Field,
  asking: Asking,
): Promise<Reply<Answer>> {
  switch (field.type) {
    case 'choice':
      return askChoice(question, field, asking);
    case 'choices':
      return askChoices(question, field, asking);
    case 'bool':
      return askTruth(question, asking);
    default:
      return askText(question, field, asking);
  }
}

function hintOf({ hint, required, usual }: Question, lang: Lang): string {
  const skip = required === true || usual !== undefined ? '' : UI_WORDS[lang].skip;
  const parts = [hint?.[lang] ?? '', skip].filter((part) => part !== '');
  return parts.join(lang === 'zh' ? '；' : '; ');
}

function optionsOf(question: Question, of: string, lang: Lang): readonly Option[] {
  return (CHOICES[of] ?? []).map(({ value, label }) => ({
    value,
    label: label[lang],
    hint: question.about?.[value]?.[lang] ?? '',
  }));
}

function shownAs({ ask, hint }: Question, lang: Lang): Asked {
  return { message: ask[lang], hint: hint?.[lang] ?? '' };
}

function askChoice(
  question: Question,
  field: Field & { readonly type: 'choice' },
  { prompts, lang, answers }: Asking,
): Promise<Reply<Answer>> {
  const none = { value: '', label: UI_WORDS[lang].none, hint: '' };
  const isNeeded = question.required === true || 'default' in field;
  return prompts.choose({
    ...shownAs(question, lang),
    options: [...optionsOf(question, field.of, lang), ...(isNeeded ? [] : [none])],
    initial: String(answers[question.to] ?? question.usual ?? ''),
  });
}

/** Where nothing is the usual answer it is asked first whether there is anything to tick. */
async function askChoices(
  question: Question,
  field: Field & { readonly type: 'choices' },
  { prompts, lang, answers }: Asking,
): Promise<Reply<Answer>> {
  const ui = UI_WORDS[lang];
  const before = answers[question.to] ?? question.usual ?? [];
  const initial = typeof before === 'string' ? [before] : before;
  const asked = shownAs(question, lang);
  if (initial.length === 0) {
    const words = { yes: ui.isThere, no: ui.isNot };
    const any = await prompts.confirm({ ...asked, ...words, initial: false });
    if (any.kind !== 'answer') return any;
    if (!any.value) return { kind: 'answer', value: [] };
  }
  const hint = initial.length === 0 ? ui.ticking : `${asked.hint}\n${ui.ticking}`.trim();
  return prompts.tick({ ...asked, hint, options: optionsOf(question, field.of, lang), initial });
}

async function askTruth(
  question: Question,
  { prompts, lang, answers }: Asking,
): Promise<Reply<Answer>> {
  const ui = UI_WORDS[lang];
  const words = { yes: ui.yes, no: ui.no };
  const initial = answers[question.to] === 'true';
  const reply = await prompts.confirm({ ...shownAs(question, lang), ...words, initial });
  return reply.kind === 'answer' ? { kind: 'answer', value: reply.value ? 'true' : '' } : reply;
}

async function askText(
  question: Question,
  field: Field,
  { prompts, lang, known, answers }: Asking,
): Promise<Reply<Answer>> {
  const usual = usualText(question, known);
  const reply = await prompts.text({
    message: question.ask[lang],
    hint: hintOf(question, lang),
    usual,
    initial: shownAnswer(field, answers[question.to], lang),
    problem: (typed) => problemOf(typed, question, field, usual, lang, known),
  });
  if (reply.kind !== 'answer') return reply;
  const typed = reply.value.trim();
  if (typed === '') return { kind: 'answer', value: '' };
  const { value = '' } = readAnswer(field, typed, known);
  if (field.type === 'time' || field.type === 'date') echoTime(String(value), typed, prompts, lang);
  return { kind: 'answer', value };
}

function usualText({ usual = '' }: Question, { now, today }: Asking['known']): string {
  return { now, today }[usual] ?? usual;
}

/** An earlier answer as it can be edited. */
function shownAnswer(field: Field, answer: Answer | undefined, lang: Lang): string {
  if (answer === undefined) return '';
  return typeof answer === 'string' ? wordOf(field, answer, lang) : answer.join('、');
}

function problemOf(
  typed: string,
  question: Question,
  field: Field,
  usual: string,
  lang: Lang,
  known: Known,
): string {
  if (typed.trim() === '') {
    return question.required === true && usual === '' ? UI_WORDS[lang].needed : '';
  }
  const { problem } = readAnswer(field, typed, known);
  return problem === undefined ? '' : describeFinding(problem as Finding, lang);
}

/** Says how a time was read, with its day of the week, where that is not what was typed. */
function echoTime(value: string, typed: string, prompts: Prompts, lang: Lang): void {
  if (value === typed) return;
  const day = formatDay(value, wordsFor(lang), '');
  prompts.tell(`→ ${day} ${value.slice(11)}`.trimEnd());
}
