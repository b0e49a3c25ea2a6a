import type { Adjustment } from '../../model/plan.ts';
import type { Lang, Text } from '../../model/text.ts';
import { byLanguage, type InLanguage } from './in-language.ts';

const WHY: Readonly<Record<Adjustment['kind'], (because: string) => Text>> = {
  roll: (because) =>
    because === 'following'
      ? { zh: '逢休息日，顺延到下一个工作日', en: 'a day off, so the working day after it' }
      : { zh: '逢休息日，提前到上一个工作日', en: 'a day off, so the working day before it' },
  quiet: (because) => ({
    zh: `夜间（${because}）不打扰人，提前到前一晚`,
    en: `nobody is called at night (${because}), so the evening before`,
  }),
  latest: (because) => ({ zh: `最晚不过 ${because}`, en: `no later than ${because}` }),
  needs: (because) => ({ zh: `因为“${because}”要等它完成`, en: `"${because}" waits for it` }),
  'short-notice': () => ({
    zh: '接到通知时已过，立即办理',
    en: 'already past when the office was told, so at once',
  }),
};

const WORDINGS = {
  who: { zh: '谁、在哪', en: 'Who, where' },
  rule: { zh: '规则', en: 'Rule' },
  changed: { zh: '本单位改动', en: 'Changed by us' },
  condition: { zh: '条件', en: 'Condition' },
  always: { zh: '总是适用', en: 'always applies' },
  time: { zh: '时间', en: 'Time' },
  assumed: {
    zh: '(依据未写具体时间，此为本工具取值)',
    en: '(the clause gives no time: this one is ours)',
  },
  adjusted: { zh: '调整', en: 'Adjusted' },
  needs: { zh: '须先完成', en: 'Needs first' },
  basis: { zh: '依据', en: 'Basis' },
  adjustment: (kind: Adjustment['kind'], from: string, to: string, because: string) => {
    const { zh, en } = WHY[kind](because);
    return { zh: `${from} → ${to}，${zh}`, en: `${from} → ${to}: ${en}` };
  },
  noOccasion: (section: string) => ({
    zh: `接待单里没有“${section}”这类环节`,
    en: `the brief has nothing under "${section}"`,
  }),
  applies: (occasions: string) => ({
    zh: `已列入：${occasions}`,
    en: `is in the plan for: ${occasions}`,
  }),
  conditionFails: (occasion: string, condition: string) => ({
    zh: `${occasion}：条件不成立  ${condition}`,
    en: `${occasion}: the condition does not hold  ${condition}`,
  }),
  switchedOff: (occasion: string, reason: string) => ({
    zh: `${occasion}：未列入，${reason}`,
    en: `${occasion}: left out, ${reason}`,
  }),
};

/** The wording of `why` in one language. */
export type WhyWords = InLanguage<typeof WORDINGS>;

/** The wording of `why`, by language. */
export const WHY_WORDS: Readonly<Record<Lang, WhyWords>> = byLanguage(WORDINGS);
