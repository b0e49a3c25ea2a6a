import { join, relative } from 'node:path';
import type { Level } from '../../model/finding.ts';
import type { Lang } from '../../model/text.ts';
import { renderFindings } from '../../render/terminal/render-findings.ts';
import { EXIT_FINDINGS, EXIT_OK } from '../exit-codes.ts';
import { briefsIn } from '../expand-folders.ts';
import { colourOf, type Io } from '../io.ts';
import { FORMAT_FILES, FORMATS, type Format, hasFormat, parseFormats } from '../outputs.ts';
import {
  type CommonOptions,
  hasFindings,
  type PlannedBrief,
  planBrief,
  planFolder,
  planOf,
} from '../plan-brief.ts';
import { readNewest } from '../read-newest.ts';
import { renderPlan } from '../render-plan.ts';
import { deskFolder, refuseShared } from '../shared-folders.ts';
import { sourceReader } from '../source-reader.ts';
import { UsageError } from '../usage-error.ts';
import { type WrittenFile, writeOutputs } from '../write-outputs.ts';

export interface PlanOptions extends CommonOptions {
  readonly out?: string;
  readonly format?: string;
  readonly write?: boolean;
  readonly failOn?: Level;
}

const DEFAULT_COLUMNS = 100;

function renderOptions(
  options: PlanOptions,
  io: Io,
  previousCalendar: string,
): Parameters<typeof renderPlan>[2] {
  const color = colourOf(options, io.stdout, io);
  return { columns: io.stdout.columns ?? DEFAULT_COLUMNS, color, previousCalendar };
}

function folderFor(planned: PlannedBrief, options: PlanOptions, several: boolean): string {
  if (options.out === undefined) {
    return planFolder(planned.path);
  }
  return several ? join(options.out, planned.plan?.brief.id ?? '') : options.out;
}

/** Where the last plan of a brief lies, as far as that is known before its id is. */
function lastOutputs(path: string, { out }: PlanOptions, several: boolean): string {
  return out === undefined || out === '-' || several ? planFolder(path) : out;
}

function tellWritten(
  written: readonly WrittenFile[],
  folder: string,
  planned: PlannedBrief,
  io: Io,
): void {
  const zh = planned.lang === 'zh';
  const shown = relative('', folder) || '.';
  const names = written
    .filter((file) => !file.kept)
    .map((file) => file.name)
    .join(zh ? '、' : ', ');
  io.stderr.write(zh ? `已写入 ${shown}：${names}\n` : `Wrote to ${shown}: ${names}\n`);
  tellKept(written, planned.lang, io);
}

/** Which files somebody has changed, and where the new ones are. */
function tellKept(written: readonly WrittenFile[], lang: Lang, io: Io): void {
  const zh = lang === 'zh';
  for (const file of written.filter((one) => one.kept && one.unchanged)) {
    io.stderr.write(
      zh
        ? `${file.name} 有人改过，没有动它\n`
        : `${file.name} was changed by somebody and is kept\n`,
    );
  }
  for (const file of written.filter((one) => one.kept && !one.unchanged)) {
    const beside = relative('', file.path);
    io.stderr.write(
      zh
        ? `${file.name} 有人改过，没有动它；新的在 ${beside}\n`
        : `${file.name} was changed by somebody and is kept; the new one is ${beside}\n`,
    );
  }
}

function writePlan(
  planned: PlannedBrief,
  formats: readonly Format[],
  options: PlanOptions,
  several: boolean,
  io: Io,
): void {
  const { plan } = planned;
  if (plan === null) {
    return;
  }
  const folder = folderFor(planned, options, several);
  const previous = readNewest(join(folder, FORMAT_FILES.ics), io.files);
  const outputs: Record<string, string> = {};
  for (const format of formats) {
    if (format !== 'text' && hasFormat(plan, format)) {
      outputs[FORMAT_FILES[format]] = renderPlan(
        plan,
        format,
        renderOptions(options, io, previous),
      );
    }
  }
  const written = writeOutputs(io.files, folder, outputs);
  if (options.quiet !== true) {
    tellWritten(written, folder, planned, io);
  }
}

/** What is wrong goes to stderr where there is no plan to print it under. */
function tellFindings(planned: PlannedBrief, options: PlanOptions, io: Io): void {
  const color = colourOf(options, io.stderr, io);
  const source = sourceReader(io);
  io.stderr.write(renderFindings(planned.findings, { lang: planned.lang, color, source }));
  if (options.quiet !== true) {
    tellNoPlan(planned, io);
  }
}

/** That there is no plan, and that what lies in the folder is of an earlier run. */
function tellNoPlan({ path, lang }: PlannedBrief, io: Io): void {
  const zh = lang === 'zh';
  const folder = planFolder(path);
  const old = io.files.changed(join(folder, FORMAT_FILES.json)) > 0;
  const shown = relative('', folder);
  const earlier = zh ? `；${shown} 里还是上一次的` : `; what is in ${shown} is of an earlier run`;
  io.stderr.write(
    (zh
      ? '有错误，没有出方案，改好再运行'
      : 'There are errors and no plan; mend them and run again') +
      `${old ? earlier : ''}${zh ? '。' : '.'}\n`,
  );
}

function usage(paths: readonly string[], options: PlanOptions, formats: readonly Format[]): void {
  if (options.out === '') {
    throw new UsageError('--out 后面是空的；写一个文件夹', '--out is empty; name a folder');
  }
  if (
    options.out === '-' &&
    (formats.length !== 1 || options.format === undefined || paths.length !== 1)
  ) {
    throw new UsageError(
      '--out - 一次只能输出一份接待单的一种格式，例如 --format md',
      '--out - prints one format of one brief, as with --format md',
    );
  }
}

/** That the plan holds what the rules forbid. */
function tellErrors({ lang, findings }: PlannedBrief, io: Io): void {
  const count = findings.filter(({ level }) => level === 'error').length;
  if (count > 0) {
    io.stderr.write(
      lang === 'zh'
        ? `有 ${count} 条错误，见清单末尾；方案照出，改好再发\n`
        : `${count === 1 ? 'There is 1 error' : `There are ${count} errors`}, at the end of the checklist; mend the brief before you hand the plan out\n`,
    );
  }
}

/** Prints and writes what was made of one brief; the exit code is that of its findings. */
function deliver(
  planned: PlannedBrief,
  formats: readonly Format[],
  options: PlanOptions,
  several: boolean,
  io: Io,
): number {
  const { findings } = planned;
  const plan = planOf(planned);
  if (plan === null) {
    tellFindings(planned, options, io);
    return EXIT_FINDINGS;
  }
  const [first = 'text'] = formats;
  if (options.out === '-') {
    io.stdout.write(renderPlan(plan, first, renderOptions(options, io, '')));
  } else {
    if (formats.includes('text')) {
      io.stdout.write(renderPlan(plan, 'text', renderOptions(options, io, '')));
    }
    if (options.write !== false) {
      writePlan(planned, formats, options, several, io);
    }
  }
  tellErrors(planned, io);
  return hasFindings(findings, options.failOn ?? 'error') ? EXIT_FINDINGS : EXIT_OK;
}

function tellDesk(
  written: readonly WrittenFile[],
  plans: number,
  folder: string,
  lang: Lang,
  io: Io,
): void {
  tellKept(written, lang, io);
  const shown = relative('', folder) || '.';
  io.stderr.write(
    lang === 'en'
      ? `Wrote ${plans} plans, and the desk of all to ${shown}\n`
      : `已写好 ${plans} 份方案，总台在 ${shown}\n`,
  );
}

/** One desk for several briefs, printed and written. */
async function deliverDesk(
  planned: readonly PlannedBrief[],
  isFolder: boolean,
  formats: readonly Format[],
  options: PlanOptions,
  io: Io,
): Promise<number> {
  const { deskOf, deskOutputs, deskText } = await import('./plan-desk.ts');
  const ready = planned.filter((one) => planOf(one) !== null);
  const desk = deskOf(ready);
  if (desk.plans.length === 0) {
    return EXIT_OK;
  }
  const { columns, color } = renderOptions(options, io, '');
  if (formats.includes('text')) {
    io.stdout.write(deskText(desk, columns, color));
  }
  if (options.write !== false) {
    const folder = deskFolder(options.out, planned[0]?.path ?? '');
    // Only of a whole folder is a brief gone that is not there; one with errors in it is not gone.
    const isAll = isFolder && ready.length === planned.length;
    const written = writeOutputs(io.files, folder, deskOutputs(desk, folder, isAll, io));
    if (options.quiet !== true) {
      tellDesk(written, desk.plans.length, folder, planned[0]?.lang ?? 'zh', io);
    }
  }
  return hasFindings(desk.findings, options.failOn ?? 'error') ? EXIT_FINDINGS : EXIT_OK;
}

/** `reception plan`: prints the checklist, and writes the files; of several briefs prints one desk. */
export async function runPlan(
  given: readonly string[],
  options: PlanOptions,
  io: Io,
): Promise<number> {
  const formats = options.format === undefined ? FORMATS : parseFormats(options.format);
  const paths = briefsIn(given, io.files);
  usage(paths, options, formats);
  const planned: PlannedBrief[] = [];
  for (const path of paths) {
    planned.push(await planBrief(path, options, io, lastOutputs(path, options, paths.length > 1)));
  }
  // A folder is a desk even where one brief is left in it.
  const isFolder = paths.join() !== given.join();
  const several = planned.length > 1 || isFolder;
  const folders = planned
    .filter((one) => planOf(one) !== null)
    .map((one) => ({
      path: one.path,
      id: one.plan?.brief.id ?? '',
      folder: folderFor(one, options, several),
    }));
  refuseShared(folders, several ? deskFolder(options.out, paths[0] ?? '') : null);
  // Several are printed as one desk; what each writes is the same.
  const own = several ? formats.filter((format) => format !== 'text') : formats;
  const quietly = several ? { ...options, quiet: true } : options;
  const codes = planned.map((one) => deliver(one, own, quietly, several, io));
  return Math.max(
    ...codes,
    several ? await deliverDesk(planned, isFolder, formats, options, io) : EXIT_OK,
  );
}
