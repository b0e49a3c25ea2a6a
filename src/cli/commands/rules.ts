import { join, relative, resolve, sep } from 'node:path';
import { suggestWord } from '../../load/suggest-word.ts';
import type { PackTested, Untested } from '../../model/case.ts';
import type { Finding } from '../../model/finding.ts';
import { topOf } from '../../model/position.ts';
import type { RuleBook } from '../../model/rule.ts';
import type { Lang } from '../../model/text.ts';
import { paintFor } from '../../render/layout/paint.ts';
import { hasPassed, renderCases } from '../../render/rules/render-cases.ts';
import { renderLaw } from '../../render/rules/render-law.ts';
import {
  renderCoverage,
  renderRule,
  renderRuleList,
  renderSettings,
} from '../../render/rules/render-rules.ts';
import { renderFindings } from '../../render/terminal/render-findings.ts';
import { runCases } from '../../rules/run-cases.ts';
import { compareLastBrief } from '../compare-brief.ts';
import { EXIT_FINDINGS, EXIT_OK, UsageError } from '../exit-codes.ts';
import { findRules, rulesNamed } from '../find-meant.ts';
import type { Io } from '../io.ts';
import { MESSAGES } from '../messages.ts';
import { type CommonOptions, hasFindings, type RunCommand } from '../plan-brief.ts';
import { type NamedFile, sourceReader } from '../read-files.ts';
import { shippedRules, withPacks } from '../rule-book.ts';
import { CASES, casesOf, isPack, packOf, SHIPPED, userPacks } from '../rule-files.ts';
import { colourOf, tellFindings } from '../screen.ts';
import { readCases } from '../shipped-rules.ts';

export interface RulesOptions extends CommonOptions {
  /** Packs over the shipped ones and those in the user's folder. */
  readonly packs?: readonly string[];
}

/**
 * Shows something of the rules in force, in which packs are named by their paths: for a person at the terminal.
 * What is wrong with the packs goes to stderr.
 */
async function show(
  options: RulesOptions,
  io: Io,
  render: (book: RuleBook, lang: Lang) => string,
): Promise<number> {
  const { house, packs = [], lang = 'zh' } = options;
  const paths = [...userPacks(house, io).map(({ path }) => path), ...packs];
  const files = paths.map((path) => ({ name: path, path, at: topOf(path) }));
  const { book, findings } = await withPacks(await shippedRules(io), files, io);
  io.stdout.write(render(book, lang));
  if (findings.length === 0) return EXIT_OK;
  tellFindings({ lang, findings }, options, io);
  return EXIT_FINDINGS;
}

/** `reception rules coverage`: clause by clause what comes of it, in words. */
export const runCoverage: RunCommand<[], RulesOptions> = async (options, io) => {
  const { describeRule } = await import('../../rules/describe-rule.ts');
  return show(options, io, (book, lang) =>
    renderCoverage(book, lang, (rule) => describeRule(rule, book, lang)),
  );
};

/** `reception rules law`: article by article what rests on it, at which level and for which hosts, and where it was read. */
export const runLaw: RunCommand<[], RulesOptions> = async (options, io) => {
  const { scopeText } = await import('../../rules/describe-rule.ts');
  return show(options, io, (book, lang) => renderLaw(book, lang, (of) => scopeText(of, lang)));
};

/** `reception rules settings`: the numbers that rules use. */
export const runSettings: RunCommand<[], RulesOptions> = (options, io) =>
  show(options, io, renderSettings);

/** `reception rules list`: the rules with their clauses, all or those that are called so. */
export const runRulesList: RunCommand<[words: string | undefined], RulesOptions> = (
  words,
  options,
  io,
) =>
  show(options, io, (book, lang) => {
    const rules = words === undefined ? book.rules : findRules(words, book.rules, book);
    if (rules.length === 0) throw new UsageError(MESSAGES.unknownRule(words ?? '', []));
    return renderRuleList({ ...book, rules }, lang);
  });

/** `reception rules words`: what conditions may ask, of one thing or of whole briefs. */
export const runRulesWords: RunCommand<[thing: string | undefined], RulesOptions> = async (
  thing,
  options,
  io,
) => {
  const { listWords, thingsNamed } = await import('../../rules/list-words.ts');
  return show(options, io, (book, lang) => {
    const text = listWords(book, thing, lang);
    if (text === null) throw new UsageError(MESSAGES.unknownThing(thing ?? '', thingsNamed(lang)));
    return text;
  });
};

/** `reception rules show`: one rule whole, first as a sentence. */
export const runRulesShow: RunCommand<[id: string], RulesOptions> = async (id, options, io) => {
  const { describeRule } = await import('../../rules/describe-rule.ts');
  return show(options, io, (book, lang) => {
    const found = findRules(id, book.rules, book);
    const [rule, ...more] = found;
    if (more.length > 0)
      throw new UsageError(MESSAGES.severalRules(id, found.length, rulesNamed(found)));
    if (rule !== undefined) {
      const paint = paintFor(colourOf(options, io.stdout, io));
      return renderRule(rule, describeRule(rule, book, lang), book, lang, paint);
    }
    const meant = suggestWord(
      id,
      book.rules.map((one) => one.id),
    );
    const near = rulesNamed(book.rules.filter((one) => one.id === meant));
    throw new UsageError(MESSAGES.unknownRule(id, near));
  });
};

/** Packs to put over the shipped ones, and the files of cases to run. */
type Wanted = Readonly<Record<'packs' | 'cases', readonly NamedFile[]>>;

/** A file as it is called: those of the templates are the same wherever the program is installed. */
function fileOf(path: string, io: Io): NamedFile {
  const root = `${resolve(io.templates)}${sep}`;
  const whole = resolve(path);
  const name = whole.startsWith(root)
    ? `${SHIPPED}${relative(root, whole).replaceAll('\\', '/')}`
    : relative('', path);
  return { name, path, at: topOf(name) };
}

/** The cases of the shipped packs, and of the user's own where there are any. */
function allCases(options: CommonOptions, io: Io): Wanted {
  const packs = userPacks(options.house, io).map(({ path }) => fileOf(path, io));
  const own = packs
    .map(({ path }) => fileOf(casesOf(path), io))
    .filter(({ path }) => io.files.changed(path) > 0);
  const shipped = io.files.list(io.templates, CASES).map((path) => fileOf(path, io));
  return { packs, cases: [...shipped, ...own] };
}

/** The cases in the files named, or beside the packs named where there are any; these packs are put over the shipped ones in this order. */
function namedCases(paths: readonly string[], io: Io): Wanted {
  const files = paths.map((path) => fileOf(path, io));
  const cases = files.flatMap((file) => {
    if (!isPack(file.path)) return file;
    const own = fileOf(casesOf(file.path), io);
    return io.files.changed(own.path) > 0 ? own : [];
  });
  const packs = files
    .filter(({ name }) => !name.startsWith(SHIPPED))
    .map(({ path }) => (isPack(path) ? fileOf(path, io) : fileOf(packOf(path), io)));
  return { packs, cases };
}

/** Packs that are shipped without cases. */
function packsWithoutCases(book: RuleBook, cases: readonly NamedFile[]): readonly Untested[] {
  const named = new Set(cases.map(({ name }) => name));
  const files = new Map(
    [...book.rules, ...book.off].flatMap(({ pack = '', at }) =>
      at?.file.startsWith(SHIPPED) === true ? [[pack, at.file] as const] : [],
    ),
  );
  return [...files].flatMap(([rule, file]) =>
    named.has(casesOf(file)) ? [] : [{ rule, at: topOf(file) }],
  );
}

function explain(findings: readonly Finding[], options: CommonOptions, io: Io): string {
  const color = colourOf(options, io.stdout, io);
  const read = sourceReader(io.files);
  const source = (file: string): string | undefined =>
    read(file.startsWith(SHIPPED) ? join(io.templates, file.slice(SHIPPED.length)) : file);
  return renderFindings(findings, { lang: options.lang ?? 'zh', color, source });
}

/**
 * `reception rules test`: runs the cases of packs, and tells what they leave untested, and what those of an office change in
 * the plan of its last brief.
 */
export const runRulesTest: RunCommand<[readonly string[]]> = async (paths, options, io) => {
  const { packs, cases } = paths.length === 0 ? allCases(options, io) : namedCases(paths, io);
  const shipped = await shippedRules(io);
  const { book, holidays, findings: wrong } = await withPacks(shipped, packs, io);
  if (wrong.length > 0) {
    io.stderr.write(explain(wrong, options, io));
    return EXIT_FINDINGS;
  }
  const loaded = cases.map((file) => readCases(io.files, file, book));
  // Of a file with slips in it nobody can say what it leaves untested.
  const tested: readonly PackTested[] = loaded.flatMap(({ value, findings }) =>
    value === null || hasFindings(findings, 'error') ? [] : [runCases(value, book, holidays)],
  );
  const without = paths.length === 0 ? packsWithoutCases(book, cases) : [];
  const findings = [...loaded, ...tested].flatMap((one) => one.findings);
  const lang = options.lang ?? 'zh';
  const named = new Set(cases.map(({ path }) => path));
  for (const { name, path } of packs.filter((pack) => !named.has(casesOf(pack.path)))) {
    io.stderr.write(`${MESSAGES.noCases(name, casesOf(path))[lang]}\n`);
  }
  if (cases.length > 0) {
    io.stdout.write(renderCases(tested, without, explain(findings, options, io), lang));
  }
  if (packs.length > 0) {
    const folder = paths.length === 0 ? '.' : undefined;
    const compared = await compareLastBrief(packs, folder, options, io);
    io.stdout.write(compared === '' || cases.length === 0 ? compared : `\n${compared}`);
  }
  const wrongCases = hasFindings(findings, 'error');
  return wrongCases || without.length > 0 || !tested.every(hasPassed) ? EXIT_FINDINGS : EXIT_OK;
};
