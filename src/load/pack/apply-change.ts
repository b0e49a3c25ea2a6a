import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import type { Rule, RuleChange } from '../../model/rule.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import type { Positions } from './load-written.ts';
import { readRule, wholeId } from './read-rule.ts';
import { fitsKind, kindsOf, TIMING_KEYS } from './rule-keys.ts';
import { writeRule } from './write-rule.ts';
import type { WrittenChange, WrittenFields } from './written-pack.ts';

/** An entry of a pack's `change`, with the places of its keys. */
export interface PackChange {
  readonly pack: string;
  readonly written: WrittenChange;
  readonly positions: Positions;
  readonly at: Position;
}

/** A rule with what was found while it was changed. */
export interface Changed {
  readonly rule: Rule;
  readonly findings: readonly Finding[];
}

type Fields = Partial<Record<keyof WrittenFields, unknown>>;

/** The fields of an entry, with the names of rules of its own pack made whole. An empty text takes a field away. */
function fieldsOf({ written, pack }: PackChange): Fields {
  const { rule: _, reason: __, needs, with: guided, ...fields } = written;
  const named = {
    ...fields,
    needs: needs && [needs].flat().map((id) => wholeId(id, pack)),
    with: guided && wholeId(guided, pack),
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

/**
 * The fields a rule has once some are replaced: any timing takes the place of whichever there was. A time that the office
 * gives is no assumption of ours any more.
 */
function merge(old: WrittenFields, fields: Fields): WrittenFields {
  const timed = TIMING_KEYS.some((key) => key in fields);
  const kept = Object.entries(old).filter(
    ([key]) => !timed || !TIMING_KEYS.some((timing) => timing === key),
  );
  const settled = timed ? { assumed: false } : {};
  const merged = Object.entries({ ...Object.fromEntries(kept), ...settled, ...fields });
  return Object.fromEntries(merged.filter(([, value]) => value !== '')) as WrittenFields;
}

/** What the entry replaces, by key; null where there was nothing. */
function before(old: WrittenFields, fields: Fields): Readonly<Record<string, unknown>> {
  const all = old as Fields;
  const timed = TIMING_KEYS.some((key) => key in fields);
  const keys = Object.keys(fields) as (keyof WrittenFields)[];
  const replaced = timed ? TIMING_KEYS.filter((key) => all[key] !== undefined) : [];
  return Object.fromEntries(
    [...new Set([...replaced, ...keys])].map((key) => [key, all[key] ?? null]),
  );
}

/** Keys of the entry that mean nothing in a rule of this kind. */
function misfits(change: PackChange, rule: Rule, fields: Fields): readonly Finding[] {
  return Object.keys(fields)
    .filter((key) => !fitsKind(key, rule.kind))
    .map((key) => {
      const at = change.positions[`${key}#key`] ?? change.positions[key] ?? change.at;
      return makeFinding('key-for-kind', { key, kind: rule.kind, kinds: kindsOf(key) }, at);
    });
}

/**
 * A rule with the fields replaced that an entry of `change` gives. It is read again as if its pack had written it so, and
 * keeps its id, its pack and its place. Where something is wrong it stays as it was.
 */
export function applyChange(rule: Rule, change: PackChange): Changed {
  const fields = fieldsOf(change);
  const old = writeRule(rule);
  const findings: Finding[] = [...misfits(change, rule, fields)];
  if (Object.keys(fields).length === 0) {
    findings.push(makeFinding('empty-change', { id: rule.id }, change.at));
  }
  if (findings.length > 0) {
    return { rule, findings };
  }
  const { pack, kinds } = rule;
  const id = rule.id.slice(pack.length + 1);
  const place = (key: string): Position => change.positions[key] ?? change.at;
  const read = readRule(
    { id, ...merge(old, fields) },
    {
      pack: { pack, title: { zh: '', en: '' }, kind: [...kinds] },
      place,
      report: (finding) => findings.push(finding),
    },
  );
  if (read === undefined || findings.length > 0) {
    return { rule, findings };
  }
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
