import type { Lang } from '../model/text.ts';
import { KINDS } from './index.ts';
import { type Choices, COMMON_CHOICES, option } from './shape/choices.ts';

const specs = Object.values(KINDS);

/** Every closed list of values in a brief, by name: the kinds, what all of them have, and what each has of its own. */
export const CHOICES: Choices = Object.assign(
  {
    kind: specs.map(({ kind, label, aliases }) => option(kind, label.zh, label.en, ...aliases)),
    ...COMMON_CHOICES,
  },
  ...specs.map(({ choices }) => choices),
);

/** What a value of a list is called; the value itself where the list does not have it. */
export const choiceLabel = (list: string, value: string, lang: Lang): string =>
  CHOICES[list]?.find((choice) => choice.value === value)?.label[lang] ?? value;
