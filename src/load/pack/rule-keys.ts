import type { Rule } from '../../model/rule.ts';
import type { WrittenFields } from './written-pack.ts';

/** The keys that tell what kind a rule is of; each holds its title, or its text. */
export const KIND_KEYS = ['task', 'check', 'form', 'guide'] as const;
/** The keys that tell when a task is due, of which it has one. */
export const TIMING_KEYS = ['at', 'by', 'every'] as const;

type Key = keyof WrittenFields;

const SHARED: readonly Key[] = ['for', 'types', 'when', 'phase', 'assumed', 'cites'];

/** The keys that mean something in each kind of rule, besides those of every rule. */
const OWN: Readonly<Record<Rule['kind'], readonly Key[]>> = {
  task: [
    'task',
    ...TIMING_KEYS,
    'latest',
    'lasts',
    'roll',
    'on',
    'remind',
    'call',
    'owner',
    'notify',
    'place',
    'detail',
    'needs',
  ],
  check: ['check', 'require', 'level', 'say', 'points_at'],
  form: ['form', 'in', 'blocks'],
  guide: ['guide', 'with'],
};

/** Whether a key means something in a rule of a kind. */
export function fitsKind(key: string, kind: Rule['kind']): boolean {
  return [...SHARED, ...OWN[kind]].some((one) => one === key);
}

/** The kinds of rule a key is for. */
export function kindsOf(key: string): readonly Rule['kind'][] {
  return KIND_KEYS.filter((kind) => fitsKind(key, kind));
}
