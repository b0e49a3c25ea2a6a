import { basename, dirname, join, relative, resolve } from 'node:path';
import { logHead, writeEntry } from '../author/write-entry.ts';
import { type LoadedLog, loadLog } from '../load/log/load-log.ts';
import type { Finding } from '../model/finding.ts';
import type { LogEntry } from '../model/log.ts';
import type { Lang } from '../model/text.ts';
import { shortTime } from '../time/dates.ts';
import { LOG, planFolder } from './brief-files.ts';
import { fileErrorCode } from './files.ts';
import type { Files } from './io.ts';
import { CALENDAR_FILE } from './outputs.ts';
import { problemOf, readText, unreadable } from './read-files.ts';
import { MANIFEST } from './write-outputs.ts';

/** The log beside a brief: `接待单.log.yaml` beside `接待单.yaml`. */
export const logPath = (brief: string): string => brief.replace(/(?:\.ya?ml)?$/i, LOG);

/** What the log of a brief says; nothing where there is none. */
export function readLog(brief: string, files: Files): LoadedLog {
  const path = logPath(brief);
  const text = readText(files, path);
  if (text === undefined && problemOf(files, path) !== 'missing') {
    return { entries: [], findings: [unreadable(basename(path), 'no-log')] };
  }
  return loadLog(text ?? '', basename(path));
}

/** Where the outputs of a brief go, as its log names it: from the brief on, '' for the usual place. */
export const folderInLog = (brief: string, outputs: string): string =>
  resolve(outputs) === planFolder(brief)
    ? ''
    : relative(dirname(resolve(brief)), resolve(outputs)).replaceAll('\\', '/') || '.';

/** Whether there was a calendar in a folder that is there no more. */
function isCalendarGone(outputs: string, files: Files): boolean {
  const noted = readText(files, join(outputs, MANIFEST)) ?? '';
  return noted.includes(`"${CALENDAR_FILE}"`) && files.changed(join(outputs, CALENDAR_FILE)) === 0;
}

/**
 * That a plan was issued to where outputs go now, and it or its calendar is not there: its entries will not be cancelled on
 * phones. Nothing where both are there, or none was issued there.
 */
export function findLostPlan(
  { entries }: LoadedLog,
  brief: string,
  outputs: string,
  isThere: boolean,
  files: Files,
): readonly Finding[] {
  const place = folderInLog(brief, outputs);
  const issued = entries.filter(({ what, folder }) => what === 'issued' && folder === place);
  const last = issued.at(-1);
  if (last === undefined || (isThere && !isCalendarGone(outputs, files))) return [];
  const folder = last.folder || basename(planFolder(brief));
  const args = {
    time: shortTime(last.at),
    folder: isThere ? `${folder}/${CALENDAR_FILE}` : folder,
  };
  const at = { file: basename(logPath(brief)), line: last.line, column: 1, length: 1 };
  return [{ code: 'plan-lost', level: 'warning', args, at }];
}

/**
 * Adds an entry to the log of a brief, whole and at the end, with a head where there is no log yet. Gives the code of what is
 * in the way, '' where nothing is; a brief out of a pipe lies nowhere.
 */
export function addToLog(brief: string, entry: LogEntry, lang: Lang, files: Files): string {
  if (problemOf(files, brief) !== '') return 'ENOENT';
  const path = logPath(brief);
  const old = readText(files, path);
  const head = old === undefined ? logHead(basename(brief), lang) : /[^\n]$/.test(old) ? '\n' : '';
  try {
    files.append(path, `${head}${writeEntry(entry, lang)}`);
    return '';
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === '') throw error;
    return code;
  }
}
