import { LOG_KEYS, LOG_WORDS } from '../load/log/log-words.ts';
import type { LogEntry } from '../model/log.ts';
import type { Lang } from '../model/text.ts';

/** A value as YAML takes it in braces: bare where it can be taken for nothing else. */
const yamlValue = (text: string): string =>
  /^[\p{L}\d][\p{L}\d :./-]*$/u.test(text) && !/: |:$| $/.test(text) ? text : JSON.stringify(text);

/** A line of the log: `- {时间: 2026-12-01 09:00, 事: 出方案, 方案: 3f2a91c0}`. What is '' is left out. */
export function writeEntry(entry: LogEntry, lang: Lang): string {
  const shown: LogEntry = { ...entry, at: entry.at.replace('T', ' ') as LogEntry['at'] };
  const keys = Object.keys(LOG_KEYS) as readonly (keyof typeof LOG_KEYS)[];
  const parts = keys.flatMap((key) => {
    const value = key === 'what' ? LOG_WORDS[entry.what][lang] : shown[key];
    return value === '' ? [] : [`${LOG_KEYS[key][lang]}: ${yamlValue(value)}`];
  });
  return `- {${parts.join(', ')}}\n`;
}

/** What a new log begins with. */
export const logHead = (brief: string, lang: Lang): string =>
  lang === 'zh'
    ? `# ${brief} 的记录，一行一件，只往下添；删了就不知道出过哪一版、办到哪里\n`
    : `# The log of ${brief}: a line an entry, added at the end; without it nobody knows what was issued and done\n`;
