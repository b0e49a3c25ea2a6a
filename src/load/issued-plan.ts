import type { IssuedPlan } from '../model/plan.ts';
import { instantOf } from '../time/dates.ts';

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

const isTime = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-/.test(value) && !Number.isNaN(instantOf(value));

/** Whether something has a text under each of these keys, a time, or a list. */
function has(
  value: unknown,
  keys: Readonly<Record<'texts' | 'times' | 'lists', readonly string[]>>,
): value is Item {
  return (
    isItem(value) &&
    keys.texts.every((key) => typeof value[key] === 'string') &&
    keys.times.every((key) => isTime(value[key])) &&
    keys.lists.every((key) => Array.isArray(value[key]))
  );
}

const OCCASION = {
  texts: ['id', 'kind', 'span', 'label', 'name', 'place', 'status'],
  times: ['start', 'end'],
  lists: ['people', 'assumed', 'open'],
};
const TASK = {
  texts: ['id', 'title', 'occasion', 'place', 'timing', 'status'],
  times: ['start', 'end'],
  lists: ['owners', 'notify'],
};
const ENTRY = { texts: ['occasion'], times: [], lists: ['guests', 'ours', 'vehicles'] };
const MOVE = {
  texts: ['id', 'from', 'to'],
  times: ['leave', 'arrive'],
  lists: ['guests', 'company', 'vehicles', 'drivers'],
};

const FACT = { texts: ['label', 'value'], times: [], lists: [] };
const FINDING = { texts: ['code'], times: [], lists: [] };
const LEFT = {
  texts: ['id', 'of', 'kind', 'name', 'place'],
  times: ['start', 'end', 'since'],
  lists: ['open', 'told'],
};
const VEHICLE = { texts: ['name', 'called', 'driver', 'phone'], times: [], lists: [] };
const START = { texts: ['from'], times: ['leave'], lists: [] };
const AMENDED = { texts: ['form', 'occasion'], times: [], lists: ['gone', 'now'] };
const FORM = { texts: ['id', 'title', 'in', 'occasion'], times: [], lists: ['blocks'] };
const GUESTS = { texts: [], times: [], lists: ['names'] };

const all = (value: unknown, keys: typeof TASK): boolean =>
  Array.isArray(value) && value.every((one) => has(one, keys));

/** Whether a change is whole enough to be said once more. */
function isChange(value: unknown): boolean {
  if (!has(value, { texts: ['of', 'kind'], times: [], lists: [] }) || !isItem(value.tell))
    return false;
  const { of, kind, tell, task, occasion, names, before } = value;
  if (!Array.isArray(tell.people)) return false;
  const isBefore = (keys: typeof TASK): boolean => before === undefined || has(before, keys);
  switch (of) {
    case 'task':
      return has(task, TASK) && isItem(task.because) && isBefore(TASK);
    case 'occasion':
      return (
        has(occasion, OCCASION) &&
        isBefore(OCCASION) &&
        (names === undefined || isNames(names)) &&
        (kind !== 'leave' || [value.left, value.leave].every((one) => all(one, START)))
      );
    case 'guests':
      return isNames(names) && isItem(value.counts);
    case 'absent':
      return Array.isArray(names) && (value.missed === undefined || all(value.missed, OCCASION));
    case 'vehicle':
      return (
        has(value, { texts: [], times: [], lists: ['ways', 'instead'] }) &&
        [value.vehicle, before].every((one) => has(one, VEHICLE))
      );
    case 'fact':
      return has(value, { texts: ['label', 'before', 'now'], times: [], lists: [] });
    default:
      return of === 'problem' || (of === 'depth' && kind === 'depth');
  }
}

const isNames = (value: unknown): boolean =>
  has(value, { texts: [], times: [], lists: ['added', 'gone'] });

/** What a plan says to be otherwise than in the one before; null where it says nothing, or nothing that can be read. */
function readChanges(value: unknown): unknown {
  const isWhole =
    has(value, { texts: [], times: ['since', 'issued'], lists: ['changes'] }) &&
    (value.changes as readonly unknown[]).every(isChange) &&
    (value.amended === undefined || all(value.amended, AMENDED));
  return isWhole ? value : null;
}

/**
 * The plan in a `plan.json`, as far as the next plan of its brief asks for it; null for any other text: somebody may have
 * edited it, and what cannot be read whole is as good as lost.
 */
export function loadIssuedPlan(text: string): IssuedPlan | null {
  let plan: unknown;
  try {
    plan = JSON.parse(text);
  } catch {
    return null;
  }
  if (!has(plan, { texts: [], times: ['generated'], lists: ['occasions', 'tasks'] })) return null;
  const { brief, received, occasions, tasks, programme = [], moves = [], head = [] } = plan;
  const { findings = [], forms = [], left = [], vehicles = [] } = plan;
  const changes = readChanges(plan.changes);
  const isWhole =
    isItem(brief) &&
    typeof brief.id === 'string' &&
    has(received, { texts: [], times: ['time'], lists: [] }) &&
    all(occasions, OCCASION) &&
    all(tasks, TASK) &&
    (tasks as readonly Item[]).every(({ because }) => isItem(because)) &&
    all(programme, ENTRY) &&
    all(moves, MOVE) &&
    all(head, FACT) &&
    all(findings, FINDING) &&
    all(forms, FORM) &&
    all(vehicles, VEHICLE) &&
    all(left, LEFT) &&
    (left as readonly Item[]).every(({ terms }) => isItem(terms));
  const guests = has(plan.guests, GUESTS) ? plan.guests : { count: 0, names: [] };
  return isWhole
    ? ({
        ...plan,
        programme,
        moves,
        head,
        guests,
        findings,
        forms,
        changes,
      } as unknown as IssuedPlan)
    : null;
}
