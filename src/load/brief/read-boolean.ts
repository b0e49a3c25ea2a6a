import { BOOLEANS } from '../../kinds/shape/choices.ts';
import { normalizeWord } from '../yaml/normalize-word.ts';
import { type Reading, unread } from './reading.ts';

const WORDS = new Map(Object.entries(BOOLEANS));

/** `true`, `yes`, `是`, `有` … and their opposites, whatever their case. */
export function readBoolean(text: string): Reading<boolean> {
  const value = WORDS.get(normalizeWord(text));
  return value === undefined ? unread('not-a-boolean', { value: text }) : { value };
}
