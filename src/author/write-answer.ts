import { CHOICES } from '../kinds/choices.ts';
import { RANKS } from '../kinds/shape/choices.ts';
import { type Field, isTextList } from '../kinds/shape/fields.ts';
import type { Lang } from '../model/text.ts';
import { OPEN } from './read-answer.ts';

/** The word of a choice as it stands in a brief of this language; a rank likewise. */
export function wordOf(field: Field, value: string, lang: Lang): string {
  if (field.type === 'choice' || field.type === 'choices') {
    const choice = CHOICES[field.of]?.find((one) => one.value === value);
    return (lang === 'zh' ? choice?.label.zh : choice?.value) ?? value;
  }
  if (field.type === 'rank') {
    const rank = RANKS.find((one) => one.name === value);
    return (lang === 'zh' ? rank?.name : rank?.en) ?? value;
  }
  if (field.type === 'bool' && lang === 'zh') return value === 'true' ? '是' : '否';
  return value;
}

/** Values that are words or numbers of ours, never a person's own text. */
const OWN: ReadonlySet<string> = new Set('time date clock int money duration bool'.split(' '));

/** An answer as it stands after its key in a brief of this language; several texts where the field is one, for an item each. */
export function writeAnswer(
  field: Field,
  answer: string | readonly string[],
  lang: Lang,
): string | readonly string[] {
  if (typeof answer === 'string') return writeOne(field, answer, lang);
  return isTextList(field)
    ? yamlList(answer.map((one) => wordOf(field, one, lang)))
    : answer.map((one) => writeOne(field, one, lang));
}

function writeOne(field: Field, answer: string, lang: Lang): string {
  const word = answer === OPEN && lang === 'en' ? 'tbd' : wordOf(field, answer, lang);
  if (isTextList(field)) return yamlList([word]);
  return OWN.has(field.type) ? word : yamlText(word, 'line');
}

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
