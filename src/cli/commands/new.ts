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
import { EXIT_LEFT, EXIT_OK, UsageError } from '../exit-codes.ts';
import { fileErrorCode } from '../files.ts';
import { forEditors } from '../for-editors.ts';
import { type Io, say, type Terminal } from '../io.ts';
import { MESSAGES } from '../messages.ts';
import {
  type CommonOptions,
  hasFindings,
  langOf,
  parseInstant,
  parseZone,
  type RunCommand,
} from '../plan-brief.ts';
import { type FlagOptions, givenAnswers, givenDate } from '../prompts/given-answers.ts';
import { NAMED, problemOf, readText } from '../read-files.ts';

export interface NewOptions extends CommonOptions, FlagOptions {
  readonly from?: string;
  /** Asks nothing: `--yes`, or `--no-input`. */
  readonly yes?: boolean;
  readonly input?: boolean;
}

/** What a call is about. */
interface Call {
  /** Undefined where the brief is printed, or the person is asked for a name. */
  readonly file: string | undefined;
  readonly options: NewOptions;
  readonly io: Io;
  /** Undefined where nobody is asked. */
  readonly terminal: Terminal | undefined;
}

/** The text of the brief with these answers, to stand in a file. */
type TextOf = (answers: Answers, path: string | undefined) => string;

/**
 * `reception new`: a commented brief to fill in, or one made of the answers of the person at the terminal, or of an older
 * one. It never overwrites a file; without a file and a terminal it prints.
 */
export const runNew: RunCommand<[path: string | undefined], NewOptions> = (path, options, io) => {
  const file = path === '-' ? undefined : path;
  if (file !== undefined && !isFree(file, io)) throw new UsageError(MESSAGES.nameTaken(file));
  const asks = path !== '-' && options.yes !== true && options.input !== false;
  // A dumb terminal cannot move its cursor, and questions are drawn over each other.
  const terminal = asks && io.env.TERM !== 'dumb' ? io.terminal : undefined;
  const call: Call = { file, options, io, terminal };
  return options.from === undefined ? makeNew(call) : makeOfOlder(options.from, call);
};

async function makeNew(call: Call): Promise<number> {
  const { file, options, io, terminal } = call;
  const lang = options.lang ?? 'zh';
  const now = localNow(options, io);
  const today = dateOf(now);
  const [given, day] = [givenAnswers(options, today), givenDate(options, today)];
  const textOf: TextOf = (answers, path) =>
    writeBrief(templateOf(String(answers.kind), lang, io), answers, { lang, now, path });
  if (terminal === undefined) {
    const kind = String(given.kind ?? USUAL_KIND);
    const start = startAnswers(kind, day, { lang, now, path: file });
    return deliver(textOf({ kind, ...start, ...given }, file), lang, call);
  }
  const { askBrief } = await import('../prompts/ask-brief.ts');
  const asked = { lang, now, day: day ?? today, given, file, ...writing(textOf, lang, io) };
  return (await askBrief(asked, terminal)) === null ? EXIT_LEFT : EXIT_OK;
}

/** Whether a file can be written under this name without losing another. */
const isFree = (path: string, io: Io): boolean => problemOf(io.files, path) === 'missing';

/** Which names are free, and how a file is written that a person names: `write` says why it cannot be, or ''. */
const writing = (textOf: TextOf, lang: Lang, io: Io) => ({
  isFree: (path: string) => isFree(path, io),
  write: (answers: Answers, path: string): string => {
    const text = forEditors(textOf(answers, path), path, 'brief', io);
    try {
      return io.files.create(path, text) ? '' : MESSAGES.nameTaken(path)[lang];
    } catch (error) {
      if (fileErrorCode(error) === '') throw error;
      return error instanceof Error ? error.message : String(error);
    }
  },
});

/** Prints a brief, or writes it whole under a name that is free. */
function deliver(text: string, lang: Lang, { file, options, io }: Call): number {
  if (file === undefined) {
    io.stdout.write(text);
    return EXIT_OK;
  }
  if (!io.files.create(file, forEditors(text, file, 'brief', io)))
    throw new UsageError(MESSAGES.nameTaken(file));
  if (options.quiet !== true) say(MESSAGES.briefWritten(file), lang, io);
  return EXIT_OK;
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
async function makeOfOlder(from: string, call: Call): Promise<number> {
  const { file, options, io, terminal } = call;
  const older = readOlder(from, io);
  const { brief, spec } = older;
  const lang = langOf(brief, options);
  const now = localNow(options, io, brief.timezone);
  const today = dateOf(now);
  const date = givenDate(options, today);
  const given = givenAnswers({ ...options, timezone: '' }, today);
  if (given.kind !== undefined && given.kind !== brief.kind) {
    throw new UsageError(MESSAGES.otherKind(from));
  }
  let notes = '';
  const textOf: TextOf = (answers, path) => {
    const renewed = renew(older, answers, now, path);
    notes = renewalNotes(renewed, spec, lang);
    return renewed.text;
  };
  if (date !== undefined) {
    const code = deliver(textOf({ ...given, date }, file), lang, call);
    if (options.quiet !== true) io.stderr.write(notes);
    return code;
  }
  if (terminal === undefined) throw new UsageError(MESSAGES.noDate);
  const { askRenewal } = await import('../prompts/ask-brief.ts');
  const asked = { lang, now, day: today, given, file, ...writing(textOf, lang, io) };
  if ((await askRenewal(asked, brief.title, terminal)) === null) return EXIT_LEFT;
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
  const lang = langOf(brief);
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
