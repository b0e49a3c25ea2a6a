import type { Finding } from '../../model/finding.ts';
import { LOGGED, type LogEntry } from '../../model/log.ts';
import { LANGS } from '../../model/text.ts';
import { readTime } from '../brief/read-time.ts';
import type { MapNode } from '../yaml/build-nodes.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { LOG_KEYS, LOG_WORDS } from './log-words.ts';

type Key = keyof typeof LOG_KEYS;

const KEYS = Object.keys(LOG_KEYS) as readonly Key[];

/** The texts of an entry by its keys, in whichever language they are written. */
function textsOf({ entries }: MapNode): ReadonlyMap<Key, string> {
  const texts = entries.flatMap(({ key, value }) => {
    const written = key.kind === 'text' ? key.text : '';
    const found = KEYS.find((one) => LANGS.some((lang) => LOG_KEYS[one][lang] === written));
    return found === undefined || value.kind !== 'text' ? [] : [[found, value.text] as const];
  });
  return new Map(texts);
}

/** One entry out of its lines; null for what is none. */
function readEntry(text: string, line: number): LogEntry | null {
  const words = { keys: new Set<string>(), freeText: new Set<string>() };
  const { root } = readYaml(new TextEncoder().encode(text), '', words);
  const item = root?.kind === 'list' ? root.items[0] : undefined;
  if (item?.kind !== 'map') return null;
  const texts = textsOf(item);
  const of = (key: Key): string => texts.get(key) ?? '';
  const { value: at } = readTime(of('at'));
  const what = LOGGED.find((one) => LANGS.some((lang) => LOG_WORDS[one][lang] === of('what')));
  if (at === undefined || what === undefined) return null;
  const [task, title, say, plan, folder] = (
    ['task', 'title', 'text', 'plan', 'folder'] as const
  ).map(of) as [string, string, string, string, string];
  return { at, what, task, title, text: say, plan, folder, line };
}

/** What the log of a brief says, and where it says nothing that can be read. */
export interface LoadedLog {
  readonly entries: readonly LogEntry[];
  readonly findings: readonly Finding[];
}

/**
 * The log beside a brief, an entry a line that begins with `- `. Each is read by itself, so that one cut short by a power cut,
 * or by somebody's slip, takes no other with it; what cannot be read is a warning, and stays in the file.
 */
export function loadLog(text: string, file: string): LoadedLog {
  const entries: LogEntry[] = [];
  const findings: Finding[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const isBlank = (line: string): boolean => /^\s*(?:#.*)?$/.test(line);
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && /^\s/.test(lines[to] ?? '') && !isBlank(lines[to] ?? '')) to += 1;
    const own = lines.slice(from, to);
    if (!own.every(isBlank)) {
      const entry = readEntry(`${own.join('\n')}\n`, from + 1);
      const [first = ''] = own;
      const at = { file, line: from + 1, column: 1, length: Math.max(1, [...first].length) };
      if (entry !== null) entries.push(entry);
      else findings.push(makeFinding('bad-log-line', { text: first.trim() }, at, 'warning'));
    }
    from = to;
  }
  return { entries, findings };
}
