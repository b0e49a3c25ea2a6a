import { basename, join } from 'node:path';
import type { Lang } from '../../model/text.ts';
import { EXIT_OK } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../plan-brief.ts';
import { readText } from '../read-files.ts';
import { casesOf, isPack } from '../rule-files.ts';
import { tell } from '../tell.ts';
import { UsageError } from '../usage-error.ts';

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

function taken(path: string): UsageError {
  return new UsageError({
    zh: `${path} 已经存在，没有动它；换个文件名`,
    en: `${path} is there already and is left alone; take another name`,
  });
}

function create(path: string, text: string, io: Io): void {
  if (!io.files.create(path, text)) {
    throw taken(path);
  }
}

/** `reception rules new`: a commented pack of an office's own, and its cases beside it. It never overwrites a file. */
export function runRulesNew(path: string, options: CommonOptions, io: Io): number {
  const lang = options.lang ?? 'zh';
  if (!isPack(path)) {
    throw new UsageError({
      zh: `规则文件的名字要以 .yaml 结尾，不能是 .cases.yaml：${path}`,
      en: `the name of a pack ends in .yaml, and not in .cases.yaml: ${path}`,
    });
  }
  const cases = casesOf(path);
  if (io.files.changed(cases) > 0) {
    throw taken(cases);
  }
  create(path, fill('pack', path, lang, io), io);
  create(cases, fill('cases', path, lang, io), io);
  if (options.quiet !== true) {
    tell(io, lang, {
      zh: `已写好 ${path} 和 ${cases}；改好后运行 reception rules test ${path}`,
      en: `Wrote ${path} and ${cases}; change them, then run reception rules test ${path}`,
    });
  }
  return EXIT_OK;
}
