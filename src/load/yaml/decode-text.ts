import { makeProblem, type Problem } from './make-finding.ts';

/** The largest file read, in bytes: a brief is a few kilobytes. */
export const MAX_BYTES = 1_048_576;

/**
 * The text of a UTF-8 file, without its byte order mark and with `\n` at every line end;
 * or why it is none: too large, UTF-16, GBK or something unknown. An empty file is an empty text.
 */
export function decodeText(
  bytes: Uint8Array,
): { readonly text: string } | { readonly problem: Problem } {
  if (bytes.length > MAX_BYTES)
    return { problem: makeProblem('unreadable-file', { reason: 'too-large' }) };
  if (looksLikeUtf16(bytes)) return { problem: makeProblem('not-utf8', { guess: 'utf-16' }) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n') };
  } catch {
    return { problem: makeProblem('not-utf8', { guess: looksLikeGbk(bytes) ? 'gbk' : 'unknown' }) };
  }
}

/** A byte order mark, or a zero for at least every fourth byte: no text in another encoding has those. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 4096);
  const zeros = head.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  return zeros > 0 && zeros * 4 >= head.length;
}

/** Every byte above ASCII begins a pair, or a quadruple, of GB 18030. */
function looksLikeGbk(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const size = gbkLength(bytes, at);
    if (size === 0) return false;
    at += size;
  }
  return true;
}

function gbkLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead === 0x80 || lead === 0xff) return 0;
  const trail = bytes[at + 1] ?? 0;
  if (trail >= 0x40 && trail <= 0xfe && trail !== 0x7f) return 2;
  const third = bytes[at + 2] ?? 0;
  return trail >= 0x30 && trail <= 0x39 && third >= 0x81 && third <= 0xfe ? 4 : 0;
}
