/** Letters, digits and blanks, and what joins them in names and numbers. */
const WORDS = /^[\p{L}\p{N}](?:[\p{L}\p{N} ()（）_.-]*[\p{L}\p{N})）_.-])?$/u;
/** The same with marks that mean nothing outside of brackets. */
const SENTENCE =
  /^[\p{L}\p{N}《“「](?:[\p{L}\p{N} ()（）_.,，。、；？！·—…《》“”「」〔〕/+&-]*[\p{L}\p{N})）_.。？！…》”」〕+-])?$/u;
/** What YAML, or a brief, reads as something other than text. */
const NO_TEXT = /^(?:null|true|false|yes|no|on|off|[\d._-]+|\d[\d_.]*e\d+|0[ox][\da-f]+)$/i;

/**
 * A text as a YAML scalar on one line: plain where it is plain words, otherwise in double quotes with everything escaped
 * (YAML 1.2 section 7.3.1 takes what JSON writes). `inside` says where it will stand: in brackets commas separate.
 */
export function yamlText(text: string, inside: 'line' | 'brackets'): string {
  const plain = inside === 'line' ? SENTENCE : WORDS;
  return plain.test(text) && !NO_TEXT.test(text) ? text : JSON.stringify(text);
}

/** Texts as a YAML list on one line. */
export function yamlList(texts: readonly string[]): string {
  return `[${texts.map((text) => yamlText(text, 'brackets')).join(', ')}]`;
}
