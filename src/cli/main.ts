import { EXIT_BUG, EXIT_OK, EXIT_USAGE } from './exit-codes.ts';
import type { Io } from './io.ts';
import { fileErrorCode } from './node-files.ts';
import { buildProgram, isHelpShown, isUsageProblem } from './program.ts';
import { isUsageError } from './usage-error.ts';

/** English only where it is asked for: the flag is read here because the command line itself may be what is wrong. */
function wantsEnglish(argv: readonly string[]): boolean {
  return argv.includes('--lang=en') || argv[argv.indexOf('--lang') + 1] === 'en';
}

function exitFor(error: unknown, argv: readonly string[], io: Io): number {
  const english = wantsEnglish(argv);
  if (isHelpShown(error)) {
    return EXIT_OK;
  }
  if (isUsageProblem(error)) {
    return EXIT_USAGE;
  }
  if (isUsageError(error)) {
    io.stderr.write(`${english ? error.text.en : error.text.zh}\n`);
    return EXIT_USAGE;
  }
  const code = fileErrorCode(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code !== '') {
    io.stderr.write(english ? `Cannot write: ${message}\n` : `写不了文件：${message}\n`);
    return EXIT_USAGE;
  }
  const trace =
    error instanceof Error && io.env.RECEPTION_TRACE !== undefined ? `\n${error.stack ?? ''}` : '';
  io.stderr.write(
    english
      ? `This is a bug in reception, not in your brief. Please report it: ${message}${trace}\n`
      : `这是本程序的错误，不是接待单的问题，请反馈：${message}${trace}\n`,
  );
  return EXIT_BUG;
}

/** Runs the command line `argv` (without node and script) and returns the exit code. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let exit: number = EXIT_OK;
  try {
    await buildProgram(io, (code) => {
      exit = code;
    }).parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    return exitFor(error, argv, io);
  }
}
