import type { Sentence } from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import type { WrittenRule } from './pack-schema.ts';
import { readCondition } from './read-condition.ts';
import {
  type FieldReader,
  given,
  listed,
  type RuleReader,
  type WrittenFields,
} from './rule-reader.ts';

// `$${` stands for `${` itself.
const PLACED = /(?<!\$)\$\{([^}]*)\}/g;

/** What a text asks the brief for, each once and in order of the alphabet. */
const namesIn = (text: string): string =>
  [...new Set([...text.matchAll(PLACED)].map(([, source = '']) => source.trim()))]
    .sort()
    .join(', ');

/** Whether a text has words of its own, besides what it asks the brief for. */
const hasWords = (text: string): boolean => /\p{Script=Han}/u.test(text.replaceAll(PLACED, ''));

/** A text in both languages; what the file of the other language leaves out, or asks for otherwise, is reported. */
export function bothOf(
  zh: string,
  en: string | undefined,
  key: string,
  { hasOther, place, report }: RuleReader,
  other = `${key}@en`,
): Text {
  if (en === undefined) {
    if (hasOther && hasWords(zh)) report(makeFinding('missing-translation', { key }, place(key)));
    return { zh, en: zh };
  }
  const [wanted, found] = [namesIn(zh), namesIn(en)];
  if (wanted !== found) {
    report(makeFinding('translation-names', { key, wanted, found }, place(other)));
  }
  return { zh, en };
}

/**
 * Lists in the file of the other language have as many items as those of the pack. Where they have not, that is said, and
 * nothing of the items: what belongs to what is not known.
 */
export function counted<R extends RuleReader>(
  key: string,
  wanted: number,
  found: number | undefined,
  reader: R,
): R {
  const { hasOther, place, report } = reader;
  if (!hasOther || found === undefined || wanted === found) return reader;
  report(makeFinding('translation-count', { key, wanted, found }, place(`${key}@en`)));
  return { ...reader, other: undefined, hasOther: false };
}

/** A condition, where one is written. */
export const readWhen = (
  condition: WrittenRule['when'],
  key: string,
  reader: FieldReader,
): string | undefined =>
  condition === undefined ? undefined : readCondition(condition, key, reader);

type WrittenSentences = NonNullable<WrittenFields['points']>;

/** Sentences under a key, one alone or a list, with their words in the other language. */
export function readSentences(
  under: string,
  sentences: WrittenSentences,
  words: string | readonly string[] | undefined,
  reader: FieldReader,
): readonly Sentence[] {
  const isList = Array.isArray(sentences);
  const found = words === undefined ? undefined : listed(words).length;
  const own = counted(under, listed(sentences).length, found, reader);
  const other = own === reader ? listed(words) : [];
  return listed(sentences).map((sentence, index) => {
    const key = isList ? `${under}/${index}` : under;
    return typeof sentence === 'string'
      ? { say: bothOf(sentence, other[index], key, own) }
      : {
          ...given({
            when: readWhen(sentence.when, `${key}/when`, reader),
            cites: sentence.cites === undefined ? undefined : listed(sentence.cites),
          }),
          say: bothOf(sentence.say, other[index], `${key}/say`, own, `${key}@en`),
        };
  });
}
