import { join } from 'node:path';
import { USUAL_KIND } from '../../author/questions.ts';
import { startAnswers, writeBrief } from '../../author/write-brief.ts';
import type { Answers } from '../../kinds/shape/question.ts';
import type { Lang } from '../../model/text.ts';
import { zonedClock } from '../../time/clock.ts';
import { dateOf } from '../../time/dates.ts';
import { EXIT_OK } from '../exit-codes.ts';
import type { Io, Terminal } from '../io.ts';
import { type CommonOptions, parseInstant, parseZone } from '../plan-brief.ts';
import { createFile, deliver, EXIT_LEFT, isFree, nameTaken } from '../prompts/deliver.ts';
import { type FlagOptions, givenAnswers, givenDate } from '../prompts/given-answers.ts';
import { readText } from '../read-files.ts';
import { runRenew } from './new-from.ts';

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
export async function runNew(
  path: string | undefined,
  options: NewOptions,
  io: Io,
): Promise<number> {
  const file = path === '-' ? undefined : path;
  if (file !== undefined && !isFree(file, io)) throw nameTaken(file);
  const asks = path !== '-' && options.yes !== true && options.input !== false;
  // A dumb terminal cannot move its cursor, and questions are drawn over each other.
  const terminal = asks && io.env.TERM !== 'dumb' ? io.terminal : undefined;
  if (options.from !== undefined) return runRenew(options.from, file, options, io, terminal);
  return terminal === undefined ? handOut(file, options, io) : ask(file, options, io, terminal);
}

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
  const written = await askBrief(
    {
      lang,
      now,
      day: givenDate(options, today) ?? today,
      given: givenAnswers(options, today),
      file,
      isFree: (name) => isFree(name, io),
      write,
    },
    terminal,
  );
  return written === null ? EXIT_LEFT : EXIT_OK;
}

function localNow(options: NewOptions, io: Io): string {
  const clock = zonedClock(parseZone(options.timezone ?? 'Asia/Shanghai'));
  return clock.local(parseInstant(options.now, clock, io)).replace('T', ' ');
}

function templateOf(kind: string, lang: Lang, io: Io): string {
  const text = readText(io.files, join(io.templates, kind, `brief.${lang}.tmpl`));
  if (text === undefined) throw new Error(`there is no template of ${kind}`);
  return text;
}
