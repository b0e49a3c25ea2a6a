import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('readers.py', import.meta.url));
const PYTHON = '/usr/bin/python3';
/** The calendar libraries of Debian that read our files. */
export const READERS = ['icalendar', 'vobject', 'libical'] as const;

/** What each reader saw: `[uid, start, end, summary]` with times in seconds since 1970, or why it cannot be asked. */
export type Seen = Readonly<Record<string, readonly unknown[] | { readonly missing: string }>>;

/** What the readers of readers.py see in a text. */
export function readElsewhere(text: string): Seen {
  if (!existsSync(PYTHON)) {
    return Object.fromEntries(READERS.map((reader) => [reader, { missing: `no ${PYTHON}` }]));
  }
  const folder = mkdtempSync(join(tmpdir(), 'reception-readers-'));
  try {
    const file = join(folder, 'calendar.ics');
    writeFileSync(file, text);
    return JSON.parse(execFileSync(PYTHON, [SCRIPT, file], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Why a reader cannot be asked here, '' if it can. On CI it must be there. */
export function missing(seen: Seen, reader: string): string {
  const result = seen[reader];
  return result !== undefined && 'missing' in result ? `${reader}: ${result.missing}` : '';
}
