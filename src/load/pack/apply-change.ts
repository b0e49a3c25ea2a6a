import type { Finding } from '../../model/finding.ts';
import type { Position, Positions } from '../../model/position.ts';
import type { Rule, RuleChange, Timing } from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
import type { Minutes } from '../../model/time.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import {
  KIND_KEY,
  kindsOf,
  TIMING_KEYS,
  type WrittenChange,
  type WrittenRule,
} from './pack-schema.ts';
import { readChange, USUAL } from './read-rule.ts';
import type { RuleReader } from './rule-reader.ts';

/** An entry of a pack's `change`, with the places of its keys. */
export interface PackChange {
  readonly pack: string;
  readonly written: WrittenChange;
  readonly reason: Text;
  readonly reader: RuleReader;
  readonly positions: Positions;
  readonly at: Position;
}

type Fields = Readonly<Record<string, unknown>>;

/** A length of time as a pack writes it, `1h30m`. */
function durationText(minutes: Minutes): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return hours === 0 ? `${rest}m` : rest === 0 ? `${hours}h` : `${hours}h${rest}m`;
}

function timingFields(timing: Timing): Fields {
  switch (timing.kind) {
    case 'at': {
      const { from, to } = timing;
      return { at: to === undefined ? from.text : `${from.text} .. ${to.text}` };
    }
    case 'by':
      return { by: timing.point.text };
    case 'every':
      return { every: durationText(timing.minutes) };
  }
}

/** The fields of a rule by the keys that a pack writes them under. */
function writtenFields(rule: Rule): Fields {
  if (rule.kind === 'guide') return { ...rule, guide: rule.text };
  if (rule.kind !== 'task') return { ...rule, [KIND_KEY[rule.kind]]: rule.title };
  const { timing, latest, earliest, lasts, remind } = rule;
  return {
    ...rule,
    do: rule.title,
    ...timingFields(timing),
    latest: latest?.text,
    earliest: earliest?.text,
    lasts: durationText(lasts),
    remind: remind === undefined ? undefined : durationText(remind),
  };
}

/** The keys of a rule in the model that a key of a pack gives. */
const FIELD_OF: Readonly<Record<string, string>> = { at: 'timing', by: 'timing', every: 'timing' };

/** Keys of which a rule needs one. */
const EITHER: readonly (readonly string[])[] = [TIMING_KEYS, ['require', 'find']];

/** Of the keys that a change empties, those that the rule cannot do without. */
function stillNeeded(
  { kind }: Rule,
  emptied: readonly string[],
  given: Partial<WrittenRule>,
): readonly string[] {
  const isNeeded = (key: string): boolean =>
    [KIND_KEY[kind], 'owner', 'say'].includes(key) ||
    EITHER.some((keys) => keys.includes(key) && !keys.some((one) => one in given));
  return emptied.filter((key) => kindsOf(key).includes(kind) && isNeeded(key));
}

/**
 * A rule with the fields replaced that an entry of `change` gives; an empty text takes a field away. It keeps its id, its pack
 * and its place. Where something is wrong it stays as it was. A time that the office gives is no assumption of ours any more.
 */
export function applyChange(
  rule: Rule,
  { pack, written, reason, reader, positions, at }: PackChange,
): { readonly rule: Rule; readonly findings: readonly Finding[] } {
  const { rule: _, reason: __, ...all } = written;
  const entries = Object.entries(all).filter(([, value]) => value !== undefined);
  const keys = entries.map(([key]) => key);
  const emptied = entries.flatMap(([key, value]) => (value === '' && key !== 'place' ? [key] : []));
  const findings: Finding[] = [];
  if (keys.length === 0) findings.push(makeFinding('empty-change', { id: rule.id }, at));
  const given = Object.fromEntries(
    entries.filter(([key]) => !emptied.includes(key)),
  ) as Partial<WrittenRule>;
  for (const key of stillNeeded(rule, emptied, given)) {
    findings.push(makeFinding('missing-key', { key }, positions[key] ?? at));
  }
  const read = readChange(rule, given, { ...reader, report: (one) => findings.push(one) });
  if (findings.length > 0) return { rule, findings };
  const isTimed = TIMING_KEYS.some((key) => keys.includes(key));
  const old = writtenFields(rule);
  const replaced = isTimed ? TIMING_KEYS.filter((key) => old[key] !== undefined) : [];
  const before = [...new Set([...replaced, ...keys])];
  // Of a check one way of finding takes the place of the other.
  const other = keys.includes('find') ? ['require'] : keys.includes('require') ? ['find'] : [];
  const without = new Set([...other, ...emptied.map((key) => FIELD_OF[key] ?? key)]);
  const kept = Object.entries(rule).filter(([key]) => !without.has(key));
  const entry: RuleChange = {
    pack,
    reason,
    at,
    before: Object.fromEntries(before.map((key) => [key, old[key] ?? null])),
    after: Object.fromEntries(entries),
  };
  const changed = {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(Object.entries(USUAL).filter(([key]) => emptied.includes(key))),
    ...(isTimed ? { assumed: false } : {}),
    ...read,
    // Of what the change leaves as it was there is no place in the office's file.
    positions: { ...(rule.changes === undefined ? {} : rule.positions), ...positions },
    changes: [...(rule.changes ?? []), entry],
  };
  return { rule: changed as unknown as Rule, findings: [] };
}
