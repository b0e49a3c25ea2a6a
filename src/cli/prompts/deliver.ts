import type { Lang } from '../../model/text.ts';
import { EXIT_OK, UsageError } from '../exit-codes.ts';
import { fileErrorCode } from '../files.ts';
import { type Io, say } from '../io.ts';
import { MESSAGES } from '../messages.ts';
import { problemOf } from '../read-files.ts';

/** The person left without answering: what a shell reports of a program ended by Ctrl-C. */
export const EXIT_LEFT = 130;

/** Whether a file can be written under this name without losing another. */
export function isFree(path: string, io: Io): boolean {
  return problemOf(io.files, path) === 'missing';
}

/** There is a file of this name; it is left alone. */
export function nameTaken(path: string): UsageError {
  return new UsageError(MESSAGES.nameTaken(path));
}

/** Writes a new file; says why it cannot be written there, or ''. */
export function createFile(path: string, text: string, lang: Lang, io: Io): string {
  try {
    return io.files.create(path, text) ? '' : nameTaken(path).text[lang];
  } catch (error) {
    if (fileErrorCode(error) === '') throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

/** Prints a brief, or writes it whole under a name that is free. */
export function deliver(
  text: string,
  file: string | undefined,
  options: { readonly lang?: Lang; readonly quiet?: boolean },
  io: Io,
): number {
  if (file === undefined) {
    io.stdout.write(text);
    return EXIT_OK;
  }
  if (!io.files.create(file, text)) throw nameTaken(file);
  if (options.quiet !== true) {
    say(
      {
        zh: `已写好 ${file}；填好后运行 reception plan ${file}`,
        en: `Wrote ${file}; fill it in, then run reception plan ${file}`,
      },
      options.lang ?? 'zh',
      io,
    );
  }
  return EXIT_OK;
}
