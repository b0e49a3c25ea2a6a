const LONGEST = 75;

/** What takes an octet a character. */
const ASCII = /^[ -~]*$/;

/** How many octets a code point has in UTF-8. */
const octetsOf = (code: number): number =>
  code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

/** A content line in lines of at most 75 octets that never cut a UTF-8 character, joined by CRLF and a space (RFC 5545 §3.1). */
export function foldLine(line: string): string {
  if (line.length <= LONGEST && ASCII.test(line)) return line;
  let folded = '';
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const size = octetsOf(code);
    if (octets + size > LONGEST) {
      folded += `${line.slice(from, at)}\r\n `;
      from = at;
      octets = 1;
    }
    octets += size;
    at += code > 0xffff ? 2 : 1;
  }
  return folded + line.slice(from);
}

/** The content lines of a text, unfolded, without empty ones; a bare LF counts as a line end (RFC 5545 §3.1). */
export const unfoldLines = (text: string): readonly string[] =>
  text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  ';': '\\;',
  ',': '\\,',
  '\n': '\\n',
};

/** A value of type TEXT (RFC 5545 §3.3.11); the text has no controls but TAB and LF. */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,\n]/g, (char) => ESCAPES[char] ?? '');

/** The name of a content line's property, in capitals as written; '' where it has none. */
export const propertyName = (line: string): string => {
  const end = line.search(/[;:]/);
  return end < 0 ? '' : line.slice(0, end);
};

/** The value of a content line whose parameters are not quoted. */
export const propertyValue = (line: string): string => line.slice(line.indexOf(':') + 1);
