import { join } from 'node:path';
import { briefJsonSchema, casesJsonSchema, packJsonSchema } from '../../load/json-schemas.ts';
import { suggestWord } from '../../load/suggest-word.ts';
import type { Task } from '../../model/plan.ts';
import type { Lang } from '../../model/text.ts';
import { renderWhy, renderWhyNot } from '../../render/rules/render-why.ts';
import { renderFindings } from '../../render/terminal/render-findings.ts';
import { explainRule } from '../../rules/explain-rule.ts';
import { EXIT_FINDINGS, EXIT_OK, UsageError } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { MESSAGES } from '../messages.ts';
import { type CommonOptions, type PlannedBrief, planBrief } from '../plan-brief.ts';
import { readText, sourceReader } from '../read-files.ts';

/** What is said of a finding: its code, what it means in one sentence, and all of it. */
interface Page {
  readonly code: string;
  readonly gist: string;
  readonly text: string;
}

/** The pages of all findings, in the order they are written in: each begins with `### code`, its gist is its first paragraph. */
function readPages(lang: Lang, io: Io): readonly Page[] {
  const text = readText(io.files, join(io.templates, 'findings', `${lang}.md`)) ?? '';
  return text
    .split(/^### /m)
    .slice(1)
    .map((page) => {
      const [code = '', gist = ''] = page.split(/\n+/);
      // Before the next page there may be the heading of its chapter; a terminal needs no fences.
      const shown = page.replace(/\n## .*/s, '').replace(/^```.*\n/gm, '');
      return { code, gist, text: shown.trimEnd() };
    });
}

function nearOf(code: string, pages: readonly Page[]): readonly string[] {
  const codes = pages.map((page) => page.code);
  const meant = suggestWord(code, codes);
  const containing = codes.filter((one) => one.includes(code) && one !== meant);
  return [...(meant === '' ? [] : [meant]), ...containing].slice(0, 5);
}

/** `reception explain`: what a finding means and what to write instead; without a code, a line for each there is. */
export function runExplain(code: string | undefined, options: CommonOptions, io: Io): number {
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
}

/** Tasks by id, by rule, or by words of the title. */
function findTasks(tasks: readonly Task[], wanted: string | undefined): readonly Task[] {
  if (wanted === undefined) return tasks;
  const exact = tasks.filter((task) => task.id === wanted || task.because.rule === wanted);
  return exact.length > 0
    ? exact
    : tasks.filter((task) => task.id.includes(wanted) || task.title.includes(wanted));
}

function whyNot(planned: PlannedBrief, rule: string): string {
  const { file, book, now, lang } = planned;
  const explanation =
    file === null ? null : explainRule(file, book, { now, lang, holidays: planned.holidays }, rule);
  if (explanation === null) {
    const near = book.rules.filter(({ id }) => id.includes(rule.split('/').at(-1) ?? rule));
    const ids = near.slice(0, 5).map(({ id }) => id);
    throw new UsageError(MESSAGES.unknownRule(rule, ids));
  }
  return renderWhyNot(explanation, book, lang);
}

/** `reception why`: why each task is there and how its time came about; with `--not`, why a rule makes none. */
export async function runWhy(
  path: string,
  wanted: string | undefined,
  options: CommonOptions & { readonly not?: string },
  io: Io,
): Promise<number> {
  const planned = await planBrief(path, options, io);
  const { plan } = planned;
  if (plan === null) {
    const source = sourceReader(io.files);
    io.stderr.write(renderFindings(planned.findings, { lang: planned.lang, color: false, source }));
    return EXIT_FINDINGS;
  }
  if (options.not !== undefined) {
    io.stdout.write(whyNot(planned, options.not));
    return EXIT_OK;
  }
  const tasks = findTasks(plan.tasks, wanted);
  if (tasks.length === 0) throw new UsageError(MESSAGES.unknownTask(wanted ?? ''));
  io.stdout.write(renderWhy(plan, tasks, planned.book));
  return EXIT_OK;
}

const SCHEMAS = { brief: briefJsonSchema, pack: packJsonSchema, cases: casesJsonSchema };

/** `reception schema`: a JSON Schema for editors. */
export function runSchema(what: keyof typeof SCHEMAS, io: Io): number {
  io.stdout.write(`${JSON.stringify(SCHEMAS[what](), null, 2)}\n`);
  return EXIT_OK;
}
