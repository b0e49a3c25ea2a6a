import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import type { Lang } from '../model/text.ts';
import { formatDay } from '../render/layout/format-day.ts';
import { markCharacters } from '../render/sentences/mark-characters.ts';
import { wordsFor } from '../render/sentences/words.ts';
import type { RenewedText } from './renew-brief.ts';

const ZH = {
  separator: '、',
  moved: (from: string, to: string) => `日期从${from}移到${to}`,
  weekends: (days: string) => `落在周末：${days}`,
  dropped: (sections: string) => `上一次的内容前面加了 #，不再生效：${sections}`,
  dated: (texts: string) => `文字里写的日期没有跟着改：${texts}`,
  check: (sections: string) => `请逐项核对：${sections}`,
};

const EN: typeof ZH = {
  separator: ', ',
  moved: (from, to) => `Dates moved from ${from} to ${to}`,
  weekends: (days) => `On a weekend: ${days}`,
  dropped: (sections) => `Of last time only, and a comment now: ${sections}`,
  dated: (texts) => `Days named in texts have not moved: ${texts}`,
  check: (sections) => `Look through: ${sections}`,
};

/** What a person must be told of a brief made of an older one: lines, each with its newline. */
export function renewalNotes(
  { from, to, dropped, check, weekends, dated }: RenewedText,
  { shape }: KindSpec,
  lang: Lang,
): string {
  const words = lang === 'zh' ? ZH : EN;
  const day = (date: string): string => formatDay(date, wordsFor(lang), '');
  const section = (key: string): string => (lang === 'zh' ? shape[key]?.zh : undefined) ?? key;
  const text = (one: string): string => markCharacters(one).replaceAll(/\s+/g, ' ');
  const line = (say: (list: string) => string, list: readonly string[]): string =>
    list.length === 0 ? '' : `${say(list.join(words.separator))}\n`;
  return [
    `${words.moved(day(from), day(to))}\n`,
    line(words.weekends, weekends.map(day)),
    line(words.dropped, dropped.map(section)),
    line(words.dated, dated.map(text)),
    line(words.check, check.map(section)),
  ].join('');
}
