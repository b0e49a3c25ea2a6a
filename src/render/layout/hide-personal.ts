import type { Plan } from '../../model/plan.ts';
import { remembering } from '../../time/dates.ts';

/** What stands for a name or a number that must not be there. */
const HIDDEN = '***';

/** Shorter texts are parts of other words. */
const SHORTEST = 2;

/** A dash or dots where there is no number are nothing to hide. */
const WORD = /[\p{L}\p{N}]/u;

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Letters and digits of a number, between which anything may stand that people put there. */
const loosely = (text: string): string =>
  [...text.replaceAll(/[^\dA-Za-z]/g, '')].map(escaped).join('[\\s().（）-]*');

/** A phone number, or that of a document: mostly digits. The prefix of the country may be left out or added. */
function numberPattern(text: string): string {
  const own = text.normalize('NFKC').replace(/^\s*(?:\+|00)86[\s-]*/, '');
  return `(?:(?:\\+|00)\\d{1,3}[\\s-]*)?\\+?${loosely(own)}`;
}

const isNumber = (text: string): boolean => (text.match(/\d/g)?.length ?? 0) >= 6;

/** What finds a personal text: numbers however they are spaced, Latin names as whole words, all others as they are. */
const patternOf = remembering((text: string): RegExp => {
  const found = isNumber(text)
    ? `(?<![\\dA-Za-z])${numberPattern(text)}(?![\\dA-Za-z])`
    : /^[\p{Script=Latin}\s.'’-]+$/u.test(text)
      ? `(?<!\\p{L})${escaped(text).replaceAll(/\s+/g, '\\s+')}(?!\\p{L})`
      : [...text].map(escaped).join('\\s?');
  // A number without letters has no case, and Unicode's tables of cases take time.
  const flags = isNumber(text) && !/\p{L}/u.test(text) ? 'g' : 'giu';
  return new RegExp(`( ?[(（]\\s*)?${found}(\\s*[)）])?`, flags);
});

/** Longer texts would make patterns that no engine takes; nobody writes them in another way either. */
const LONGEST = 200;

const hidePattern = (text: string, one: string): string =>
  text.replace(patternOf(one), (_, open?: string, close?: string) =>
    open !== undefined && close !== undefined ? '' : `${open ?? ''}${HIDDEN}${close ?? ''}`,
  );

/** A long personal text goes as far as it stands there: it may have been cut short. */
const hideLong = (text: string, one: string): string => {
  const start = text.indexOf(one.slice(0, LONGEST));
  if (start < 0) return text;
  let end = start;
  while (end < text.length && text[end] === one[end - start]) end += 1;
  return text.slice(0, start) + HIDDEN + hideLong(text.slice(end), one);
};

/** A text without the personal texts of a plan, the longest first: what is in brackets goes with its brackets. */
export function hidePersonal(text: string, personal: readonly string[]): string {
  return personal
    .filter((one) => [...one].length >= SHORTEST && WORD.test(one))
    .reduce((left, one) => (one.length > LONGEST ? hideLong : hidePattern)(left, one), text);
}

/** A value with every text in it changed. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change)) as T;
  const entries = Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]);
  return Object.fromEntries(entries) as T;
}

/** A plan as those see it who have no part in it: of a sealed one only its title and its hours. */
export const onDesk = (plan: Plan): Plan =>
  plan.sealed !== true
    ? plan
    : {
        ...plan,
        tasks: [],
        guidance: [],
        occasions: plan.occasions.map((one) => ({
          ...one,
          ...{ label: plan.brief.title, name: plan.brief.title, place: '', people: [] },
        })),
      };

/** A plan as its summary may show it: of a sealed one nothing of what it is about. */
export function withoutSealed(plan: Plan): Plan {
  if (plan.sealed !== true) return plan;
  const hide = (text: string): string => hidePersonal(text, plan.personal);
  const forms = plan.forms.map((form) => (form.in === 'paper' ? form : mapTexts(form, hide)));
  return { ...withoutNames(plan), forms };
}

/** A plan as a checklist may show it: of a confidential kind without the names and numbers of the people it is about. */
export function withoutNames(plan: Plan): Plan {
  if (!plan.confidential || plan.personal.length === 0) return plan;
  const hide = (text: string): string => hidePersonal(text, plan.personal);
  return {
    ...plan,
    brief: { ...plan.brief, title: hide(plan.brief.title), notes: hide(plan.brief.notes) },
    changes: mapTexts(plan.changes, hide),
    head: plan.head.map((fact) => ({ ...fact, value: hide(fact.value) })),
    occasions: plan.occasions.map((one) => ({
      ...one,
      name: hide(one.name),
      place: hide(one.place),
    })),
    tasks: plan.tasks.map((task) => ({
      ...task,
      title: hide(task.title),
      detail: hide(task.detail),
      place: hide(task.place),
      guidance: task.guidance.map(hide),
    })),
    guidance: plan.guidance.map((one) => ({ ...one, text: hide(one.text) })),
    forms: plan.forms.map((form) =>
      ['messages', 'guests'].includes(form.in) ? mapTexts(form, hide) : form,
    ),
    ...(plan.sealed === true
      ? { findings: plan.findings.map((one) => ({ ...one, args: mapTexts(one.args, hide) })) }
      : {}),
  } as Plan;
}
