import fastStringWidth from 'fast-string-width';

/*
 * Nearly all text of a plan is ASCII, common ideographs and their marks. For that these few ranges say all; the regular
 * expressions with Unicode properties, which take longer to compile than a whole plan to print, are for the rest.
 */
const PLAIN = /^[\x20-\x7E\u3000-\u303F\u4E00-\u9FFF\uFF01-\uFF5E“”‘’…—–·☐☑]*$/;
const WIDE = /[\u3000-\u303F\u4E00-\u9FFF\uFF01-\uFF5E]+/g;

/** Whether a text is ASCII, common ideographs and common marks: nothing to remove, nothing that joins with what is beside it. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** The columns a text takes in a terminal; East Asian wide and full-width characters take two. */
export function textWidth(text: string): number {
  if (!isPlain(text)) return fastStringWidth(text);
  const narrow = text.replace(WIDE, '').length;
  return 2 * text.length - narrow;
}
