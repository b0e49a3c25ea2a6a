import { basename, join } from 'node:path';
import type { Lang } from '../../model/text.ts';
import { EXIT_OK, UsageError } from '../exit-codes.ts';
import { type Io, say } from '../io.ts';
import { MESSAGES } from '../messages.ts';
import type { CommonOptions } from '../plan-brief.ts';
import { readText } from '../read-files.ts';
import { casesOf, isPack } from '../rule-files.ts';

/** The name of a pack in a file: the file's own where it can be one. */
function packName(path: string): string {
  const name = basename(path, '.yaml').toLowerCase();
  return /^[a-z][a-z0-9-]*$/.test(name) ? name : 'rules';
}

function fill(what: 'pack' | 'cases', path: string, lang: Lang, io: Io): string {
  const values: Readonly<Record<string, string>> = {
    file: path,
    base: basename(path),
    name: packName(path),
  };
  const template = readText(io.files, join(io.templates, 'house', `${what}.${lang}.tmpl`)) ?? '';
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
}

function create(path: string, text: string, io: Io): void {
  if (!io.files.create(path, text)) throw new UsageError(MESSAGES.nameTaken(path));
}

/** `reception rules new`: a commented pack of an office's own, and its cases beside it. It never overwrites a file. */
export function runRulesNew(path: string, options: CommonOptions, io: Io): number {
  const lang = options.lang ?? 'zh';
  if (!isPack(path)) throw new UsageError(MESSAGES.noPackName(path));
  const cases = casesOf(path);
  if (io.files.changed(cases) > 0) throw new UsageError(MESSAGES.nameTaken(cases));
  create(path, fill('pack', path, lang, io), io);
  create(cases, fill('cases', path, lang, io), io);
  if (options.quiet !== true) {
    say(MESSAGES.packWritten(path, cases), lang, io);
  }
  return EXIT_OK;
}
