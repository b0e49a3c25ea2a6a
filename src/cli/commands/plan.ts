import { dirname, join, relative } from 'node:path';
import type { Level } from '../../model/finding.ts';
import { groupBy } from '../../model/order.ts';
import type { Plan } from '../../model/plan.ts';
import type { Lang, Text } from '../../model/text.ts';
import { renderDeskTerminal } from '../../render/desk/render-desk.ts';
import { planHash } from '../../render/layout/plan-facts.ts';
import { zonedClock } from '../../time/clock.ts';
import { instantOf } from '../../time/dates.ts';
import { briefsIn, deskFolder, fileName, planFolder, refuseShared } from '../brief-files.ts';
import { EXIT_BUG, EXIT_FINDINGS, EXIT_OK, UsageError } from '../exit-codes.ts';
import { fileReason } from '../file-reasons.ts';
import { fileErrorCode } from '../files.ts';
import { type Io, say } from '../io.ts';
import { lockFolder } from '../lock-folder.ts';
import { addToLog, folderInLog, logPath, readLog } from '../log-file.ts';
import { MESSAGES } from '../messages.ts';
import {
  fileOf,
  isFile,
  isOneFile,
  OUTPUTS,
  type OutputFormat,
  PLAN_FILE,
  parseFormats,
  type RenderOptions,
  renderFiles,
} from '../outputs.ts';
import { calendarsIn } from '../people-files.ts';
import {
  type BriefRead,
  type CommonOptions,
  exitFor,
  hasFindings,
  type PlannedBrief,
  planOf,
  planRead,
  type RunCommand,
  readBrief,
} from '../plan-brief.ts';
import { readNewest } from '../read-files.ts';
import { screenOf, tellFindings } from '../screen.ts';
import { briefMarks, refuseOther, type WrittenFile, writeOutputs } from '../write-outputs.ts';
import { type DeskEntry, deskEntries, deskFiles, deskOf } from './plan-desk.ts';

export interface PlanOptions extends CommonOptions {
  readonly out?: string;
  readonly format?: string;
  readonly write?: boolean;
  readonly details?: boolean;
  readonly failOn?: Level;
}

/** What holds for all briefs of one call. */
interface Call {
  readonly options: PlanOptions;
  readonly formats: readonly OutputFormat[];
  /** Several, or those of a folder: printed as one desk, each with files of its own. */
  readonly isDesk: boolean;
  readonly io: Io;
  /** Says what was not asked for, unless the call is to be quiet. */
  readonly tell: (text: Text, lang: Lang) => void;
}

/** `reception plan`: prints the checklist, and writes the files; of several briefs prints one desk. */
export const runPlan: RunCommand<[readonly string[]], PlanOptions> = async (given, options, io) => {
  const formats = options.format === undefined ? OUTPUTS : parseFormats(options.format);
  const { paths, isFolder } = briefsIn(given, io.files);
  const isDesk = paths.length > 1 || isFolder;
  const tell: Call['tell'] = (text, lang) => {
    if (options.quiet !== true) say(text, lang, io);
  };
  const call: Call = { options, formats, isDesk, io, tell };
  if (options.out === '') throw new UsageError(MESSAGES.noFolder);
  const isOne = formats.length === 1 && options.format !== undefined && paths.length === 1;
  if (options.out === '-' && !isOne) throw new UsageError(MESSAGES.oneAtATime);
  const [one] = formats;
  if (options.out === '-' && one !== undefined) refusePrinted(one, io);
  if (isDesk) return planDesk(paths, isFolder, call);
  return deliver(await planAt(await readBrief(paths[0] ?? '', options, io), call), call);
};

/** Refuses to print what is several files, or bytes in front of a person. */
function refusePrinted(one: OutputFormat, { stdout }: Io): void {
  const file = fileOf(one, 'zh');
  if (file.endsWith('/')) throw new UsageError(MESSAGES.severalFiles(one.name));
  if (/\.(?:docx|xlsx)$/.test(file) && stdout.isTerminal)
    throw new UsageError(MESSAGES.notForScreen(one.name));
}

/** Plans a brief, with what its last plan in the same place says of when the office was told. */
function planAt(read: BriefRead, call: Call): Promise<PlannedBrief> {
  return planRead(read, call.options, call.io, folderFor(read.path, read.file?.brief.id, call));
}

/** Where the files of a brief go. */
function folderFor(path: string, id: string | undefined, { options, isDesk }: Call): string {
  if (options.out === undefined || options.out === '-' || (isDesk && id === undefined)) {
    return planFolder(path);
  }
  return isDesk ? join(options.out, fileName(id ?? '')) : options.out;
}

/**
 * Plans one brief after the other and lets go of it; a desk needs little of each. All are read first, since two that would
 * be taken for one are refused before anything is written.
 */
async function planDesk(paths: readonly string[], isFolder: boolean, call: Call): Promise<number> {
  const { options, io } = call;
  const codes: number[] = [];
  const reads: BriefRead[] = [];
  const entries: DeskEntry[] = [];
  for (const path of paths) {
    const read = await unlessBug(path, call, () => readBrief(path, options, io));
    read === null ? codes.push(EXIT_BUG) : reads.push(read);
  }
  const folder = deskFolder(options.out, paths[0] ?? '');
  const right = reads.filter(({ findings }) => !hasFindings(findings, 'error'));
  const places = right.flatMap(({ path, file }) => {
    const id = file?.brief.id;
    return id === undefined ? [] : [{ path, id, folder: folderFor(path, id, call) }];
  });
  refuseShared(places, folder);
  const lang = reads[0]?.lang ?? 'zh';
  // Each is taken out of the list, so that nothing holds it once it is written.
  for (let read = reads.shift(); read !== undefined; read = reads.shift()) {
    const brief = read;
    const code = await unlessBug(brief.path, call, async () => {
      const planned = await planAt(brief, call);
      const own = await deliver(planned, call);
      entries.push(...deskEntries(planned));
      return own;
    });
    codes.push(code ?? EXIT_BUG);
    io.alive?.(MESSAGES.soFar(paths.length - reads.length, paths.length));
  }
  // Only of a whole folder is a brief gone that is not there; one with errors in it is not gone.
  const isAll = isFolder && entries.length === paths.length;
  codes.push(await deliverDesk(entries, folder, isAll, lang, call));
  return Math.max(...codes);
}

/** What something makes of a brief; null, and it is said, where a bug of ours ends it: the other briefs go on. */
async function unlessBug<T>(
  path: string,
  { options, io }: Call,
  make: () => Promise<T>,
): Promise<T | null> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof UsageError || fileErrorCode(error) !== '') throw error;
    const message = error instanceof Error ? error.message : String(error);
    say(MESSAGES.bugInBrief(path, message), options.lang ?? 'zh', io);
    return null;
  }
}

/** Prints the plan of one brief; what is wrong with it alone where only files are asked for. */
async function print(planned: PlannedBrief, plan: Plan, call: Call): Promise<void> {
  const { options, formats, isDesk, io } = call;
  const printed = formats.filter((one) => options.out === '-' || (!isDesk && !isFile(one)));
  for (const { render } of printed) {
    const rendered = await render(plan, renderOptions(call));
    if (!isOneFile(rendered)) continue;
    io.stdout.write(rendered);
    if (rendered.length === 0) call.tell(MESSAGES.nothingPrinted, planned.lang);
  }
  if (isDesk || printed.length > 0) return;
  const findings = planned.findings.filter(({ level }) => level !== 'info');
  tellFindings({ ...planned, findings }, options, io);
}

/** Prints and writes what was made of one brief; the exit code is that of its findings. */
async function deliver(planned: PlannedBrief, call: Call): Promise<number> {
  const { options, formats, isDesk, io } = call;
  const plan = planOf(planned);
  if (plan === null) {
    tellUnplanned(planned, call);
    return EXIT_FINDINGS;
  }
  await print(planned, plan, call);
  if (options.write !== false && options.out !== '-' && formats.some(isFile)) {
    const folder = folderFor(planned.path, plan.brief.id, call);
    const files = await writePlan(plan, planned, folder, call);
    if (!isDesk) {
      const names = files.filter((file) => !file.kept).map((file) => file.name);
      call.tell(MESSAGES.written(shown(folder), listed(names, planned.lang)), planned.lang);
      const hasMore = OUTPUTS.some((one) => one.onDemand === true && lies(one, plan, folder, io));
      if (options.format === undefined && !hasMore) call.tell(MESSAGES.more, planned.lang);
      tellKept(files, planned.lang, call);
    }
  }
  const errors = planned.findings.filter(({ level }) => level === 'error').length;
  if (errors > 0) say(MESSAGES.planWithErrors(errors), planned.lang, io);
  return exitFor(planned.findings, options.failOn);
}

/** Whether the file of an output lies in a folder. */
const lies = (one: OutputFormat, plan: Plan, folder: string, { files }: Io): boolean =>
  files.changed(join(folder, fileOf(one, plan.brief.lang))) > 0;

/** Names of files, of those in a folder below how many they are. */
function listed(names: readonly string[], lang: Lang): readonly string[] {
  const below = groupBy(names, (name) => (name.includes('/') ? dirname(name) : name));
  return [...below].map(([name, of]) =>
    of[0] === name ? name : MESSAGES.folderOfFiles(name, of.length)[lang],
  );
}

/** What renderers may know; of an earlier run only where they write to its folder. */
const renderOptions = ({ options, io }: Call, folder?: string): RenderOptions => ({
  ...screenOf(options, io),
  details: options.details === true,
  alive: () => io.alive?.(MESSAGES.working),
  previous: (name) => (folder === undefined ? '' : readNewest(io.files, join(folder, name))),
  known: (below) => (folder === undefined ? [] : calendarsIn(io.files, folder, below)),
});

/** Does something while no other run writes in a folder, and says so where that takes a while. */
const locked = <T>(folder: string, lang: Lang, { io, tell }: Call, work: () => Promise<T>) =>
  lockFolder(io.files, folder, () => tell(MESSAGES.waitingFor(shown(folder)), lang), work);

function writePlan(
  plan: Plan,
  { path, lang }: PlannedBrief,
  folder: string,
  call: Call,
): Promise<readonly WrittenFile[]> {
  const { files } = call.io;
  const marks = briefMarks(path, plan.brief.id);
  return locked(folder, lang, call, async () => {
    if (call.options.out !== undefined) refuseOther(files, folder, marks);
    const isAsked = call.options.format !== undefined;
    // Without a first plan there is nothing to compare the next one with; later ones go with the notices of what changed.
    const isDue = (one: OutputFormat): boolean =>
      isAsked
        ? call.formats.includes(one) ||
          (fileOf(one, lang) === PLAN_FILE && !lies(one, plan, folder, call.io))
        : one.onDemand !== true || lies(one, plan, folder, call.io);
    const due = OUTPUTS.filter(isDue);
    const outputs = await renderFiles(plan, due, renderOptions(call, folder));
    const written = await writeOutputs(files, folder, outputs, marks);
    if (PLAN_FILE in outputs) noteIssued(plan, path, folder, call);
    return written;
  });
}

/** Notes in the log of a brief that its plan was issued, unless that is the one that was issued last. */
function noteIssued(plan: Plan, path: string, folder: string, { io, tell }: Call): void {
  const { lang, timezone } = plan.brief;
  const hash = planHash(plan);
  const place = folderInLog(path, folder);
  const last = readLog(path, io.files).entries.findLast(({ what }) => what === 'issued');
  if (last?.plan === hash && last.folder === place) return;
  const clock = zonedClock(timezone);
  const at = clock.local(instantOf(plan.generated));
  const nothing = { task: '', title: '', text: '', line: 0 };
  const entry = { ...nothing, at, what: 'issued' as const, plan: hash, folder: place };
  const problem = addToLog(path, entry, lang, io.files);
  if (problem !== '') tell(MESSAGES.noLog(shown(logPath(path)), fileReason(problem)), lang);
}

/** Prints and writes one desk for several briefs. */
async function deliverDesk(
  entries: readonly DeskEntry[],
  folder: string,
  isAll: boolean,
  lang: Lang,
  call: Call,
): Promise<number> {
  const { options, io } = call;
  if (entries.length === 0) return EXIT_OK;
  const desk = deskOf(entries);
  if (!call.formats.every(isFile)) {
    io.stdout.write(renderDeskTerminal(desk.plans, desk.findings, renderOptions(call)));
  }
  if (options.write !== false) {
    const files = await locked(folder, lang, call, async () => {
      const written: WrittenFile[] = [];
      for (const { name, render } of deskFiles(desk, folder, isAll, io)) {
        written.push(...(await writeOutputs(io.files, folder, { [name]: render() })));
      }
      return written;
    });
    tellKept(files, lang, call);
    call.tell(MESSAGES.deskWritten(entries.length, shown(folder)), lang);
  }
  return exitFor(desk.findings, options.failOn);
}

const shown = (folder: string): string => relative('', folder) || '.';

/** Which files somebody has changed, and where the new ones are. */
function tellKept(files: readonly WrittenFile[], lang: Lang, { tell }: Call): void {
  const kept = files.filter((file) => file.kept);
  for (const { name } of kept.filter((file) => file.unchanged)) tell(MESSAGES.kept(name), lang);
  for (const { name, path } of kept.filter((file) => !file.unchanged)) {
    tell(MESSAGES.keptBeside(name, relative('', path)), lang);
  }
}

/** What is wrong goes to stderr where there is no plan to print it under, and that what lies in the folder is of an earlier run. */
function tellUnplanned(planned: PlannedBrief, call: Call): void {
  const { options, isDesk, io, tell } = call;
  const { path, lang } = planned;
  tellFindings(planned, options, io);
  if (isDesk) return;
  const folder = planFolder(path);
  const isOld = io.files.changed(join(folder, PLAN_FILE)) > 0;
  tell(MESSAGES.noPlan(isOld ? shown(folder) : ''), lang);
}
