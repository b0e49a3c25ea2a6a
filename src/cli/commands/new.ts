import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { COMMON_FIELDS, USUAL_KIND } from '../../author/questions.ts';
import { type RenewedText, renewalNotes, renewBrief } from '../../author/renew-brief.ts';
import { wordOf } from '../../author/write-answer.ts';
import { newId, startAnswers, writeBrief } from '../../author/write-brief.ts';
import { KINDS } from '../../kinds/index.ts';
import type { KindSpec } from '../../kinds/shape/kind-spec.ts';
import type { Answers } from '../../kinds/shape/question.ts';
import { firstDayOf, loadBrief } from '../../load/brief/load-brief.ts';
import type { Brief } from '../../model/brief.ts';
import type { Lang } from '../../model/text.ts';
import { zonedClock } from '../../time/clock.ts';
import { dateOf } from '../../time/dates.ts';
import { EXIT_OK, UsageError } from '../exit-codes.ts';
import type { Io, Terminal } from '../io.ts';
import { MESSAGES } from '../messages.ts';
import {
  type CommonOptions,
  hasFindings,
  parseInstant,
  parseZone,
  type RunCommand,
} from '../plan-brief.ts';
import { createFile, deliver, EXIT_LEFT, isFree, nameTaken } from '../prompts/deliver.ts';
import { type FlagOptions, givenAnswers, givenDate } from '../prompts/given-answers.ts';
import { NAMED, readText } from '../read-files.ts';

export interface NewOptions extends CommonOptions, FlagOptions {
  readonly from?: string;
  /** Asks nothing: `--yes`, or `--no-input`. */
  readonly yes?: boolean;
  readonly input?: boolean;
}

/**
 * `reception new`: a commented brief to fill in, or one made of the answers of the person at the terminal, or of an older
 * one. It never overwrites a file; without a file and a terminal it prints.
 */
export const runNew: RunCommand<[path: string | undefined], NewOptions> = (path, options, io) => {
  const file = path === '-' ? undefined : path;
  if (file !== undefined && !isFree(file, io)) throw nameTaken(file);
  const asks = path !== '-' && options.yes !== true && options.input !== false;
  // A dumb terminal cannot move its cursor, and questions are drawn over each other.
  const terminal = asks && io.env.TERM !== 'dumb' ? io.terminal : undefined;
  if (options.from !== undefined) return runRenew(options.from, file, options, io, terminal);
  return terminal === undefined ? handOut(file, options, io) : ask(file, options, io, terminal);
};

function handOut(file: string | undefined, options: NewOptions, io: Io): number {
  const lang = options.lang ?? 'zh';
  const now = localNow(options, io);
  const given = givenAnswers(options, dateOf(now));
  const kind = String(given.kind ?? USUAL_KIND);
  const setting = { lang, now, path: file };
  const start = startAnswers(kind, givenDate(options, dateOf(now)), setting);
  const answers = { kind, ...start, ...given };
  return deliver(writeBrief(templateOf(kind, lang, io), answers, setting), file, options, io);
}

async function ask(
  file: string | undefined,
  options: NewOptions,
  io: Io,
  terminal: Terminal,
): Promise<number> {
  const lang = options.lang ?? 'zh';
  const now = localNow(options, io);
  const today = dateOf(now);
  const { askBrief } = await import('../prompts/ask-brief.ts');
  const write = (answers: Answers, path: string): string => {
    const template = templateOf(String(answers.kind), lang, io);
    return createFile(path, writeBrief(template, answers, { lang, now, path }), lang, io);
  };
  const free = (name: string): boolean => isFree(name, io);
  const [day, given] = [givenDate(options, today) ?? today, givenAnswers(options, today)];
  const asked = { lang, now, day, given, file, isFree: free, write };
  const written = await askBrief(asked, terminal);
  return written === null ? EXIT_LEFT : EXIT_OK;
}

function localNow(options: CommonOptions, io: Io, zone = 'Asia/Shanghai'): string {
  const clock = zonedClock(parseZone(options.timezone ?? zone));
  return clock.local(parseInstant(options.now, clock, io)).replace('T', ' ');
}

function templateOf(kind: string, lang: Lang, io: Io): string {
  const text = readText(io.files, join(io.templates, kind, `brief.${lang}.tmpl`));
  if (text === undefined) throw new Error(`there is no template of ${kind}`);
  return text;
}

interface Older {
  readonly path: string;
  readonly source: string;
  readonly brief: Brief;
  readonly spec: KindSpec;
}

/**
 * `reception new --from`: a brief made of an older one, and on stderr what to look at in it. A terminal is asked for the
 * first day where no flag says it.
 */
async function runRenew(
  from: string,
  file: string | undefined,
  options: CommonOptions & FlagOptions,
  io: Io,
  terminal: Terminal | undefined,
): Promise<number> {
  const older = readOlder(from, io);
  const { brief } = older;
  const lang = options.lang ?? (brief.lang === 'en' ? 'en' : 'zh');
  const now = localNow(options, io, brief.timezone);
  const today = dateOf(now);
  const date = givenDate(options, today);
  const given = givenAnswers({ ...options, timezone: '' }, today);
  if (given.kind !== undefined && given.kind !== brief.kind) {
    throw new UsageError(MESSAGES.otherKind(from));
  }
  if (date !== undefined) {
    const renewed = renew(older, { ...given, date }, now, file);
    const code = deliver(renewed.text, file, { ...options, lang }, io);
    if (options.quiet !== true) io.stderr.write(renewalNotes(renewed, older.spec, lang));
    return code;
  }
  if (terminal === undefined) throw new UsageError(MESSAGES.noDate);
  let notes = '';
  const write = (answers: Answers, path: string): string => {
    const renewed = renew(older, answers, now, path);
    notes = renewalNotes(renewed, older.spec, lang);
    return createFile(path, renewed.text, lang, io);
  };
  const { askRenewal } = await import('../prompts/ask-brief.ts');
  const free = (path: string): boolean => isFree(path, io);
  const asked = { lang, now, day: today, given, file, isFree: free, write };
  const written = await askRenewal(asked, brief.title, terminal);
  if (written === null) return EXIT_LEFT;
  io.stderr.write(notes);
  return EXIT_OK;
}

function readOlder(path: string, io: Io): Older {
  const read = io.files.read(path, NAMED);
  if (!(read instanceof Uint8Array)) throw new UsageError(MESSAGES.unreadableOlder(path));
  const { value, findings } = loadBrief(read, basename(path), { roles: [] });
  const spec = KINDS[value?.brief.kind ?? ''];
  if (value === null || spec === undefined || hasFindings(findings, 'error')) {
    throw new UsageError(MESSAGES.wrongOlder(path));
  }
  return { path, source: new TextDecoder().decode(read), brief: value.brief, spec };
}

/** The new brief. What was right in the older one must not have become wrong. */
function renew(older: Older, answers: Answers, now: string, file: string | undefined): RenewedText {
  const { brief, spec, path } = older;
  const to = String(answers.date);
  const lang: Lang = brief.lang === 'en' ? 'en' : 'zh';
  const id = newId(brief.kind, to, { lang, now, path: file });
  const renewed = renewBrief(older.source, spec, {
    // Calendars tell visits apart by the id: the new one must not be that of the older.
    id: id === brief.id ? `${id}-2` : id,
    from: firstDayOf(brief, spec) || to,
    to,
    now,
    title: answers.title === undefined ? undefined : String(answers.title),
    type: answers.type ? wordOf(COMMON_FIELDS.type, String(answers.type), lang) : undefined,
    path: (name) => pathFrom(name, path, file),
  });
  const bytes = new TextEncoder().encode(renewed.text);
  const { findings } = loadBrief(bytes, basename(file ?? path), { roles: [] });
  const wrong = findings.find(({ level }) => level === 'error');
  if (wrong) throw new Error(`${path} renewed has ${wrong.code} in line ${wrong.at?.line ?? 0}`);
  return renewed;
}

/** A path that is written from the folder of the older brief, as it is written from that of the new one. */
function pathFrom(name: string, from: string, file: string | undefined): string {
  const [old, now] = [dirname(resolve(from)), dirname(resolve(file ?? 'brief.yaml'))];
  return isAbsolute(name) || old === now
    ? name
    : relative(now, resolve(old, name)).replaceAll('\\', '/');
}
