import type { FilledBlock, Form, Plan } from '../../model/plan.ts';
import { scheduleOf } from '../layout/group-tasks.ts';
import { occasionLabel } from '../layout/occasion-label.ts';
import { knownFacts } from '../layout/plan-facts.ts';
import { planHash } from '../layout/plan-hash.ts';
import type { Words } from '../sentences/words.ts';
import { wordsFor } from '../sentences/words-for.ts';
import { escapeMarkdown, markdownTable } from './markdown-table.ts';
import { renderBlock } from './render-block.ts';

/** A block under its title; headings in it follow on the title above them. */
const titledBlock = (block: FilledBlock, plan: Plan, words: Words): readonly string[] => {
  const titled = block.title !== '';
  return [
    ...(titled ? [`### ${escapeMarkdown(block.title)}`, ''] : []),
    ...renderBlock(block, plan, words, titled ? 4 : 3),
    '',
  ];
};

/** A form as a section of its own, with the occasion it is for under its title. */
const renderForm = (form: Form, plan: Plan, words: Words): readonly string[] => {
  const occasion = scheduleOf(plan).find(({ id }) => id === form.occasion);
  return [
    `## ${escapeMarkdown(form.title)}`,
    '',
    ...(occasion === undefined ? [] : [escapeMarkdown(occasionLabel(occasion, words)), '']),
    ...form.blocks.flatMap((block) => titledBlock(block, plan, words)),
  ];
};

/** The forms of a plan for one output, under a title and between what stands before them and the foot. */
const renderPaper = (
  plan: Plan,
  given: { readonly in: Form['in']; readonly title: string; readonly before: readonly string[] },
  words: Words,
): string => {
  const lines = [
    `# ${words.labelled(given.title, escapeMarkdown(plan.brief.title))}`,
    '',
    ...given.before,
    ...plan.forms
      .filter((form) => form.in === given.in)
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

/** `forms.md`: the paper forms of the plan, to be typed in; a blank is a line of underscores. */
export const renderMarkdownForms = (plan: Plan): string => {
  const words = wordsFor(plan.brief.lang);
  return renderPaper(plan, { in: 'paper', title: words.section.forms, before: [] }, words);
};

/** The facts at the head of a paper as a table. */
export const factsTable = (plan: Plan, words: Words): readonly string[] =>
  markdownTable(
    [words.table.item, words.table.value],
    knownFacts(plan, words).map(({ label, value }) => [label, value].map(escapeMarkdown)),
  );

/**
 * `summary.md`: the summary to be filled in afterwards (收尾小结), made of the plan's forms for it. It holds no
 * time of printing, so that a plan made again gives the same bytes and a filled-in one is told apart.
 */
export const renderSummary = (plan: Plan): string => {
  const words = wordsFor(plan.brief.lang);
  const before = [...factsTable(plan, words), ''];
  return renderPaper(
    plan,
    { in: 'summary', title: escapeMarkdown(plan.titles.summary), before },
    words,
  );
};
