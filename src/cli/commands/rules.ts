import { suggestWord } from '../../load/suggest-word.ts';
import { topOf } from '../../model/position.ts';
import type { RuleBook } from '../../model/rule.ts';
import type { Lang } from '../../model/text.ts';
import {
  renderCoverage,
  renderRule,
  renderRuleList,
  renderSettings,
} from '../../render/rules/render-rules.ts';
import { renderFindings } from '../../render/terminal/render-findings.ts';
import { EXIT_FINDINGS, EXIT_OK, UsageError } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { MESSAGES } from '../messages.ts';
import type { CommonOptions } from '../plan-brief.ts';
import { sourceReader } from '../read-files.ts';
import { type ShippedRules, shippedRules, withPacks } from '../rule-book.ts';
import { userPacks } from '../rule-files.ts';

export interface RulesOptions extends CommonOptions {
  /** Packs over the shipped ones and those in the user's folder. */
  readonly packs?: readonly string[];
}

/** The rules in force, with packs named by their paths: for a person at the terminal. */
async function rulesInForce({ house, packs = [] }: RulesOptions, io: Io): Promise<ShippedRules> {
  const paths = [...userPacks(house, io).map(({ path }) => path), ...packs];
  const files = paths.map((path) => ({ name: path, path, at: topOf(path) }));
  return withPacks(await shippedRules(io), files, io);
}

function finish({ findings }: ShippedRules, lang: Lang, io: Io): number {
  if (findings.length === 0) return EXIT_OK;
  io.stderr.write(renderFindings(findings, { lang, color: false, source: sourceReader(io.files) }));
  return EXIT_FINDINGS;
}

const SHOWN: Readonly<
  Record<'list' | 'coverage' | 'settings', (book: RuleBook, lang: Lang) => string>
> = { list: renderRuleList, coverage: renderCoverage, settings: renderSettings };

/** `reception rules list`, `coverage` and `settings`: the rules with their clauses, the clauses with their rules, the numbers. */
export async function runRules(
  what: keyof typeof SHOWN,
  options: RulesOptions,
  io: Io,
): Promise<number> {
  const found = await rulesInForce(options, io);
  const lang = options.lang ?? 'zh';
  io.stdout.write(SHOWN[what](found.book, lang));
  return finish(found, lang, io);
}

/** `reception rules show`: one rule whole. */
export async function runRulesShow(id: string, options: RulesOptions, io: Io): Promise<number> {
  const found = await rulesInForce(options, io);
  const rule = found.book.rules.find((one) => one.id === id);
  if (rule === undefined) {
    const meant = suggestWord(
      id,
      found.book.rules.map((one) => one.id),
    );
    throw new UsageError(MESSAGES.unknownRule(id, meant === '' ? [] : [meant]));
  }
  io.stdout.write(renderRule(rule, found.book, options.lang ?? 'zh'));
  return finish(found, options.lang ?? 'zh', io);
}
