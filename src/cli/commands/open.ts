import { join, resolve } from 'node:path';
import { LANGS } from '../../model/text.ts';
import { deskFolder, planFolder } from '../brief-files.ts';
import { EXIT_OK, UsageError } from '../exit-codes.ts';
import { type Io, say } from '../io.ts';
import { MESSAGES } from '../messages.ts';
import { fileOf, isFile, PLAN_FILE, parseFormats } from '../outputs.ts';
import type { CommonOptions, RunCommand } from '../plan-brief.ts';
import { problemOf } from '../read-files.ts';

export interface OpenOptions extends CommonOptions {
  readonly out?: string;
}

/** What is opened where nothing is named. */
const PAGE = 'html';

/** The file of an output in a folder, in whichever language it was written; undefined where it is not there. */
const written = (wanted: string, folder: string, { files }: Io): string | undefined =>
  parseFormats(wanted)
    .filter(isFile)
    .flatMap((one) => LANGS.map((lang) => join(folder, fileOf(one, lang))))
    .find((path) => files.changed(path) > 0);

/** `reception open`: shows what was written for a brief, the page unless another output is named; of a folder its desk. */
export const runOpen: RunCommand<[path: string, wanted: string | undefined], OpenOptions> = async (
  path,
  wanted = PAGE,
  options,
  io,
) => {
  const isFolder = problemOf(io.files, path) === 'folder';
  const folder = isFolder
    ? resolve(deskFolder(options.out, join(path, 'a')))
    : resolve(options.out ?? planFolder(path));
  if (io.files.changed(isFolder ? folder : join(folder, PLAN_FILE)) === 0) {
    throw new UsageError(MESSAGES.notPlannedYet(path));
  }
  const found = isFolder ? folder : written(wanted, folder, io);
  if (found === undefined) throw new UsageError(MESSAGES.notWrittenYet(path, wanted));
  const isOpen = (await io.open?.(found)) === true;
  if (!isOpen || options.quiet !== true) {
    const lang = options.lang ?? 'zh';
    say(isOpen ? MESSAGES.opened(found) : MESSAGES.openYourself(found), lang, io);
  }
  return EXIT_OK;
};
