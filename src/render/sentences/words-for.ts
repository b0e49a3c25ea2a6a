import type { Lang } from '../../model/text.ts';
import type { Words } from './words.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_ZH } from './words-zh.ts';

const WORDS: Readonly<Record<Lang, Words>> = { zh: WORDS_ZH, en: WORDS_EN };

/** The fixed wording in the language of a plan. */
export const wordsFor = (lang: Lang): Words => WORDS[lang];
