import type { Answers } from '../../kinds/shape/question.ts';
import type { Lang } from '../../model/text.ts';
import type { Prompts, Reply } from './prompts.ts';
import { UI_WORDS } from './ui-words.ts';

/** Where a brief may be written. */
export interface Position {
  readonly lang: Lang;
  /** The file the command line named; undefined where it is to be asked. */
  readonly file: string | undefined;
  readonly isFree: (path: string) => boolean;
  /** Writes the brief; says why it cannot be written there, or ''. */
  readonly write: (answers: Answers, path: string) => string;
}

/**
 * Writes the brief to the file that the command line named, or asks for one. A name that is taken is asked for again. The
 * answer is the path written.
 */
export async function askFile(
  answers: Answers,
  place: Position,
  prompts: Prompts,
): Promise<Reply<string>> {
  const ui = UI_WORDS[place.lang];
  let path = place.file;
  for (;;) {
    if (path === undefined) {
      const reply = await prompts.text({
        message: ui.file,
        hint: ui.fileHint,
        usual: freeName(ui.usualFile, place.isFree),
        initial: '',
        problem: (typed) => fileProblem(typed.trim(), place),
      });
      if (reply.kind !== 'answer') return reply;
      path = withEnding(reply.value.trim());
    }
    const problem = place.write(answers, path);
    if (problem === '') return { kind: 'answer', value: path };
    prompts.tell(problem);
    path = undefined;
  }
}

function fileProblem(typed: string, { lang, isFree }: Position): string {
  const ui = UI_WORDS[lang];
  if (typed === '') return '';
  const path = withEnding(typed);
  if (/\p{Cc}|[/\\]\.ya?ml$/u.test(path)) return ui.badFile;
  return isFree(path) ? '' : ui.taken(path, freeName(ui.usualFile, isFree));
}

function withEnding(path: string): string {
  return /\.ya?ml$/i.test(path) ? path : `${path}.yaml`;
}

/** The first of `name.yaml`, `name-2.yaml` … that is not there. */
function freeName(name: string, isFree: (path: string) => boolean): string {
  let number = 1;
  const path = (): string => `${name}${number === 1 ? '' : `-${number}`}.yaml`;
  while (!isFree(path())) number += 1;
  return path();
}
