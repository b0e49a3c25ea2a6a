import { basename, dirname, join } from 'node:path';
import { type RuleAnswers, type Wanted, writeCases } from '../../author/write-pack.ts';
import type { Answers } from '../../kinds/shape/question.ts';
import type { Lang, Text } from '../../model/text.ts';
import { describeFinding } from '../../render/sentences/describe-finding.ts';
import { lastBrief } from '../brief-files.ts';
import { type Desk, draftPack, isFreePack, ruleAnswers, shippedMeant } from '../draft-pack.ts';
import { EXIT_LEFT, EXIT_OK, UsageError } from '../exit-codes.ts';
import { fileErrorCode } from '../files.ts';
import { rulesNamed } from '../find-meant.ts';
import { forEditors } from '../for-editors.ts';
import { type Io, say } from '../io.ts';
import { HELP_WORDS, MESSAGES } from '../messages.ts';
import type { CommonOptions, RunCommand } from '../plan-brief.ts';
import { freeName, quoted } from '../prompts/ask-file.ts';
import { readText } from '../read-files.ts';
import { shippedRules, withPacks } from '../rule-book.ts';
import { casesOf, isInUserFolder, isPack, userPacks } from '../rule-files.ts';
import { sampleCases } from '../sample-cases.ts';

/** The flags that are answers, by the keys of a pack. */
const ANSWERS = ['do', 'for', 'kind', 'owner', 'place', 'points', 'reason'] as const;
const TIMES = ['at', 'by', 'every'] as const;
const RULES = ['change', 'off'] as const;

type Flag = (typeof ANSWERS)[number] | (typeof TIMES)[number] | (typeof RULES)[number];

export interface RulesNewOptions extends CommonOptions, Partial<Readonly<Record<Flag, string>>> {
  /** Asks nothing: `--yes`, or `--no-input`. */
  readonly yes?: boolean;
  readonly input?: boolean;
}

/**
 * `reception rules new`: a pack of an office's own with its cases: of what a person at the terminal, or the flags, answer, or
 * a commented one to fill in. It never overwrites a file.
 */
export const runRulesNew: RunCommand<[path: string | undefined], RulesNewOptions> = async (
  path,
  options,
  io,
) => {
  const lang = options.lang ?? 'zh';
  const asks = options.yes !== true && options.input !== false && io.env.TERM !== 'dumb';
  const terminal = asks ? io.terminal : undefined;
  if (path !== undefined && !isPack(path)) throw new UsageError(MESSAGES.noPackName(path));
  const isAnswered = [...ANSWERS, ...TIMES, ...RULES].some((flag) => options[flag] !== undefined);
  if (terminal === undefined) {
    if (path === undefined) throw new UsageError(MESSAGES.missingArgument(...usageIn(lang)));
    return isAnswered ? writeGiven(path, options, io) : writeStarter(path, options, io);
  }
  const desk = await deskOf(lang, options, io);
  const given = givenAnswers(options, desk);
  const { askRule } = await import('../prompts/ask-rule.ts');
  const file = path === undefined ? undefined : freePath(path, desk);
  const kept = path === file ? '' : (path ?? '');
  const asked = {
    ...{ desk, given, file },
    isFree: (name: string) => isFreePack(name, desk),
    write: (answers: RuleAnswers, name: string) => writeOrSay(answers, name, desk),
    written: (name: string) => afterwards(name, kept, desk).map((line) => line[lang]),
  };
  return (await askRule(asked, terminal)) === null ? EXIT_LEFT : EXIT_OK;
};

const usageIn = (lang: Lang): readonly [name: string, usage: string] => {
  const { file } = HELP_WORDS[lang].arguments;
  return [file, `reception rules new <${file}>`];
};

async function deskOf(lang: Lang, { house }: CommonOptions, io: Io): Promise<Desk> {
  const shipped = await shippedRules(io);
  const own = userPacks(house, io);
  const { book } = await withPacks(shipped, own, io);
  return { shipped, own, book, lang, io };
}

/** The flag of some that is written; two of them are wrong. */
function oneOf<F extends Flag>(flags: readonly F[], options: RulesNewOptions): F | undefined {
  const [first, second] = flags.filter((flag) => options[flag] !== undefined);
  if (second !== undefined) throw new UsageError(MESSAGES.onlyOne(flags.map((one) => `--${one}`)));
  return first;
}

/** What the flags say; the rule that is meant is found by its id or by words. */
function givenAnswers(options: RulesNewOptions, desk: Desk): Answers {
  const what = oneOf(['do', ...RULES], options);
  const time = oneOf(TIMES, options);
  const wanted: Wanted | undefined = what === 'do' ? 'add' : what;
  const meant = what === 'change' || what === 'off' ? options[what] : undefined;
  return {
    ...Object.fromEntries(
      ANSWERS.flatMap((flag) => (options[flag] ? [[flag, options[flag]]] : [])),
    ),
    ...(wanted === undefined ? {} : { wanted }),
    ...(time === undefined ? {} : { how: time, time: options[time] ?? '' }),
    ...(meant === undefined
      ? {}
      : { find: meant, rule: ruleMeant(meant, wanted === 'change', desk) }),
  };
}

function ruleMeant(words: string, isTask: boolean, desk: Desk): string {
  const [rule, ...more] = shippedMeant(words, isTask, desk);
  if (rule !== undefined && more.length === 0) return rule.id;
  const meant = rule === undefined ? [] : [rule, ...more];
  throw new UsageError(MESSAGES.unknownRule(words, rulesNamed(meant)));
}

/** The name itself, or one beside it where it is taken. */
function freePath(path: string, desk: Desk): string {
  return isFreePack(path, desk)
    ? path
    : freeName(path.replace(/\.yaml$/, ''), (name) => isFreePack(name, desk));
}

/** Writes the pack that the flags describe, without asking. */
async function writeGiven(path: string, options: RulesNewOptions, io: Io): Promise<number> {
  const desk = await deskOf(options.lang ?? 'zh', options, io);
  const given = givenAnswers(options, desk);
  if (given.wanted === undefined) throw new UsageError(MESSAGES.nothingWanted);
  const answers = ruleAnswers(given, desk);
  const file = freePath(path, desk);
  const { findings } = draftPack(answers, file, desk);
  if (findings.length > 0) {
    const words = (lang: Lang): string =>
      [...new Set(findings.map((one) => describeFinding(one, lang)))].join(
        lang === 'zh' ? '；' : '; ',
      );
    throw new UsageError(MESSAGES.wrongPack({ zh: words('zh'), en: words('en') }));
  }
  writePackOf(answers, file, desk);
  if (options.quiet === true) return EXIT_OK;
  for (const line of afterwards(file, file === path ? '' : path, desk)) say(line, desk.lang, io);
  return EXIT_OK;
}

function writePackOf(answers: RuleAnswers, path: string, desk: Desk): void {
  const draft = draftPack(answers, path, desk);
  const cases = writeCases(sampleCases(answers, draft, desk), draft.head);
  create(path, draft.text, desk.io);
  create(casesOf(path), cases, desk.io);
}

/** Writes a pack and its cases; says why they cannot be, or ''. */
function writeOrSay(answers: RuleAnswers, path: string, desk: Desk): string {
  try {
    writePackOf(answers, path, desk);
    return '';
  } catch (error) {
    if (error instanceof UsageError) return error.text[desk.lang];
    if (fileErrorCode(error) === '') throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

/** What is said of a pack that was written: where it is, and the two commands that come next. */
function afterwards(path: string, kept: string, { lang, io }: Desk): readonly Text[] {
  const brief =
    lastBrief(dirname(path), io.files) ?? (lang === 'zh' ? '接待单.yaml' : 'brief.yaml');
  return [
    MESSAGES.ruleWritten(path, casesOf(path), kept),
    MESSAGES.nextTest(quoted(path)),
    isInUserFolder(path, io)
      ? MESSAGES.nextPlan(quoted(brief))
      : MESSAGES.nextName(
          [kept, path].filter((one) => one !== '').map((one) => basename(one)),
          quoted(brief),
        ),
  ];
}

/** A template with what it says of the pack's file; the pack is called as that is, where that can be a name. */
function fill(what: 'pack' | 'cases', path: string, lang: Lang, io: Io): string {
  const stem = basename(path, '.yaml').toLowerCase();
  const name = /^[a-z][a-z0-9-]*$/.test(stem) ? stem : 'rules';
  const values: Readonly<Record<string, string>> = { file: path, base: basename(path), name };
  const template = readText(io.files, join(io.templates, 'house', `${what}.${lang}.tmpl`)) ?? '';
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
}

function create(path: string, text: string, io: Io): void {
  const what = path.endsWith('.cases.yaml') ? 'cases' : 'pack';
  if (!io.files.create(path, forEditors(text, path, what, io)))
    throw new UsageError(MESSAGES.nameTaken(path));
}

/** Writes a commented pack, and its cases beside it. */
function writeStarter(path: string, options: CommonOptions, io: Io): number {
  const lang = options.lang ?? 'zh';
  const cases = casesOf(path);
  if (io.files.changed(cases) > 0) throw new UsageError(MESSAGES.nameTaken(cases));
  create(path, fill('pack', path, lang, io), io);
  create(cases, fill('cases', path, lang, io), io);
  if (options.quiet !== true) say(MESSAGES.packWritten(path, cases), lang, io);
  return EXIT_OK;
}
