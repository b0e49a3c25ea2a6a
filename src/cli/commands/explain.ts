import { join } from 'node:path';
import { suggestWord } from '../../load/suggest-word.ts';
import type { Lang } from '../../model/text.ts';
import { EXIT_OK, UsageError } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { MESSAGES } from '../messages.ts';
import type { RunCommand } from '../plan-brief.ts';
import { readText } from '../read-files.ts';

/** What is said of a finding: its code, what it means in one sentence, and all of it. */
interface Page {
  readonly code: string;
  readonly gist: string;
  readonly text: string;
}

/** The pages of all findings in their order: `### code`, the Chinese, a line `---`, the English; a first paragraph is its gist. */
function readPages(lang: Lang, io: Io): readonly Page[] {
  const text = readText(io.files, join(io.templates, 'findings.md')) ?? '';
  return text
    .split(/^### /m)
    .slice(1)
    .map((page) => {
      const code = page.slice(0, page.indexOf('\n'));
      // Before the next page there may be the heading of its chapter; a terminal needs no fences.
      const [zh = '', en = ''] = page
        .slice(code.length)
        .replace(/\n## .*/s, '')
        .replace(/^```.*\n/gm, '')
        .split('\n---\n');
      const said = { zh, en }[lang].trim();
      return { code, gist: said.split('\n')[0] ?? '', text: `${code}\n\n${said}` };
    });
}

function nearOf(code: string, pages: readonly Page[]): readonly string[] {
  const codes = pages.map((page) => page.code);
  const meant = suggestWord(code, codes);
  const containing = codes.filter((one) => one.includes(code) && one !== meant);
  return [...(meant === '' ? [] : [meant]), ...containing].slice(0, 5);
}

/** `reception explain`: what a finding means and what to write instead; without a code, a line for each there is. */
export const runExplain: RunCommand<[code: string | undefined]> = (code, options, io) => {
  const pages = readPages(options.lang ?? 'zh', io);
  if (code === undefined) {
    const width = Math.max(...pages.map((page) => page.code.length));
    io.stdout.write(pages.map((page) => `${page.code.padEnd(width)}  ${page.gist}\n`).join(''));
    return EXIT_OK;
  }
  const page = pages.find((one) => one.code === code.trim().toLowerCase());
  if (page === undefined) {
    throw new UsageError(
      code.includes('/')
        ? MESSAGES.codeIsRule(code)
        : MESSAGES.unknownCode(code, nearOf(code, pages)),
    );
  }
  io.stdout.write(`${page.text}\n`);
  return EXIT_OK;
};
