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
const FORM = { texts: ['id', 'title', 'in', 'occasion'], times: [], lists: ['blocks'] };
const GUESTS = { texts: [], times: [], lists: ['names'] };

const all = (value: unknown, keys: typeof TASK): boolean =>
  Array.isArray(value) && value.every((one) => has(one, keys));

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
  const { findings = [], forms = [], left = [] } = plan;
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
    all(left, LEFT) &&
    (left as readonly Item[]).every(({ terms }) => isItem(terms));
  const guests = has(plan.guests, GUESTS) ? plan.guests : { count: 0, names: [] };
  return isWhole
    ? ({ ...plan, programme, moves, head, guests, findings, forms, left } as unknown as IssuedPlan)
    : null;
}
