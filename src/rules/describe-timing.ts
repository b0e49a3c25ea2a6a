import type { OccasionSpec } from '../kinds/shape/kind-spec.ts';
import {
  isNamedDate,
  type Offset,
  type Point,
  type RuleBook,
  type TimeUnit,
  type Timing,
} from '../model/rule.ts';
import type { Lang, Text } from '../model/text.ts';

const EDGES: Readonly<Record<string, Text>> = {
  start: { zh: '开始', en: 'the start' },
  end: { zh: '结束', en: 'the end' },
  received: { zh: '接到通知', en: 'the notice' },
};

const UNITS: Readonly<Record<TimeUnit, readonly [zh: string, one: string, many: string]>> = {
  m: ['分钟', 'minute', 'minutes'],
  d: ['天', 'day', 'days'],
  wd: ['个工作日', 'working day', 'working days'],
  wh: ['个工作小时', 'working hour', 'working hours'],
};

/** A length of time in words: `30 分钟`, `2 working days`. */
export const counted = (amount: number, unit: TimeUnit, lang: Lang): string => {
  const [zh, one, many] = UNITS[unit];
  if (unit === 'm' && amount >= 60) {
    const [hours, minutes] = [Math.floor(amount / 60), amount % 60];
    const rest = minutes === 0 ? '' : ` ${counted(minutes, 'm', lang)}`;
    if (lang === 'zh') return `${hours} 小时${rest}`;
    return `${hours} ${hours === 1 ? 'hour' : 'hours'}${rest}`;
  }
  return lang === 'zh' ? `${amount} ${zh}` : `${amount} ${amount === 1 ? one : many}`;
};

/** What times are told with: the settings in them, and the occasion they are counted from. */
export interface TimeWords {
  readonly book: Pick<RuleBook, 'settings' | 'names'>;
  readonly spec: OccasionSpec | undefined;
}

/** So much time before (-1) or after (1) what stands before it; the time on the road has no amount. */
interface Step {
  readonly sign: 1 | -1;
  readonly unit: TimeUnit | 'way';
  readonly amount: number;
}

function stepOf(offset: Offset, { settings }: TimeWords['book']): Step {
  const { sign } = offset;
  if (offset.unit === 'field') return { sign, unit: 'way', amount: 1 };
  if (offset.unit !== 'limit') return offset;
  const setting = settings.find(({ name }) => name === offset.setting);
  return { sign, unit: offset.of, amount: setting?.value ?? 0 };
}

/** Two steps as one, where that is the same: working days back and forth are, unless they end before they began. */
function summed(one: Step, two: Step): Step | null {
  const amount = one.amount + one.sign * two.sign * two.amount;
  return one.unit === two.unit && amount > 0 ? { ...one, amount } : null;
}

function stepsOf(offsets: readonly Offset[], book: TimeWords['book']): readonly Step[] {
  const steps: Step[] = [];
  for (const offset of offsets) {
    const step = stepOf(offset, book);
    const last = steps.at(-1);
    const sum = last === undefined ? null : summed(last, step);
    if (sum !== null) steps.splice(-1, 1, sum);
    else if (step.amount > 0) steps.push(step);
  }
  // Time on the road is told last, since it has no number.
  return [
    ...steps.filter(({ unit }) => unit !== 'way'),
    ...steps.filter(({ unit }) => unit === 'way'),
  ];
}

/** The edge that times are counted from; of an occasion that is a date its own name. */
export function edgeText(edge: string, { spec, book }: TimeWords, lang: Lang): string {
  if (isNamedDate(edge)) {
    const [of, name] = edge.split('.');
    const named = book.names.find(
      (one) => one.in === 'facts' && one.of === of && one.name === name,
    );
    const words = named?.words;
    return words?.[lang] ?? (lang === 'zh' ? `“${name}”` : `"${name}"`);
  }
  const [whole = '', side] = edge.split('.');
  const words = EDGES[side ?? whole]?.[lang] ?? edge;
  if (side !== undefined) return lang === 'zh' ? `全程${words}` : `${words} of all`;
  if (spec?.each !== 'date' || whole === 'received') return words;
  return lang === 'zh' ? spec.label.zh : `the day of "${spec.label.en}"`;
}

/** A step in Chinese behind what it starts from; a day by its number, where a time of that day is meant. */
function stepText(
  text: string,
  { sign, unit, amount }: Step,
  index: number,
  isDay: boolean,
): string {
  const side = sign < 0 ? '前' : '后';
  if (unit === 'way') {
    if (index > 0) return `${text}${sign < 0 ? '再加' : '，再加'}路上的时间`;
    return sign < 0 ? `${text}前留足路上的时间` : `${text}后再加路上的时间`;
  }
  const length = counted(amount, unit, 'zh');
  if (index > 0) return `${text}再${sign < 0 ? '往前' : '过'} ${length}`;
  const isNumbered = isDay && sign > 0 && (unit === 'd' || unit === 'wd');
  return `${text}${side}${isNumbered ? '第' : ''} ${length}`;
}

/** 1st, 2nd, 3rd, 11th, 21st. */
function ordinal(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  return `${number}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`;
}

/** A point in time in English: what lies on the same side of its edge is told together, the time of that day first. */
function englishPoint(lead: string, steps: readonly Step[], clock: string | undefined): string {
  const sides: { sign: Step['sign']; lengths: string[] }[] = [];
  for (const { sign, unit, amount } of steps) {
    const length = unit === 'way' ? 'the travel time' : counted(amount, unit, 'en');
    const last = sides.at(-1);
    if (last?.sign === sign) last.lengths.push(length);
    else sides.push({ sign, lengths: [length] });
  }
  const side = (sign: Step['sign']): string => (sign < 0 ? 'before' : 'after');
  const moved = sides.reduce(
    (text, { sign, lengths }) => `${lengths.join(' and ')} ${side(sign)} ${text}`,
    lead,
  );
  if (clock === undefined) return moved;
  const [first, ...others] = steps;
  if (first === undefined)
    return `${clock} on ${lead.startsWith('the day') ? '' : 'the day of '}${lead}`;
  if (others.length > 0 || (first.unit !== 'd' && first.unit !== 'wd')) {
    return `${clock} on the day ${moved}`;
  }
  const day = UNITS[first.unit][1];
  const number = first.amount === 1 ? '' : `${ordinal(first.amount)} `;
  return `${clock} on the ${number}${day} ${side(first.sign)} ${lead}`;
}

/** A point in time in words: `start - 1wd @ 15:00` as 开始前 1 个工作日的 15:00. */
export function pointText({ edge, offsets, clock }: Point, words: TimeWords, lang: Lang): string {
  const { spec, book } = words;
  const lead = edgeText(edge, words, lang);
  const steps = stepsOf(offsets, book);
  if (lang === 'en') return englishPoint(lead, steps, clock);
  const isDay = clock !== undefined || spec?.each === 'date';
  const moved = steps.reduce((text, step, index) => stepText(text, step, index, isDay), lead);
  if (clock === undefined) return moved;
  if (steps.length === 0) {
    return spec?.each === 'shift' && edge === 'start' ? `当天 ${clock}` : `${lead}当天 ${clock}`;
  }
  return `${moved}${steps.every(({ unit }) => unit === 'm') ? '那天' : ''}的 ${clock}`;
}

/** Whether a point is an edge itself, and nothing before or after it. */
const isEdge = ({ offsets, clock }: Point): boolean => offsets.length === 0 && clock === undefined;

/** A deadline in words: within so long of something, or before it. */
function deadlineText(point: Point, words: TimeWords): Text {
  const { offsets, clock } = point;
  const [zh, en] = [pointText(point, words, 'zh'), pointText(point, words, 'en')];
  const isWithin = offsets.at(-1)?.sign === 1 && clock === undefined;
  if (isWithin) {
    return { zh: zh.includes('后第') ? `最晚${zh}` : `${zh}内`, en: `within ${en}` };
  }
  const isPlain = isEdge(point) || clock !== undefined;
  return {
    zh: isEdge(point) ? `${zh}前办好` : `最晚${zh}`,
    en: `${isPlain ? 'by' : 'at the latest'} ${en}`,
  };
}

/** When a task is due, in words. */
export function timingText(timing: Timing, words: TimeWords): Text {
  switch (timing.kind) {
    case 'at': {
      const { from, to } = timing;
      const [zh, en] = [pointText(from, words, 'zh'), pointText(from, words, 'en')];
      return to === undefined
        ? {
            zh: isEdge(from) ? `${zh}时` : zh,
            en: isEdge(from) || from.clock !== undefined ? `at ${en}` : en,
          }
        : {
            zh: `从${zh}到${pointText(to, words, 'zh')}`,
            en: `from ${en} to ${pointText(to, words, 'en')}`,
          };
    }
    case 'by':
      return deadlineText(timing.point, words);
    case 'every':
      return {
        zh: `每 ${counted(timing.minutes, 'm', 'zh')}一次`,
        en: `every ${counted(timing.minutes, 'm', 'en')}`,
      };
  }
}

/** The point that a task is never later than, in words; beside a deadline with another word for it. */
export function latestText(timing: Timing, latest: Point | undefined, words: TimeWords): Text {
  if (latest === undefined) return { zh: '', en: '' };
  const lead = timingText(timing, words).zh.startsWith('最晚') ? '至迟' : '不晚于';
  return {
    zh: `${lead}${pointText(latest, words, 'zh')}`,
    en: `not later than ${pointText(latest, words, 'en')}`,
  };
}

/** The point that a task is never earlier than, in words. */
export const earliestText = (earliest: Point | undefined, words: TimeWords): Text =>
  earliest === undefined
    ? { zh: '', en: '' }
    : {
        zh: `不早于${pointText(earliest, words, 'zh')}`,
        en: `not earlier than ${pointText(earliest, words, 'en')}`,
      };
