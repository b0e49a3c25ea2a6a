import type { Plan } from '../../model/plan.ts';
import { planHash } from '../layout/plan-hash.ts';
import { wordsFor } from '../sentences/words-for.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { renderForm } from './render-form.ts';

/** `forms.md`: the paper forms of the plan, to be typed in; a blank is a line of underscores. */
export const renderMarkdownForms = (plan: Plan): string => {
  const words = wordsFor(plan.brief.lang);
  const lines = [
    `# ${words.labelled(words.section.forms, escapeMarkdown(plan.brief.title))}`,
    '',
    ...plan.forms
      .filter((form) => form.in === 'paper')
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
