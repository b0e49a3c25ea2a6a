import { KINDS } from '../kinds/index.ts';
import { HEAD } from '../kinds/shape/base.ts';
import { type Field, field, type Shape, words } from '../kinds/shape/fields.ts';
import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import { ask, type Question } from '../kinds/shape/question.ts';

const specs = Object.values(KINDS);

/** The kind of brief that is meant where none is named. */
export const USUAL_KIND: string = specs[0]?.kind ?? '';

/** The question that decides the others. */
export const KIND_QUESTION: Question = ask('kind', '哪类接待？', 'What is it about?', {
  required: true,
  usual: USUAL_KIND,
  about: Object.fromEntries(specs.map(({ kind, about }) => [kind, about])),
});

/** What is asked when a brief is made of an older one of this title. */
export const renewalQuestions = (title: string): readonly Question[] => [
  ask('date', '新的从哪天开始？', 'What is the first day of the new one?', {
    hint: { zh: '如 12月2日；其他日期跟着移', en: 'as in 2 Dec; the other dates move with it' },
    required: true,
  }),
  ask('title', '叫什么？', 'What is it called?', { required: true, usual: title }),
];

/** The fields of what every brief is asked, and of the first day, which has no key of its own. */
export const COMMON_FIELDS = { ...HEAD, date: field('date', '日期', 'date') };

/** A kind of brief. Throws where there is none: kinds are looked up once they have been read. */
export function kindSpec(kind: string): KindSpec {
  const spec = KINDS[kind];
  if (!spec) throw new Error(`there is no kind ${kind}`);
  return spec;
}

/**
 * The field that a path such as `arrivals.at` leads to in a kind of brief, or names for a question of who does what. Throws
 * where there is none: paths are ours.
 */
export function fieldAt(kind: string, path: string): Field {
  const { shape: all, crew } = kindSpec(kind);
  const roles = crew?.[path];
  if (roles !== undefined) return words(roles.zh, roles.en);
  let shape: Shape | undefined = all;
  let found: Field | undefined;
  for (const key of path.split('.')) {
    found = shape !== undefined && Object.hasOwn(shape, key) ? shape[key] : undefined;
    shape = found !== undefined && 'shape' in found ? found.shape : undefined;
  }
  if (!found) throw new Error(`${kind} has no ${path}`);
  return found;
}
