import { cleanLines, cleanText } from '../layout/clean-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeMarks = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');

/** A text somebody typed as one line of HTML text or attribute value. */
export const escapeHtml = (text: string): string => escapeMarks(cleanText(text));

/** A text somebody typed as HTML that keeps its lines. */
export const escapeHtmlLines = (text: string): string =>
  cleanLines(text).map(escapeMarks).join('<br>');

/** A text somebody typed as a quoted CSS string: all but ASCII letters, digits and spaces as numbers, so that nothing closes the string or the style sheet. */
export const cssString = (text: string): string =>
  `"${cleanText(text).replace(/[^A-Za-z0-9 ]/gu, (mark) => `\\${(mark.codePointAt(0) ?? 0).toString(16)} `)}"`;
