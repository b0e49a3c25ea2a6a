import { dirname } from 'node:path';
import { CommanderError } from 'commander';
import { LANGS, type Lang, type Text } from '../model/text.ts';
import { markCharacters } from '../render/layout/clean-text.ts';
import { EXIT_BUG, EXIT_OK, EXIT_USAGE, UsageError } from './exit-codes.ts';
import { fileReason } from './file-reasons.ts';
import { fileErrorCode } from './files.ts';
import { type Io, say, withSigns } from './io.ts';
import { MESSAGES } from './messages.ts';
import { buildProgram, COMPLETE, sayOfCompletion } from './program.ts';

/**
 * The language of the command line itself: as `--lang` says, else English where the machine speaks it (LC_ALL, LC_MESSAGES,
 * LANG). The flag is read here, since the command line itself may be what is wrong.
 */
function langOf(argv: readonly string[], env: Io['env']): Lang {
  const asked = argv.flatMap((word, index) => {
    const value = word === '--lang' ? argv[index + 1] : /^--lang=(.*)$/.exec(word)?.[1];
    return LANGS.filter((lang) => lang === value);
  });
  const { LC_ALL, LC_MESSAGES, LANG } = env;
  return (
    asked.at(-1) ?? (/^en(?:[_.@-]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'zh')
  );
}

/** What could not be written and why; of a file that we only keep for ourselves its folder. */
function describeFileError(error: Error, code: string): Text {
  const path = 'path' in error ? String(error.path).replace(/\.[0-9a-z]+\.tmp$/, '') : '';
  const shown = /(?:^|[\\/])\.generated\.\w+$/.test(path) ? dirname(path) : path;
  const reason = fileReason(code);
  return reason === undefined || shown === ''
    ? MESSAGES.notWritten('', { zh: error.message, en: error.message })
    : MESSAGES.notWritten(shown, reason);
}

function exitFor(error: unknown, lang: Lang, io: Io): number {
  // Commander has printed what was asked for, or all there is where nothing was, and has nothing left to do.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_OK : EXIT_USAGE;
  if (error instanceof UsageError) {
    say(error.text, lang, io);
    return EXIT_USAGE;
  }
  const code = fileErrorCode(error);
  if (error instanceof Error && code !== '') {
    say(describeFileError(error, code), lang, io);
    return EXIT_USAGE;
  }
  say(MESSAGES.bug(error instanceof Error ? error.message : String(error)), lang, io);
  if (error instanceof Error && io.env.RECEPTION_TRACE !== undefined) {
    io.stderr.write(`${markCharacters(error.stack ?? '')}\n`);
  }
  return EXIT_BUG;
}

/** Runs the command line `argv` (without node and script) and returns the exit code. Never throws. */
export async function main(argv: readonly string[], outside: Io): Promise<number> {
  const lang = langOf(argv, outside.env);
  const io = withSigns(outside, lang, argv.includes('--quiet'));
  let exit: number = EXIT_OK;
  try {
    const isCompleting = argv[0] === COMPLETE;
    const finish = (code: number): void => {
      exit = code;
    };
    const program = buildProgram(lang, io, finish, isCompleting);
    // Prints a script for a shell, which then asks it what may follow.
    if (isCompleting) {
      (await import('@bomb.sh/tab/commander')).default(program);
      sayOfCompletion(program, lang);
    }
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    return exitFor(error, lang, io);
  } finally {
    io.end();
  }
}

/** What `bin/` needs of the program besides, and the build. */
export { STREAM_COLORS } from '../render/layout/paint.ts';
export { NODE_FILES } from './files.ts';
export { openWithSystem } from './open-with-system.ts';
/** What reads the rules from their files, loaded where they are compiled. */
export const shippedRules = (): Promise<typeof import('./shipped-rules.ts')> =>
  import('./shipped-rules.ts');
