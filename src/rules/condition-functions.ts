import type { Tree } from '../core/expressions/bounded.ts';
import type { Lang } from '../model/text.ts';
import { type Asked, join, type Part } from './condition-part.ts';

/** What a function is given: how that is called, and as a number where it is one. */
interface Given {
  readonly parts: readonly Part[];
  readonly number: number;
  readonly lang: Lang;
}

type Named = (part: Part, given: Given) => Part | null;

/** A whole number that is written, perhaps with a minus; NaN for anything else. */
function numberOf(tree: Tree | undefined): number {
  if (tree === undefined) return Number.NaN;
  if ((tree.op as string) === '-_') return -numberOf(tree.args as unknown as Tree);
  return tree.op === 'value' ? Number(tree.args as unknown) : Number.NaN;
}

/** A time without the word that says so: 接到通知, 开始. */
const moment = ({ text }: Part): string => text.replace(/的?时间$/, '').replace(/^time /, '');

/** A title without what it says in brackets behind. */
const plain = (title: string): string => title.replace(/\s*[（(][^（(]*[）)]$/, '');

const same: Named = (part) => part;

const dateOf: Named = (part, { lang }) => {
  if (part.sort === 'date') return part;
  const zh = /[^的]时间$/.test(part.text)
    ? `${moment(part)}日期`
    : join(moment(part), '日期', 'zh');
  return { ...part, sort: 'date', text: lang === 'zh' ? zh : `date of ${moment(part)}` };
};

/** So many days, or working days, after a date, as the law counts them. */
const later =
  (zh: string, one: string): Named =>
  ({ text }, { number, lang }) =>
    number > 0
      ? {
          text:
            lang === 'zh'
              ? `${text}后第 ${number} ${zh}`
              : `${number} ${one}${number === 1 ? '' : 's'} after ${text}`,
          sort: 'date',
        }
      : null;

const minutes: Named = ({ text }, { number, lang }) => {
  if (Number.isNaN(number)) return null;
  const count = Math.abs(number);
  const side = number < 0 ? { zh: '前', en: 'before' } : { zh: '后', en: 'after' };
  return {
    text: lang === 'zh' ? `${text}${side.zh} ${count} 分钟` : `${count} minutes ${side.en} ${text}`,
    sort: 'time',
  };
};

const between: Named = (from, { parts, lang }) => {
  const to = parts[1];
  if (to === undefined) return null;
  const text =
    lang === 'zh'
      ? `从${moment(from)}到${moment(to)}`
      : `the time from ${moment(from)} to ${moment(to)}`;
  return { text, sort: 'duration' };
};

const total: Named = ({ text }, { lang }) => ({
  text: lang === 'zh' ? `${text}的合计` : `the sum of ${text}`,
  sort: 'number',
});

const holiday: Named = ({ text }, { lang }) => ({
  text: lang === 'zh' ? `节假日（${text}）` : `holiday on ${text}`,
  sort: 'words',
});

/** What functions of packs give, by what they are given. What is not here stays as it is written. */
const FUNCTIONS: Readonly<Record<string, Named>> = {
  ...{ double: same, int: same, string: same, names: same, yuan: same, money: same },
  rank: (part) => ({ ...part, sort: 'rank' }),
  ...{ sum: total, add_money: total, holiday },
  label: (_list, { parts }) => parts[1] ?? null,
  word: (part, { parts, lang }) => (lang === 'zh' ? part : (parts[1] ?? null)),
  clock: (part) => ({ ...part, sort: 'clock' }),
  ...{ date_of: dateOf, day: dateOf, full_day: dateOf },
  size: (part) => ({ ...part, sort: 'size' }),
  after: later('天', 'day'),
  workdays_after: later('个工作日', 'working day'),
  workday: (part, { lang }) => ({
    text: lang === 'zh' ? `${part.text}（遇休息日顺延）` : `${part.text} or the working day after`,
    sort: 'date',
  }),
  minutes_after: minutes,
  minutes_between: between,
};

/** What comes of a function is called after what it is given: `clock(stay.start)` is 入住时间. Null where there are no words. */
export function functionPart(
  { tree, words: { lang, settings } }: Asked,
  partOf: (tree: Tree) => Part,
): Part | null {
  const [name, args] = tree.args as unknown as [string, readonly Tree[]];
  const [first, second] = args;
  if (first === undefined) return null;
  if (name === 'limit') {
    const setting = settings.find((one) => one.name === String(first.args));
    if (setting === undefined) return null;
    return {
      text: lang === 'zh' ? `「${plain(setting.title.zh)}」` : `"${plain(setting.title.en)}"`,
      sort: 'setting',
    };
  }
  const parts = args.map(partOf);
  const [part] = parts;
  const made = part && FUNCTIONS[name]?.(part, { parts, number: numberOf(second), lang });
  return made === undefined || parts.some(({ raw }) => raw === 'code') ? null : made;
}
