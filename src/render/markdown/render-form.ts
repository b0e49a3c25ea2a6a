import type { FilledBlock, Form, Plan } from '../../model/plan.ts';
import { scheduleOf } from '../layout/group-tasks.ts';
import { occasionLabel } from '../layout/occasion-label.ts';
import type { Words } from '../sentences/words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
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
export const renderForm = (form: Form, plan: Plan, words: Words): readonly string[] => {
  const occasion = scheduleOf(plan).find(({ id }) => id === form.occasion);
  return [
    `## ${escapeMarkdown(form.title)}`,
    '',
    ...(occasion === undefined ? [] : [escapeMarkdown(occasionLabel(occasion, words)), '']),
    ...form.blocks.flatMap((block) => titledBlock(block, plan, words)),
  ];
};
