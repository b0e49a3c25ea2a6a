import type { Rule, RuleChange } from '../../model/rule.ts';
import type { Lang, Text } from '../../model/text.ts';
import { cleanText } from '../layout/clean-text.ts';

const NONE: Text = { zh: '（无）', en: '(none)' };

const isText = (value: object): value is Text => 'zh' in value && 'en' in value;

/** A value of a rule as a pack writes it; a text in the language asked for. */
function valueText(value: unknown, lang: Lang): string {
  if (value === null || value === undefined || value === '') {
    return NONE[lang];
  }
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.length === 0 ? NONE[lang] : value.join(', ');
  }
  if (typeof value === 'object') {
    return isText(value) ? valueText(value[lang], lang) : cleanText(JSON.stringify(value));
  }
  return cleanText(String(value));
}

/** `at: start - 1h → start - 2h`, one for each key. */
function replaced({ before, after }: RuleChange, lang: Lang): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.map(
    (key) => `${key}: ${valueText(before[key], lang)} → ${valueText(after[key], lang)}`,
  );
}

/** What packs changed of a rule, a line each in their order: where, what, why. */
export function changeLines({ changes = [] }: Rule, lang: Lang): readonly string[] {
  return changes.map((change) => {
    const reason = cleanText(change.reason[lang]);
    const what = replaced(change, lang).join(lang === 'zh' ? '；' : '; ');
    const why = lang === 'zh' ? `（${reason}）` : `  (${reason})`;
    return `${what}${why}  ${change.at.file}:${change.at.line}`;
  });
}
