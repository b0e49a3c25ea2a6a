import type { Adjustment } from '../../model/plan.ts';
import type { Lang } from '../../model/text.ts';

/** The wording of `why` in one language. */
export interface WhyWords {
  readonly who: string;
  readonly rule: string;
  readonly changed: string;
  readonly condition: string;
  readonly always: string;
  readonly time: string;
  readonly assumed: string;
  readonly adjusted: string;
  readonly needs: string;
  readonly basis: string;
  readonly adjustment: (
    kind: Adjustment['kind'],
    from: string,
    to: string,
    because: string,
  ) => string;
  readonly noOccasion: (section: string) => string;
  readonly applies: (occasions: string) => string;
  readonly conditionFails: (occasion: string, condition: string) => string;
  readonly switchedOff: (occasion: string, reason: string) => string;
}

const WHY_ZH: WhyWords = {
  who: '谁、在哪',
  rule: '规则',
  changed: '本单位改动',
  condition: '条件',
  always: '总是适用',
  time: '时间',
  assumed: '(依据未写具体时间，此为本工具取值)',
  adjusted: '调整',
  needs: '须先完成',
  basis: '依据',
  adjustment: (kind, from, to, because) => {
    switch (kind) {
      case 'roll':
        return `${from} → ${to}，逢休息日，${because === 'following' ? '顺延到下一个' : '提前到上一个'}工作日`;
      case 'quiet':
        return `${from} → ${to}，夜间（${because}）不打扰人，提前到前一晚`;
      case 'latest':
        return `${from} → ${to}，最晚不过 ${because}`;
      case 'needs':
        return `${from} → ${to}，因为“${because}”要等它完成`;
      case 'short-notice':
        return `${from} → ${to}，接到通知时已过，立即办理`;
    }
  },
  noOccasion: (section) => `接待单里没有“${section}”这类环节`,
  applies: (occasions) => `已列入：${occasions}`,
  conditionFails: (occasion, condition) => `${occasion}：条件不成立  ${condition}`,
  switchedOff: (occasion, reason) => `${occasion}：未列入，${reason}`,
};

const WHY_EN: WhyWords = {
  who: 'Who, where',
  rule: 'Rule',
  changed: 'Changed by us',
  condition: 'Condition',
  always: 'always applies',
  time: 'Time',
  assumed: '(the clause gives no time: this one is ours)',
  adjusted: 'Adjusted',
  needs: 'Needs first',
  basis: 'Basis',
  adjustment: (kind, from, to, because) => {
    switch (kind) {
      case 'roll':
        return `${from} → ${to}: a day off, so the working day ${because === 'following' ? 'after' : 'before'} it`;
      case 'quiet':
        return `${from} → ${to}: nobody is called at night (${because}), so the evening before`;
      case 'latest':
        return `${from} → ${to}: no later than ${because}`;
      case 'needs':
        return `${from} → ${to}: "${because}" waits for it`;
      case 'short-notice':
        return `${from} → ${to}: already past when the office was told, so at once`;
    }
  },
  noOccasion: (section) => `the brief has nothing under "${section}"`,
  applies: (occasions) => `is in the plan for: ${occasions}`,
  conditionFails: (occasion, condition) => `${occasion}: the condition does not hold  ${condition}`,
  switchedOff: (occasion, reason) => `${occasion}: left out, ${reason}`,
};

/** The wording of `why`, by language. */
export const WHY_WORDS: Readonly<Record<Lang, WhyWords>> = { zh: WHY_ZH, en: WHY_EN };
