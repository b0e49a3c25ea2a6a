import { join, relative } from 'node:path';
import type { Level } from '../../model/finding.ts';
import { renderFindings } from '../../render/findings/render-findings.ts';
import { EXIT_FINDINGS, EXIT_OK } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { FORMAT_FILES, FORMATS, type Format, parseFormats } from '../output-formats.ts';
import {
  type CommonOptions,
  hasFindings,
  type PlannedBrief,
  planBrief,
  planFolder,
} from '../plan-brief.ts';
import { renderPlan } from '../render-plan.ts';
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
  const color = options.color ?? (io.stdout.isTerminal && !io.env.NO_COLOR);
  return { columns: io.stdout.columns ?? DEFAULT_COLUMNS, color, previousCalendar };
}

function folderFor(planned: PlannedBrief, options: PlanOptions, several: boolean): string {
  if (options.out === undefined) {
    return planFolder(planned.path);
  }
  return several ? join(options.out, planned.plan?.brief.id ?? '') : options.out;
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
  io.stderr.write(zh ? `已写入 ${shown}:${names}\n` : `Wrote to ${shown}: ${names}\n`);
  for (const file of written.filter((one) => one.kept)) {
    const beside = relative('', file.path);
    io.stderr.write(
      zh
        ? `${file.name} 有人改过,没有动它;新的在 ${beside}\n`
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
  const before = io.files.read(join(folder, FORMAT_FILES.ics));
  const previous = before instanceof Uint8Array ? new TextDecoder().decode(before) : '';
  const outputs: Record<string, string> = {};
  for (const format of formats) {
    if (format !== 'text') {
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
  const color = options.color ?? (io.stderr.isTerminal && !io.env.NO_COLOR);
  const source = sourceReader(io);
  io.stderr.write(renderFindings(planned.findings, { lang: planned.lang, color, source }));
}

function usage(paths: readonly string[], options: PlanOptions, formats: readonly Format[]): void {
  if (
    options.out === '-' &&
    (formats.length !== 1 || options.format === undefined || paths.length !== 1)
  ) {
    throw new UsageError(
      '--out - 一次只能输出一份接待单的一种格式,例如 --format md',
      '--out - prints one format of one brief, as with --format md',
    );
  }
}

/** `reception plan`: prints the checklist, and writes the files. */
export async function runPlan(
  paths: readonly string[],
  options: PlanOptions,
  io: Io,
): Promise<number> {
  const formats = options.format === undefined ? FORMATS : parseFormats(options.format);
  usage(paths, options, formats);
  let exit = EXIT_OK;
  for (const path of paths) {
    const planned = await planBrief(path, options, io);
    if (hasFindings(planned.findings, options.failOn ?? 'error')) {
      exit = EXIT_FINDINGS;
    }
    if (planned.plan === null || hasFindings(planned.findings, 'error')) {
      tellFindings(planned, options, io);
      continue;
    }
    if (options.out === '-') {
      io.stdout.write(
        renderPlan(planned.plan, formats[0] ?? 'text', renderOptions(options, io, '')),
      );
      continue;
    }
    if (formats.includes('text')) {
      io.stdout.write(renderPlan(planned.plan, 'text', renderOptions(options, io, '')));
    }
    if (options.write !== false) {
      writePlan(planned, formats, options, paths.length > 1, io);
    }
  }
  return exit;
}
