import type { Finding } from '../../model/finding.ts';
import type { Position, Positions } from '../../model/position.ts';
import type { Rule, RuleChange, Timing } from '../../model/rule.ts';
import type { Minutes } from '../../model/time.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import { TIMING_KEYS, type WrittenChange, type WrittenFields } from './pack-schema.ts';
import { misfits, readRule, wholeId } from './read-rule.ts';

/** An entry of a pack's `change`, with the places of its keys. */
export interface PackChange {
  readonly pack: string;
  readonly written: WrittenChange;
  readonly positions: Positions;
  readonly at: Position;
}

type Fields = Partial<Record<keyof WrittenFields, unknown>>;

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

/** A rule as a pack would write it, with nothing left to its pack: reading it again gives the same rule. */
function writtenFields(rule: Rule): Fields {
  const { id, pack, kinds, at, positions, changes, ...said } = rule;
  switch (said.kind) {
    case 'task': {
      const { kind, title: task, timing, latest, ...same } = said;
      const lasts = durationText(said.lasts);
      const remind = said.remind === undefined ? undefined : durationText(said.remind);
      return { ...same, task, ...timingFields(timing), latest: latest?.text, lasts, remind };
    }
    case 'check':
    case 'form': {
      const { kind, title, ...same } = said;
      return { ...same, [kind]: title };
    }
    case 'guide': {
      const { kind, text, ...same } = said;
      return { ...same, guide: text };
    }
  }
}

/** The fields of an entry, with the names of rules of its own pack made whole. An empty text takes a field away. */
function fieldsOf({ written, pack }: PackChange): Fields {
  const { rule, reason, needs, with: guided, ...fields } = written;
  const named = {
    ...fields,
    needs: needs && [needs].flat().map((id) => wholeId(id, pack)),
    with: guided && wholeId(guided, pack),
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

/** The keys that tell when the old rule is due, where the entry gives any of them: it takes the place of whichever there was. */
const timingReplaced = (fields: Fields): readonly (keyof Fields)[] =>
  TIMING_KEYS.some((key) => key in fields) ? TIMING_KEYS : [];

/** The fields a rule has once some are replaced. A time that the office gives is no assumption of ours any more. */
function merge(old: Fields, fields: Fields): WrittenFields {
  const replaced: readonly string[] = timingReplaced(fields);
  const kept = Object.entries(old).filter(([key]) => !replaced.includes(key));
  const settled = replaced.length > 0 ? { assumed: false } : {};
  const merged = Object.entries({ ...Object.fromEntries(kept), ...settled, ...fields });
  return Object.fromEntries(merged.filter(([, value]) => value !== ''));
}

/** What the entry replaces, by key; null where there was nothing. */
function before(old: Fields, fields: Fields): Readonly<Record<string, unknown>> {
  const replaced = timingReplaced(fields).filter((key) => old[key] !== undefined);
  const keys = new Set<string>([...replaced, ...Object.keys(fields)]);
  return Object.fromEntries([...keys].map((key) => [key, old[key as keyof Fields] ?? null]));
}

/**
 * A rule with the fields replaced that an entry of `change` gives. It is read again as if its pack had written it so, and
 * keeps its id, its pack and its place. Where something is wrong it stays as it was.
 */
export function applyChange(
  rule: Rule,
  change: PackChange,
): { readonly rule: Rule; readonly findings: readonly Finding[] } {
  const fields = fieldsOf(change);
  const old = writtenFields(rule);
  const keyPlace = (key: string): Position =>
    change.positions[key] ?? change.positions[key.replace('#key', '')] ?? change.at;
  const findings: Finding[] = [...misfits(Object.keys(fields), rule.kind, keyPlace)];
  if (Object.keys(fields).length === 0) {
    findings.push(makeFinding('empty-change', { id: rule.id }, change.at));
  }
  if (findings.length > 0) return { rule, findings };
  const { pack, kinds } = rule;
  const id = rule.id.slice(pack.length + 1);
  const read = readRule(
    { id, ...merge(old, fields) },
    {
      pack: { pack, title: { zh: '', en: '' }, kind: [...kinds] },
      place: (key) => change.positions[key] ?? change.at,
      report: (finding) => findings.push(finding),
    },
  );
  if (read === undefined || findings.length > 0) return { rule, findings };
  const entry: RuleChange = {
    pack: change.pack,
    reason: change.written.reason,
    at: change.at,
    before: before(old, fields),
    after: fields,
  };
  return {
    rule: {
      ...read,
      at: rule.at,
      // Of what the change leaves as it was there is no place in the office's file.
      positions: { ...(rule.changes === undefined ? {} : rule.positions), ...change.positions },
      changes: [...(rule.changes ?? []), entry],
    },
    findings: [],
  };
}
