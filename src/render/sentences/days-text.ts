import type { Lang, Text } from '../../model/text.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

interface NamedDay {
  readonly date: string;
  readonly name: Text;
}

/** From the first day to the last, as in `2月5日至8日` or `5–8 Feb`. */
function spanText(first: string, last: string, lang: Lang): string {
  const [, month = 0, day = 0] = first.split('-').map(Number);
  const [, lastMonth = 0, lastDay = 0] = last.split('-').map(Number);
  const monthName = (number: number): string => MONTHS[number - 1] ?? '';
  if (lang === 'zh') {
    const until = month === lastMonth ? `${lastDay}日` : `${lastMonth}月${lastDay}日`;
    return `${month}月${day}日${first === last ? '' : `至${until}`}`;
  }
  const start = month === lastMonth ? `${day}` : `${day} ${monthName(month)} `;
  return `${start}${first === last ? '' : `–${month === lastMonth ? '' : ' '}${lastDay}`} ${monthName(lastMonth)}`;
}

/** Days off by the holiday they belong to, `元旦（1月1日）、春节（2月5日至8日）`; days are in order. */
export function daysText(days: readonly NamedDay[], lang: Lang): string {
  const groups: { name: string; first: string; last: string }[] = [];
  for (const { date, name } of days) {
    const group = groups.at(-1);
    const isSame = group?.name === name[lang] && group.first.slice(0, 4) === date.slice(0, 4);
    if (group !== undefined && isSame) group.last = date;
    else groups.push({ name: name[lang], first: date, last: date });
  }
  const [open, close, comma] = lang === 'zh' ? ['（', '）', '、'] : [' (', ')', ', '];
  return groups
    .map(({ name, first, last }) => `${name}${open}${spanText(first, last, lang)}${close}`)
    .join(comma);
}
