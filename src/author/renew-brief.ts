import type { YAMLMap } from 'yaml';
import type { KindSpec } from '../kinds/shape/kind-spec.ts';
import { isAscii } from '../load/brief/index-words.ts';
import { repairText } from '../load/yaml/source-text.ts';
import type { Lang } from '../model/text.ts';
import { markCharacters } from '../render/layout/clean-text.ts';
import { formatDay } from '../render/layout/time-text.ts';
import { wordsFor } from '../render/sentences/words.ts';
import { weekdayOf } from '../time/dates.ts';
import { noteDays, renewPaths, renewShifts, renewValue } from './renew-values.ts';
import {
  begin,
  briefMap,
  commentOut,
  isGiven,
  lineEndOf,
  namedPairs,
  type Renewed,
  rangeOf,
  replace,
  textOf,
  type Walk,
} from './renewal-edits.ts';
import { yamlText } from './write-answer.ts';

/** A new brief, and what a person must be told of it. */
export interface RenewedText {
  readonly text: string;
  /** The first days. */
  readonly from: string;
  readonly to: string;
  /** Keys of sections that became comments, that are there and must be looked at, and dates that fall on a weekend by now. */
  readonly dropped: readonly string[];
  readonly check: readonly string[];
  readonly weekends: readonly string[];
  /** Texts in which a day is named, which did not move. */
  readonly dated: readonly string[];
}

/**
 * Makes a brief of an older one that loads without errors: the same text but for the values that change, so that
 * comments, order and layout stay. Times move with the first day; dates of what has happened do not.
 */
export function renewBrief(source: string, spec: KindSpec, wanted: Renewed): RenewedText {
  const contents = briefMap(source);
  const { old, check, begins } = spec.renewal;
  const pairs = namedPairs(contents, spec.shape);
  const gathered = { edits: [], dates: new Set<string>(), dated: new Set<string>() };
  const walk: Walk = { source, spec, pairs, wanted, ...gathered };
  const dropped = old.filter((key) => {
    const pair = pairs.get(key);
    return pair !== undefined && contents.flow !== true && commentOut(pair, walk);
  });
  for (const [key, { value }] of pairs) {
    if (!dropped.includes(key)) renewSection(key, value, walk);
  }
  const last = pairs.get(dropped.at(-1) ?? '');
  const timed = spec.occasions.some(
    ({ section = '' }) => !dropped.includes(section) && isGiven(pairs.get(section)?.value),
  );
  if (begins && last && !timed) begin(begins, last, walk);
  if (!pairs.has('id')) insertId(contents, walk);
  return {
    text: repairText(source, walk.edits).text,
    from: wanted.from,
    to: wanted.to,
    dropped,
    check: [...old, ...check].filter((key) => pairs.has(key) && !dropped.includes(key)),
    weekends: [...walk.dates].filter((date) => [0, 6].includes(weekdayOf(date))).toSorted(),
    dated: [...walk.dated],
  };
}

function renewSection(key: string, value: unknown, walk: Walk): void {
  const { shape, occasions } = walk.spec;
  const { id, now, title, type } = walk.wanted;
  const own = { id, title, type }[key];
  if (key === 'received') replace(value, now, walk);
  else if (key === 'rules') renewPaths(value, shape, walk);
  else if (key === 'id' || key === 'title' || key === 'type') {
    if (own !== undefined) replace(value, yamlText(own, 'brackets'), walk);
    else noteDays(value, walk);
  } else {
    renewValue(value, shape[key], walk);
    if (occasions.some(({ section, each }) => section === key && each === 'shift')) {
      renewShifts(value, shape[key], walk);
    }
  }
}

function insertId(map: YAMLMap, { source, wanted, edits }: Walk): void {
  if (map.flow === true) return;
  const key = map.items[0]?.key;
  const line = source.lastIndexOf('\n', rangeOf(key)[0] - 1) + 1;
  const name = isAscii(textOf(key)) ? 'id' : '编号';
  const insert = `${name}: ${yamlText(wanted.id, 'line')}${lineEndOf(source)}`;
  edits.push({ at: line, remove: 0, insert });
}

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
export function renewalNotes(renewed: RenewedText, { shape }: KindSpec, lang: Lang): string {
  const { from, to, dropped, check, weekends, dated } = renewed;
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
