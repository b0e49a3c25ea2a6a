import type { Answers } from '../../kinds/shape/question.ts';
import type { Lang } from '../../model/text.ts';
import type { Prompts, Reply } from './clack-prompts.ts';
import { UI_WORDS } from './ui-words.ts';

/** Where what was answered may be written. */
export interface FileAsked {
  readonly lang: Lang;
  /** The file the command line named; undefined where it is to be asked. */
  readonly file: string | undefined;
  /** What it is called where nothing is typed, without an ending. */
  readonly usualFile: string;
  readonly isFree: (path: string) => boolean;
  /** Whether it may be called so. */
  readonly isName?: (path: string) => boolean;
  /** Writes the file; says why it cannot be written there, or ''. */
  readonly write: (answers: Answers, path: string) => string;
}

/**
 * Writes what is known to the file that the command line named, or asks for one. A name that is taken is asked for again.
 * The answer is the path written.
 */
export async function askFile(
  known: Answers,
  asked: FileAsked,
  prompts: Prompts,
): Promise<Reply<string>> {
  const ui = UI_WORDS[asked.lang];
  let path = asked.file;
  for (;;) {
    if (path === undefined) {
      const reply = await prompts.text({
        message: ui.file,
        hint: ui.fileHint,
        usual: freeName(asked.usualFile, asked.isFree),
        initial: '',
        problem: (typed) => fileProblem(typed.trim(), asked),
      });
      if (reply.kind !== 'answer') return reply;
      path = withEnding(reply.value.trim());
    }
    const problem = asked.write(known, path);
    if (problem === '') return { kind: 'answer', value: path };
    prompts.tell(problem);
    path = undefined;
  }
}

function fileProblem(typed: string, { lang, isFree, isName, usualFile }: FileAsked): string {
  const ui = UI_WORDS[lang];
  if (typed === '') return '';
  const path = withEnding(typed);
  if (/\p{Cc}|[/\\]\.ya?ml$/u.test(path) || isName?.(path) === false) return ui.badFile;
  return isFree(path) ? '' : ui.taken(path, freeName(usualFile, isFree));
}

function withEnding(path: string): string {
  return /\.ya?ml$/i.test(path) ? path : `${path}.yaml`;
}

/** The first of `name.yaml`, `name-2.yaml` … that is not there. */
export function freeName(name: string, isFree: (path: string) => boolean): string {
  let number = 1;
  const path = (): string => `${name}${number === 1 ? '' : `-${number}`}.yaml`;
  while (!isFree(path())) number += 1;
  return path();
}

/** A path as it can be typed in a shell. */
export function quoted(path: string): string {
  return /^[\p{L}\p{N}./\\:_~-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
