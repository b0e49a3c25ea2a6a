import type { Lang } from '../../model/text.ts';
import { renderFindings } from '../../render/findings/render-findings.ts';
import { renderCoverage, renderRule, renderRuleList } from '../../render/rules/render-rules.ts';
import { EXIT_FINDINGS, EXIT_OK } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../plan-brief.ts';
import { type RuleBookFound, shippedRuleBook } from '../rule-book.ts';
import { UsageError } from '../usage-error.ts';

function finish({ findings }: RuleBookFound, lang: Lang, io: Io): number {
  if (findings.length === 0) {
    return EXIT_OK;
  }
  io.stderr.write(renderFindings(findings, { lang, color: false, source: () => undefined }));
  return EXIT_FINDINGS;
}

/** `reception rules list` and `coverage`: the rules with their clauses; the clauses with their rules. */
export async function runRules(
  what: 'list' | 'coverage',
  options: CommonOptions,
  io: Io,
): Promise<number> {
  const found = await shippedRuleBook(io);
  const lang = options.lang ?? 'zh';
  io.stdout.write(
    what === 'list' ? renderRuleList(found.book, lang) : renderCoverage(found.book, lang),
  );
  return finish(found, lang, io);
}

/** `reception rules show`: one rule whole. */
export async function runRulesShow(id: string, options: CommonOptions, io: Io): Promise<number> {
  const found = await shippedRuleBook(io);
  const rule = found.book.rules.find((one) => one.id === id);
  if (rule === undefined) {
    throw new UsageError(
      `没有规则“${id}”；用 reception rules list 查看`,
      `no rule "${id}"; see reception rules list`,
    );
  }
  io.stdout.write(renderRule(rule, found.book, options.lang ?? 'zh'));
  return finish(found, options.lang ?? 'zh', io);
}
