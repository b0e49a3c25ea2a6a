import { cleanLines, cleanText } from '../layout/clean-text.ts';

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

/**
 * What a spreadsheet takes for a formula when a table is pasted into it: a text that begins with one of these marks,
 * but for a number or a telephone number.
 */
const FORMULA = /^(?=[=@＝＠]|[+＋-](?![\d\s().-]*$))/;

/** A text somebody typed, on one line; one that a spreadsheet would reckon begins with a mark that nobody sees. */
export const plainLine = (text: string): string => cleanText(text).replace(FORMULA, '\u2060');

const markup = (part: Part): string => {
  if (typeof part === 'string') return own(plainLine(part)).html;
  return 'html' in part ? part.html : part.map(markup).join('');
};

/** HTML with texts in it, which are cleaned and escaped, and HTML, which is not: html`<b>${title}</b>`. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.map((string, index) => string + markup(parts[index] ?? [])).join(''),
});

/** Parts with a separator of our own between them. */
export const joined = (parts: readonly Part[], separator: string): Html => ({
  html: parts.map(markup).join(separator),
});

/** Each line of a text somebody typed, made HTML by `line`, on a line of its own. */
export const htmlLines = (text: string, line: (text: string) => Html): Html =>
  joined(cleanLines(text).map(line), '<br>');

/** A text somebody typed as a quoted CSS string: all but ASCII letters, digits and spaces as numbers, so that nothing closes the string or the style sheet. */
export const cssString = (text: string): string =>
  `"${cleanText(text).replace(/[^A-Za-z0-9 ]/gu, (mark) => `\\${(mark.codePointAt(0) ?? 0).toString(16)} `)}"`;
