import { bool, field, list, text } from './fields.ts';
import type { OccasionSpec } from './kind-spec.ts';

/**
 * Something that was called off (取消), or is no longer in the brief: one thing, or the whole. Rules `for: cancelled` see it; it
 * starts when we knew of it and ends when the thing would have begun.
 */
export const CALLED_OFF = {
  of: text('哪一项｜哪一项的编号', 'the id of what was called off'),
  of_kind: text('哪一类', 'the sort of what was called off'),
  of_name: text('名称', 'what was called off'),
  on: text('原定时间', 'when it would have been'),
  whole: bool('整个来访', 'the whole visit'),
  in_whole: bool('随来访一起', 'with the whole visit'),
  where: text('地点', 'where it would have been'),
  told: field(
    'texts',
    '要告诉的人｜要去的、上一版派了活的',
    'who of us hears of it: was to go, or had work',
  ),
  left: bool('删掉了｜接待单里没有了，或者换了地方', 'no longer in the brief, or elsewhere'),
  moved: bool('换了地方', 'it takes place elsewhere'),
};

/** The section of what is called off, as conditions see it. */
export const calledOffList = <S extends typeof CALLED_OFF>(shape: S) =>
  list('CalledOff', shape, '取消', 'what was called off');

/** The occasions of what is called off. */
export const CALLED_OFF_SPEC = {
  for: 'cancelled',
  as: 'called_off',
  section: 'cancelled',
  label: { zh: '取消的事', en: 'Called off' },
  each: 'cancelled',
  name: ['of_name'],
} as const satisfies OccasionSpec;
