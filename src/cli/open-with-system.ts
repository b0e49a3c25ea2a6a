import { spawn } from 'node:child_process';

/** What shows a file as whoever sits there would by a double click; a program and its arguments, no shell between. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};

/** An opener that is still at work after so many milliseconds has found what shows the file. */
const PATIENCE = 2000;

/**
 * Has the system show a file or a folder, by its whole path; false where it has nothing to show it with. It does not wait for
 * the person to close it.
 */
export const openWithSystem = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const [program = '', ...given] = OPENERS[process.platform] ?? ['xdg-open'];
    const child = spawn(program, [...given, path], { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => resolve(true), PATIENCE);
    const answer = (isOpen: boolean): void => {
      clearTimeout(timer);
      resolve(isOpen);
    };
    child.on('error', () => answer(false));
    // Explorer says 1 of what it has opened.
    child.on('exit', (code) => answer(code === 0 || process.platform === 'win32'));
    child.unref();
  });
