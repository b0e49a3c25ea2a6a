import { cleanLines, cleanText } from '../layout/clean-text.ts';
import { textWidth } from '../layout/wrap-text.ts';

/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

/** What may stand in a template: a text somebody typed, HTML, or several of them one after the other. */
export type Part = string | Html | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words of the tool itself, whose spaces matter, as HTML. */
export const own = (text: string): Html => ({
  html: text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? ''),
});

/** What a spreadsheet takes for a formula when a table is pasted into it; a number or a telephone number is none. */
const FORMULA = /^(?=[=@＝＠]|[+＋-](?![\d\s().-]*$))/;

/** A text somebody typed, on one line; one that a spreadsheet would reckon begins with a mark that nobody sees. */
const plainLine = (text: string): string => cleanText(text).replace(FORMULA, '\u2060');

const markup = (part: Part): string => {
  if (typeof part === 'string') return own(plainLine(part)).html;
  return 'html' in part ? part.html : part.map(markup).join('');
};

/** HTML with texts in it, which are cleaned and escaped, and HTML, which is not: html`<b>${title}</b>`. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.map((string, index) => string + markup(parts[index] ?? [])).join(''),
});

/** Parts with a separator of our own between them, one a line if it is left out. */
export const joined = (parts: readonly Part[], separator = '\n'): Html => ({
  html: parts.map(markup).join(separator),
});

/** A text somebody typed as a quoted CSS string: all but ASCII letters, digits and spaces as numbers, so that nothing closes the string or the style sheet. */
export const cssString = (text: string): string =>
  `"${cleanText(text).replace(/[^A-Za-z0-9 ]/gu, (mark) => `\\${(mark.codePointAt(0) ?? 0).toString(16)} `)}"`;

/** Measure words and units that belong to the number before them. */
const MEASURES = '年月日号时点分秒天晚周人名位个件份张桌席间室楼层辆台座瓶套次条项页元米';
const CLOCK = String.raw`\d{1,2}:\d{2}(?: ?[–-] ?\d{1,2}:\d{2})?`;
/** A telephone number: of a country, of a town with its code, a mobile one, or one that costs the caller little. */
const PHONE = [
  String.raw`\+\d{1,3}(?:[ -]?(?:\(\d{1,5}\)|\d{2,11})){1,5}`,
  String.raw`0\d{2,3}[ -]?\d{7,8}(?:-\d{1,5})?`,
  String.raw`1[3-9]\d(?:[ -]?\d{4}){2}`,
  String.raw`[48]00[ -]?\d{3}[ -]?\d{4}`,
].join('|');
/** Neither before nor after it is what would make it part of another number or word. */
const PHONES = new RegExp(`(?<![\\w#.:-])((?:${PHONE})(?![\\w-]))`, 'g');
const WHOLE_PHONE = new RegExp(`^(?:${PHONE})$`);
/** What a line must not be broken in: a date, a time, a number with what it counts, a phone number, the number of a document. */
const KEPT = new RegExp(
  `(?<![\\w#.:])((?:${[
    `(?:${PHONE})(?![\\w-])`,
    String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日`,
    CLOCK,
    String.raw`\d{1,6}(?:\.\d{1,2})? ?(?:元/人|分钟|小时|公里|平方米|[${MEASURES}])`,
    String.raw`\+?\d{2,4}(?:[ -]\d{3,8}){1,4}`,
    String.raw`〔\d{4}〕\d{1,5}号`,
    String.raw`\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b`,
  ].join('|')}))`,
  'g',
);

const kept = (text: string): Html =>
  WHOLE_PHONE.test(text) ? call(text) : html`<span class="keep">${text}</span>`;

/** A number to tap. */
const call = (number: string): Html =>
  html`<a class="keep" href="tel:${number.replace(/[^\d+]/g, '')}">${number}</a>`;

/** A text as HTML, with what stands in the brackets of a pattern made something else; every pattern wants a digit. */
const replaced = (text: string, pattern: RegExp, make: (found: string) => Html): Html => {
  const line = plainLine(text);
  if (!/\d/.test(line)) return own(line);
  // Every second piece is what stood in the brackets.
  return html`${line
    .split(pattern)
    .map((piece, index) => (index % 2 === 1 ? make(piece) : own(piece)))}`;
};

/** A text as HTML whose dates, times and counted numbers stay on one line, and whose telephone numbers can be tapped. */
export const keepTogether = (text: string): Html => replaced(text, KEPT, kept);

/** A text as HTML whose telephone numbers can be tapped. */
export const dialable = (text: string): Html => replaced(text, PHONES, call);

/** The lines of a text somebody typed, as `keepTogether` makes them HTML. */
export const keepLines = (text: string): Html => joined(cleanLines(text).map(keepTogether), '<br>');

/** The widest name that is kept on one line, in Latin letters, of which an ideograph takes two: any column holds it. */
const WIDEST_NAME = 14;

/** A name that stays on one line unless it is too long for one. */
export const keepName = (name: string): Html =>
  textWidth(name) <= WIDEST_NAME ? kept(name) : html`${name}`;
