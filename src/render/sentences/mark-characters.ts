const CONTROL =
  /[^\P{Cc}\t\n]|[\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with `�` for every character that a terminal would obey, that would turn its direction, or that hides. */
export function markCharacters(text: string): string {
  return text.replace(CONTROL, '\ufffd').replace(LONE, '\ufffd');
}

/** The same on one line: with a space for line ends and tabs. */
export const markLine = (text: string): string =>
  markCharacters(text).replace(/\s*[\n\t]\s*/g, ' ');
