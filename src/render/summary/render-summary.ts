import { KINDS } from '../../model/kinds.ts';
import type { Plan } from '../../model/plan.ts';
import { escapeMarkdown } from '../markdown/escape-markdown.ts';
import { markdownTable } from '../markdown/markdown-table.ts';
import { renderForm } from '../markdown/render-form.ts';
import { knownFacts } from '../words/plan-facts.ts';
import { planHash } from '../words/plan-hash.ts';
import type { Words } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';

/** What the summary of a kind is called. */
const titleOf = ({ brief }: Plan, words: Words): string =>
  KINDS[brief.kind]?.summary[brief.lang] ?? words.section.summary;

/**
 * `summary.md`: the summary to be filled in afterwards (收尾小结), made of the plan's forms for it. It holds no
 * time of printing, so that a plan made again gives the same bytes and a filled-in one is told apart.
 */
export const renderSummary = (plan: Plan): string => {
  const words = wordsFor(plan.brief.lang);
  const facts = knownFacts(plan, words).map(({ label, value }) => [
    escapeMarkdown(label),
    escapeMarkdown(value),
  ]);
  const lines = [
    `# ${words.labelled(titleOf(plan, words), escapeMarkdown(plan.brief.title))}`,
    '',
    ...markdownTable([words.table.item, words.table.value], facts),
    '',
    ...plan.forms
      .filter((form) => form.in === 'summary')
      .flatMap((form) => renderForm(form, plan, words)),
    '---',
    '',
    words.joined([
      words.labelled(words.fact.brief, escapeMarkdown(plan.brief.id)),
      words.labelled(words.fact.plan, planHash(plan)),
    ]),
  ];
  return `${lines.join('\n')}\n`;
};
