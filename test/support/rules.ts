import { fileURLToPath } from 'node:url';
import { NODE_FILES } from '../../src/cli/files.ts';
import { readShippedRules } from '../../src/cli/shipped-rules.ts';
import type { RuleBook, TaskRule } from '../../src/model/rule.ts';

/** The folder of the shipped packs. */
export const TEMPLATES: string = fileURLToPath(new URL('../../templates', import.meta.url));

let shipped: ReturnType<typeof readShippedRules> | undefined;

/** The shipped packs, read once. */
export function shippedRules(): ReturnType<typeof readShippedRules> {
  shipped ??= readShippedRules(NODE_FILES, TEMPLATES);
  return shipped;
}

/** A task rule of a pack `test`; due an hour before the start of an arrival unless told otherwise. */
export function taskRule(given: Partial<TaskRule> & { readonly id: string }): TaskRule {
  const point = {
    edge: 'start',
    offsets: [{ sign: -1, unit: 'm', amount: 60 }],
    text: 'start - 1h',
  } as const;
  return {
    kind: 'task',
    pack: 'test',
    kinds: ['visit'],
    on: [],
    for: 'arrivals',
    cites: [],
    assumed: false,
    phase: 'carry-out',
    depth: 'usual',
    at: { file: 'test.yaml', line: 1, column: 1, length: 1 },
    title: { zh: given.id, en: given.id },
    points: [],
    variants: [],
    timing: { kind: 'at', from: point },
    lasts: 10,
    owner: ['liaison'],
    notify: [],
    needs: [],
    ...given,
  };
}

/** The settings that planning itself reads, with the numbers of the shipped packs. */
const SETTINGS = Object.entries({
  ...{ 'quiet-from': 22 * 60, 'quiet-until': 7 * 60, 'quiet-evening': 21 * 60 },
  ...{ 'driver-rest': 8, 'busy-hour': 5 },
  ...{ 'office-from': 8 * 60 + 30, 'noon-from': 12 * 60 },
  ...{ 'noon-until': 14 * 60, 'office-until': 17 * 60 + 30 },
}).map(([name, value]) => ({
  ...{ name, value, text: String(value), title: { zh: name, en: name }, cites: [] },
  at: { file: 'settings.yaml', line: 1, column: 1, length: 1 },
}));

/** A book of just these rules. */
export function bookOf(given: Partial<RuleBook>): RuleBook {
  const roles = [{ id: 'liaison', title: { zh: '联络', en: 'Liaison' }, aliases: [] }];
  return {
    rules: [],
    off: [],
    names: [],
    tables: [],
    roles,
    clauses: [],
    documents: {},
    packs: {},
    ...given,
    settings: [...(given.settings ?? []), ...SETTINGS],
  };
}
