import type { Offset, Point, RuleBook, TimeUnit, Timing } from '../model/rule.ts';
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

function offsetText(offset: Offset, book: RuleBook, lang: Lang): string {
  switch (offset.unit) {
    case 'limit': {
      const setting = book.settings.find(({ name }) => name === offset.setting);
      return counted(setting?.value ?? 0, offset.of, lang);
    }
    case 'field':
      return lang === 'zh' ? '路上的时间' : offset.field;
    default:
      return counted(offset.amount, offset.unit, lang);
  }
}

/** A point in time in words: `start - 1wd @ 15:00` as 开始前 1 个工作日的 15:00. */
export function pointText({ edge, offsets, clock }: Point, book: RuleBook, lang: Lang): string {
  const [whole, side] = edge.split('.');
  const words = EDGES[side ?? whole ?? '']?.[lang] ?? edge;
  const lead = side === undefined ? words : lang === 'zh' ? `全程${words}` : `${words} of all`;
  const parts = offsets.filter((one) => !('amount' in one) || one.amount > 0);
  const moved = parts.reduce((text, offset) => {
    const amount = offsetText(offset, book, lang);
    if (lang === 'zh') return `${text}${offset.sign < 0 ? '前' : '后'} ${amount}`;
    return `${amount} ${offset.sign < 0 ? 'before' : 'after'} ${text}`;
  }, lead);
  if (clock === undefined) return moved;
  return lang === 'zh'
    ? `${moved}${parts.length === 0 ? '当天' : '的'} ${clock}`
    : `${moved}, at ${clock}`;
}

/** Whether a point is an edge itself, and nothing before or after it. */
const isEdge = ({ offsets, clock }: Point): boolean => offsets.length === 0 && clock === undefined;

/** A deadline in words: within so long of something, or before it. */
function deadlineText(point: Point, book: RuleBook): Text {
  const { offsets, clock } = point;
  const [zh, en] = [pointText(point, book, 'zh'), pointText(point, book, 'en')];
  if (offsets.at(-1)?.sign === 1 && clock === undefined) {
    return { zh: `${zh}内`, en: `within ${en}` };
  }
  return { zh: isEdge(point) ? `${zh}前办好` : `最晚${zh}`, en: `by ${en}` };
}

/** When a task is due, in words. */
export function timingText(timing: Timing, book: RuleBook): Text {
  switch (timing.kind) {
    case 'at': {
      const { from, to } = timing;
      const [zh, en] = [pointText(from, book, 'zh'), pointText(from, book, 'en')];
      return to === undefined
        ? { zh: isEdge(from) ? `${zh}时` : zh, en: `at ${en}` }
        : {
            zh: `从${zh}到${pointText(to, book, 'zh')}`,
            en: `from ${en} to ${pointText(to, book, 'en')}`,
          };
    }
    case 'by':
      return deadlineText(timing.point, book);
    case 'every':
      return {
        zh: `每 ${counted(timing.minutes, 'm', 'zh')}一次`,
        en: `every ${counted(timing.minutes, 'm', 'en')}`,
      };
  }
}
