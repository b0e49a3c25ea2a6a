import { KINDS } from '../../kinds/index.ts';
import type { Plan } from '../../model/plan.ts';
import { knownFacts } from '../layout/plan-facts.ts';
import { planHash } from '../layout/plan-hash.ts';
import type { Words } from '../sentences/words.ts';
import { wordsFor } from '../sentences/words-for.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { markdownTable } from './markdown-table.ts';
import { renderForm } from './render-form.ts';

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
