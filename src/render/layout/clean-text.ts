/** C0 and C1 controls but tabs and line ends (NEL is one): among them ESC and CSI, which start terminal escapes. */
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;
/** Bidi marks, embeddings, overrides and isolates: they make text read as what it is not. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Characters without width, soft hyphen and tag characters; the joiner is dealt with apart. */
const INVISIBLE =
  /\u034F|[\u180B-\u180F]|[\u00AD\u115F\u1160\u200B\u200C\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;
/** A joiner that does not stand between two pictographs of one emoji. */
const JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
/** More combining marks on one letter than any language puts there. */
const PILED_MARKS = /([\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

const cleanLine = (line: string): string =>
  line
    .replace(CONTROLS, '')
    .replace(BIDI, '')
    .replace(INVISIBLE, '')
    .replace(JOINER, '')
    .replace(PILED_MARKS, '$1')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/[^\S\u3000]+/g, ' ')
    .trim();

/** The lines of a text somebody typed, without controls, bidi overrides and invisible characters; empty lines are left out. */
export const cleanLines = (text: string): readonly string[] =>
  text
    .split(LINE_END)
    .map(cleanLine)
    .filter((line) => line !== '');

/** A text somebody typed as one line that is safe to print: see `cleanLines`. */
export const cleanText = (text: string): string => cleanLines(text).join(' ');

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
