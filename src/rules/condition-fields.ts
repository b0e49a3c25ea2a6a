import { isWholeItem, itemName, namedSection } from '../core/occasions/link-facts.ts';
import { factShape } from '../core/open-brief.ts';
import type { Field, Shape } from '../kinds/shape/fields.ts';
import type { OccasionSpec } from '../kinds/shape/kind-spec.ts';
import type { Lang } from '../model/text.ts';
import { type ConditionWords, join, type Part, type Scope } from './condition-part.ts';
import { COMMON, COMMON_TRUTHS, sortOf, truthWords } from './condition-words.ts';

/** An occasion in the middle of a sentence. */
export const occasionText = ({ label }: OccasionSpec, lang: Lang): string =>
  lang === 'zh' ? label.zh : `the ${label.en.replace(/^The /, '').toLowerCase()}`;

const isShaped = (field: Field | undefined): field is Field & { readonly shape: Shape } =>
  field !== undefined && 'shape' in field;

/** What is known of the things in a section of the brief, or in another list or map. */
function thingIn(field: Field | undefined, key: string, { kind }: ConditionWords) {
  if (!isShaped(field) || !('as' in field)) return {};
  const spec = kind.occasions.find((one) => one.section === key && isWholeItem(one));
  const of = [itemName(field.as), ...(spec?.each === 'item' ? [spec.as] : [])];
  return { shape: field.shape, of, spec: spec?.each === 'item' ? spec : undefined };
}

/** The things of a type, as `list<Lodging>`. */
export function thingsOf(type: string, words: ConditionWords): Partial<Part> {
  const as = /^list<(\w+)>$/.exec(type)?.[1];
  const found = Object.entries(factShape(words.kind)).find(
    ([, one]) => 'as' in one && one.as === as,
  );
  return found === undefined ? {} : thingIn(found[1], found[0], words);
}

const isDates = (shape: Shape): boolean =>
  Object.values(shape).every(({ type }) => type === 'date');

/** An English key that is no thing by itself, `from`: it stands in quotes. */
const PREPOSITION = /^(?:at|by|for|from|in|of|on|to|until|with)$/;

/** What a field is called by itself; that a date or a time is meant is said where its key does not. */
function fieldText({ zh, type }: Field, key: string, lang: Lang): string {
  const sort = type === 'date' ? '日期' : type === 'time' ? '时间' : '';
  if (lang === 'en') {
    const name = PREPOSITION.test(key) ? `"${key}"` : key.replaceAll('_', ' ');
    return type === 'time' && key !== 'at' ? `time ${name}` : name;
  }
  if (sort === '' || /时间$|[日限]期$|期限$|延期$/.test(zh)) return zh;
  return `${zh}${zh.length > 2 ? '的' : ''}${sort}`;
}

function partOf(field: Field, key: string, words: ConditionWords): Part {
  const section = namedSection(field) ?? '';
  const named = factShape(words.kind)[section];
  const thing = named === undefined ? thingIn(field, key, words) : thingIn(named, section, words);
  const choices = field.type === 'choice' || field.type === 'choices' ? field.of : undefined;
  return { text: fieldText(field, key, words.lang), sort: sortOf(field), choices, ...thing };
}

/** An occasion, as it is called where the condition is not about it. */
function occasionPart(spec: OccasionSpec, words: ConditionWords): Part {
  const section = spec.section ?? '';
  const thing = thingIn(factShape(words.kind)[section], section, words);
  const of = [spec.as, ...(thing.of ?? [])];
  return { ...thing, spec, of, text: occasionText(spec, words.lang), sort: 'map' };
}

/** What a condition, or a fact, is about: its fields are called by their names alone. */
function ownPart(words: ConditionWords): Part | null {
  const { kind, as } = words;
  const spec = kind.occasions.find((one) => one.as === as);
  if (spec !== undefined) {
    const part = occasionPart(spec, words);
    return { ...part, text: '', called: part.text };
  }
  const item = Object.entries(factShape(kind)).find(
    ([, one]) => 'as' in one && itemName(one.as) === as,
  );
  if (item === undefined) return null;
  const part = partOf(item[1], item[0], words);
  return { ...part, sort: 'map', text: '', called: part.text };
}

/** What conditions of a rule, or a fact, may name: the sections of the brief and its occasions, its own one last of all. */
export function scopeOf(words: ConditionWords): Scope {
  const { kind, as, lang } = words;
  const own = ownPart(words);
  const labels = Object.values(own?.spec === undefined ? {} : (own.shape ?? {})).map(
    ({ zh }) => zh,
  );
  const sections = Object.entries(factShape(kind)).map(([key, field]): readonly [string, Part] => {
    const part = withTruth(partOf(field, key, words), '', field, words);
    const isTwice = field.type === 'list' && labels.includes(field.zh);
    return [key, isTwice ? { ...part, where: lang === 'zh' ? '接待单' : 'the brief' } : part];
  });
  return new Map<string, Part>([
    ...sections,
    ['brief', { text: '', sort: 'map', shape: factShape(kind) }],
    ...kind.occasions.map((one) => [one.as, occasionPart(one, words)] as const),
    ...(own === null ? [] : [[as, own] as const]),
  ]);
}

function withTruth(part: Part, subject: string, field: Field, { lang }: ConditionWords): Part {
  if (field.type !== 'bool') return part;
  return { ...part, subject, truth: truthWords(part.text, field.truth, lang) };
}

/** A field of something. What the whole brief has under the same name is told apart, and dates of one map are no others. */
export function fieldPart(base: Part, key: string, field: Field, words: ConditionWords): Part {
  const { lang, kind } = words;
  const part = partOf(field, key, words);
  if (field.type === 'bool') return withTruth(part, base.text, field, words);
  if (base.shape !== undefined && isDates(base.shape)) {
    return lang === 'zh' ? part : { ...part, text: `date ${part.text}` };
  }
  const isTwice = Object.values(factShape(kind)).some(
    (one) => one.type === 'list' && one.zh === field.zh,
  );
  if (base.spec === undefined || base.text !== '' || !isTwice) {
    const isWritten = base.text !== '' && field.type === 'texts';
    return { ...part, text: join(base.text, part.text, lang), isWritten };
  }
  const label = occasionText(base.spec, lang);
  const where = lang === 'zh' ? `这次${label}` : label;
  return { ...part, text: join(label, part.text, lang), where };
}

/** The key of the field that a time of an occasion comes of; that of a morning is its breakfast's. */
function fieldOf({ each, start, end, clock }: OccasionSpec, key: string): string | undefined {
  if (each === 'night') return key === 'start' ? clock?.field : undefined;
  if (key === 'end') return end;
  return key === 'start' || each === 'date' ? start : undefined;
}

/** What a time of an occasion is called after the field that it comes of, where that says more than when it starts: 入住, 登记. */
function timeText(spec: OccasionSpec, key: string, { kind, lang }: ConditionWords): string {
  const section = factShape(kind)[spec.section ?? ''];
  const isDate = spec.each === 'date';
  const name = fieldOf(spec, key);
  if (!isShaped(section) || name === undefined) return '';
  const field = section.shape[name];
  if (field === undefined || ['时间', '结束', '开始'].includes(field.zh)) return '';
  if (lang === 'en') return isDate ? `date of "${spec.label.en}"` : name.replaceAll('_', ' ');
  if (isDate && field.zh === '日期') return `${spec.label.zh}的日期`;
  return isDate && field.zh === '期限' ? spec.label.zh : timeLabel(field);
}

const timeLabel = (field: Field): string =>
  field.type === 'clock' ? `${field.zh}时间` : fieldText(field, '', 'zh');

/** What every occasion has: called as the field it comes of, where that says more. */
export function commonPart(base: Part, key: string, words: ConditionWords): Part | null {
  const { lang, kind } = words;
  const { spec } = base;
  const truth = COMMON_TRUTHS[key]?.[lang];
  if (truth !== undefined) {
    const [yes, no] = truth.map((one) => (spec?.each === 'day' ? one.replace(/次$/, '天') : one));
    return { text: yes ?? '', sort: 'bool', truth: [yes ?? '', no ?? ''] };
  }
  const common = COMMON[key];
  if (common === undefined) return null;
  if (key === 'label' && spec !== undefined) {
    return { text: occasionText(spec, lang), sort: common.sort };
  }
  const time = spec === undefined ? '' : timeText(spec, key, words);
  const own = time === '' ? common[lang] : time;
  const text = time !== '' && spec?.each === 'date' ? own : join(base.text, own, lang);
  const section = key === 'ours' ? 'team' : key;
  const thing = common.sort === 'list' ? thingIn(factShape(kind)[section], section, words) : {};
  const isClock = spec?.each === 'shift' && common.sort === 'time';
  return { text, sort: isClock ? 'clock' : common.sort, ...thing };
}

/** Whether things are people, who are counted as such. */
export const isPeople = ({ shape }: Part): boolean => shape?.name?.zh === '姓名';
