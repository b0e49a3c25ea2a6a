import { textWidth } from '../layout/plain-text.ts';
import { type Html, html, joined, own, plainLine } from './html.ts';

/** Measure words and units that belong to the number before them. */
const MEASURES = '年月日号时点分秒天晚周人名位个件份张桌席间室楼层辆台座瓶套次条项页元米';
const CLOCK = String.raw`\d{1,2}:\d{2}(?: ?[–-] ?\d{1,2}:\d{2})?`;
/** What a line must not be broken in: a date, a time, a number with what it counts, a phone number, the number of a document. */
const KEPT = new RegExp(
  `(?<![\\w#.:])((?:${[
    String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日`,
    CLOCK,
    String.raw`\d{1,6}(?:\.\d{1,2})? ?(?:元/人|分钟|小时|公里|平方米|[${MEASURES}])`,
    String.raw`\+?\d{2,4}(?:[ -]\d{3,8}){1,4}`,
    String.raw`〔\d{4}〕\d{1,5}号`,
    String.raw`\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b`,
  ].join('|')}))`,
  'g',
);

const kept = (text: string): Html => html`<span class="keep">${text}</span>`;

/** A text as HTML whose dates, times and counted numbers stay on one line. */
export const keepTogether = (text: string): Html =>
  // Every second piece is what stood in brackets in the pattern.
  joined(
    plainLine(text)
      .split(KEPT)
      .map((piece, index) => (index % 2 === 1 ? kept(piece) : own(piece))),
    '',
  );

/** The widest name that is kept on one line, in Latin letters, of which an ideograph takes two: any column holds it. */
const WIDEST_NAME = 14;

/** A name that stays on one line unless it is too long for one. */
export const keepName = (name: string): Html =>
  textWidth(name) <= WIDEST_NAME ? kept(name) : html`${name}`;
