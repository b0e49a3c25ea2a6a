import { KINDS } from '../../kinds/index.ts';
import type { Finding } from '../../model/finding.ts';
import { type Position, type Positions, topOf } from '../../model/position.ts';
import type {
  Clause,
  Depth,
  NamedExpression,
  OffRule,
  Role,
  Rule,
  RuleDocument,
  Setting,
  WordClass,
  WordTable,
} from '../../model/rule.ts';
import type { Arrangements } from '../../model/seating.ts';
import type { Text } from '../../model/text.ts';
import { isAscii } from '../brief/index-words.ts';
import { suggestWord } from '../suggest-word.ts';
import { loadWritten, positionsByItem, type Written } from '../written/load-written.ts';
import { type Loaded, makeFinding } from '../yaml/make-finding.ts';
import type { PackChange } from './apply-change.ts';
import {
  CLAUSES_SCHEMA,
  type OtherRule,
  type OtherWords,
  PACK_SCHEMA,
  ROLES_SCHEMA,
  WORDS_SCHEMA,
  type WrittenCondition,
  type WrittenName,
  type WrittenPack,
  type WrittenSetting,
} from './pack-schema.ts';
import { PACK_KEYS } from './pack-words.ts';
import { readCondition, type Target } from './read-condition.ts';
import { listed, namedKinds, packKinds, type RuleReader, readRule } from './read-rule.ts';

/** One file of rules, each rule with its full id and its times read. */
export interface Pack {
  readonly pack: string;
  readonly title: Text;
  readonly rules: readonly Rule[];
  /** The full ids of rules that could not be read: what is wrong with them is said, and they are no unknown names. */
  readonly unread: readonly string[];
  readonly changes: readonly PackChange[];
  readonly off: readonly OffRule[];
  readonly settings: readonly PackSetting[];
  readonly names: readonly NamedExpression[];
  readonly tables: readonly WordTable[];
  readonly classNames: readonly ClassName[];
  readonly arrangements: Arrangements;
}

/** A file as it lies on the disk. */
export interface PackBytes {
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** Places in a pack, and in the file of its words in the other language, where keys get `@en` behind them. */
interface PackPlaces {
  readonly top: Position;
  readonly of: (item: string) => Positions;
}

function placesOf(positions: Positions, file: string, other: Positions): PackPlaces {
  const below = positionsByItem(positions);
  const words = positionsByItem(other);
  return {
    top: positions[''] ?? topOf(file),
    of: (item) => ({
      ...below.get(item),
      ...Object.fromEntries(
        Object.entries(words.get(item) ?? {}).map(([key, at]) => [`${key}@en`, at]),
      ),
    }),
  };
}

/** A pack that says what its rules are for in Chinese, with the key that this stands for. */
function withPlainFor(pack: WrittenPack): WrittenPack {
  const specs = packKinds(pack).flatMap((name) => KINDS[name]?.occasions ?? []);
  const meant = specs.find(({ label }) => label.zh === pack.for)?.for;
  return meant === undefined ? pack : { ...pack, for: meant };
}

/** The words of a pack in the other language, where it has a file of them; what belongs to nothing in the pack is reported. */
function loadOther(
  other: PackBytes | undefined,
  written: WrittenPack,
): Written<OtherWords> | undefined {
  if (other === undefined) return undefined;
  const loaded = loadWritten(other.bytes, other.file, WORDS_SCHEMA);
  const unknown = (list: 'rules' | 'settings'): readonly Finding[] =>
    Object.keys(loaded.value?.[list] ?? {})
      .filter((id) => !Object.hasOwn(written[list] ?? {}, id))
      .map((id) => {
        const suggestion = suggestWord(id, Object.keys(written[list] ?? {}));
        const at = loaded.positions[`${list}/${id}#key`] as Position;
        return list === 'rules'
          ? makeFinding('unknown-rule', { id, suggestion }, at)
          : makeFinding('unknown-setting', { name: id, suggestion }, at);
      });
  return { ...loaded, findings: [...loaded.findings, ...unknown('rules'), ...unknown('settings')] };
}

/** A named expression, what it is called in sentences, and the key below its name where it stands. */
function readName(written: WrittenName): {
  readonly condition: WrittenCondition;
  readonly say?: string;
  readonly below: string;
} {
  return typeof written === 'object' && 'is' in written && typeof written.say === 'string'
    ? { condition: written.is as WrittenCondition, say: written.say, below: '/is' }
    : { condition: written as WrittenCondition, below: '' };
}

/** The expressions that a pack names. */
function namedExpressions(
  { pack, ...written }: WrittenPack,
  other: OtherWords | null | undefined,
  positions: Positions,
  report: (finding: Finding) => void,
): readonly NamedExpression[] {
  const kinds = namedKinds({ pack, ...written });
  const targetsFor = (as: string): readonly Target[] =>
    kinds.flatMap((name) => {
      const kind = KINDS[name];
      const spec = kind?.occasions.find((one) => one.as === as || one.for === as);
      return kind === undefined ? [] : [{ kind, spec }];
    });
  const read = (
    list: NamedExpression['in'],
    of: string,
    expressions: Readonly<Record<string, WrittenName>> = {},
    words: Readonly<Record<string, string>> = {},
    path: string = list,
  ): readonly NamedExpression[] =>
    Object.entries(expressions).map(([name, written]) => {
      const { condition, say, below } = readName(written);
      const key = `${path}/${name}`;
      const place = (at: string): Position => positions[at] ?? (positions[key] as Position);
      const reader = { targets: targetsFor(of), place, report };
      const source = readCondition(condition, `${key}${below}`, reader);
      const at = place(`${key}${below}`);
      return {
        ...{ in: list, name, pack, kinds, of, source, type: 'dyn', at },
        words: say === undefined ? null : { zh: say, en: words[name] ?? name.replaceAll('_', ' ') },
      };
    });
  return [
    ...read('conditions', '', written.conditions, other?.conditions),
    ...Object.entries(written.facts ?? {}).flatMap(([of, facts]) =>
      read('facts', of, facts, other?.facts?.[of], `facts/${of}`),
    ),
    ...read('let', written.for ?? '', written.let, other?.let),
  ];
}

const readTables = (written: WrittenPack): readonly WordTable[] =>
  Object.entries(written.tables ?? {}).map(([name, classes]) => ({
    name,
    classes: Object.fromEntries(
      Object.entries(classes).map(([key, value]) => {
        if (Array.isArray(value)) return [key, { words: value, unless: [] }];
        const { words = [], unless = [], ...more } = value as Partial<WordClass>;
        return [key, { words, unless, ...more }];
      }),
    ),
  }));

/** A class that a class of the same table names, and where. */
export interface ClassName {
  readonly table: string;
  readonly name: string;
  readonly at: Position;
}

const namedClasses = (
  tables: readonly WordTable[],
  positions: Positions,
  top: Position,
): readonly ClassName[] =>
  tables.flatMap((table) =>
    Object.entries(table.classes).flatMap(([key, own]) =>
      (['also', 'nor'] as const).flatMap((list) =>
        (own[list] ?? []).map((name, index) => {
          const at = positions[`tables/${table.name}/${key}/${list}/${index}`] ?? top;
          return { table: table.name, name, at };
        }),
      ),
    ),
  );

/**
 * A pack from its file, its rules of the depth `usual` where it does not say. Names of other rules, roles and clauses are
 * checked where all packs are put together.
 */
export function loadPack(
  bytes: Uint8Array,
  file: string,
  other?: PackBytes,
  usual: Depth = 'usual',
): Loaded<Pack> {
  const loaded = loadWritten(bytes, file, PACK_SCHEMA, PACK_KEYS);
  const { positions, findings: found } = loaded;
  if (loaded.value === null) return { value: null, findings: found };
  const value = withPlainFor({ depth: usual, ...loaded.value });
  const words = loadOther(other, value);
  const findings = [...found, ...(words?.findings ?? [])];
  const report = (finding: Finding): void => {
    findings.push(finding);
  };
  const { pack } = value;
  const places = placesOf(positions, file, words?.positions ?? {});
  const readerFor = (item: string, own: OtherRule | undefined, whole = item): RuleReader => {
    const at = places.of(item);
    const top = positions[whole] ?? places.top;
    const place = (key: string): Position => (key === '' ? top : (at[key] ?? top));
    return { pack: value, other: own, hasOther: (words?.value ?? null) !== null, place, report };
  };
  const rules = Object.entries(value.rules ?? {}).flatMap(([id, rule]) => {
    const item = `rules/${id}`;
    const read = readRule(id, rule, readerFor(item, words?.value?.rules?.[id], `${item}#key`));
    return read === undefined ? [] : { ...read, positions: places.of(item) };
  });
  const read = new Set(rules.map(({ id }) => id));
  const translated = words?.value;
  const tables = readTables(value);
  const settings = loadSettings(value.settings ?? {}, translated?.settings, positions, places.top);
  return {
    value: {
      pack,
      title: { zh: value.title, en: translated?.title ?? value.title },
      rules,
      unread: Object.keys(value.rules ?? {})
        .map((id) => `${pack}/${id}`)
        .filter((id) => !read.has(id)),
      changes: (value.change ?? []).map((entry, index) => {
        const item = `change/${index}`;
        const own = translated?.change?.[index];
        const reason = { zh: entry.reason, en: own?.reason ?? entry.reason };
        const at = positions[item] ?? places.top;
        const positioned = places.of(item);
        return {
          pack,
          written: entry,
          reason,
          reader: readerFor(item, own),
          at,
          positions: positioned,
        };
      }),
      off: (value.off ?? []).map((entry, index) =>
        readOff(entry, index, value, translated, positions, report),
      ),
      settings: settings.settings,
      names: namedExpressions(value, translated, positions, report),
      tables,
      arrangements: (value.arrangements ?? {}) as Arrangements,
      classNames: namedClasses(tables, positions, places.top),
    },
    findings: [...findings, ...settings.findings],
  };
}

/** An entry that switches a rule off; its condition is of what that rule is for, which only the whole book knows. */
function readOff(
  entry: NonNullable<WrittenPack['off']>[number],
  index: number,
  written: WrittenPack,
  other: OtherWords | null | undefined,
  positions: Positions,
  report: (finding: Finding) => void,
): OffRule {
  const item = `off/${index}`;
  const at = positions[item] ?? (positions[''] as Position);
  const types = entry.types ?? written.types;
  const kinds = namedKinds(written).flatMap((name) => KINDS[name] ?? []);
  const place = (key: string): Position => positions[`${item}/${key}`] ?? at;
  const targets = kinds.map((kind) => ({
    kind,
    spec: kind.occasions.find((one) => one.for === written.for),
  }));
  return {
    pack: written.pack,
    rule: entry.rule,
    ...(types === undefined ? {} : { types: listed(types) }),
    ...(entry.when === undefined
      ? {}
      : { when: readCondition(entry.when, 'when', { targets, place, report }) }),
    reason: { zh: entry.reason, en: other?.off?.[index] ?? entry.reason },
    cites: listed(entry.cites),
    at,
  };
}

/** The roles from `templates/roles.yaml`, in its order. */
export function loadRoles(bytes: Uint8Array, file: string): Loaded<readonly Role[]> {
  const { value, findings } = loadWritten(bytes, file, ROLES_SCHEMA);
  const roles =
    value &&
    Object.entries(value.roles).map(([id, { zh, en, aliases = [], instead, ranked }]) => ({
      id,
      title: { zh, en },
      aliases,
      ...(instead === undefined ? {} : { instead }),
      ...(ranked === undefined ? {} : { ranked }),
    }));
  return { value: roles, findings };
}

/** The number of an article that the words of a clause begin with. */
const articleOf = (words: string): string =>
  /^(?:第[^：]+条|Arts?\. [^:]+)(?=[：:])/.exec(words)?.[0] ?? '';

/** The clause table from `templates/clauses.yaml`. */
export function loadClauses(
  bytes: Uint8Array,
  file: string,
): Loaded<{
  readonly clauses: readonly Clause[];
  readonly documents: Readonly<Record<string, RuleDocument>>;
}> {
  const { value, findings } = loadWritten(bytes, file, CLAUSES_SCHEMA);
  const clauses = (value?.clauses ?? []).map((clause): Clause => {
    const status = clause.status ?? 'V';
    const note = value?.statuses?.[status] ?? { zh: '', en: '' };
    const document = clause.id.split('.')[0] ?? '';
    // What is from memory was read nowhere, whatever the rest of its document is from.
    const whole = status === 'M' ? undefined : value?.documents[document]?.page;
    const pages = listed(clause.page ?? whole);
    return {
      id: clause.id,
      document,
      gist: { zh: `${clause.zh}${note.zh}`, en: `${clause.en}${note.en}` },
      time: clause.time ?? '',
      makes: clause.makes,
      status,
      article: { zh: articleOf(clause.zh), en: articleOf(clause.en) },
      pages: pages.map((page) => value?.pages?.[page] ?? page),
    };
  });
  const documents = Object.entries(value?.documents ?? {}).map(
    ([id, { page, ...document }]) => [id, document] as const,
  );
  return { value: value && { clauses, documents: Object.fromEntries(documents) }, findings };
}

/** A setting as a pack has it; one of an office may have no words of its own. */
export interface PackSetting extends Omit<Setting, 'title'> {
  readonly title: Setting['title'] | null;
}

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether a value is meant as a clock time. */
const isClock = (text: string): boolean => /[:：]/.test(text);

/** A number, or a clock time as minutes since midnight; undefined for anything else. */
function readValue(text: string): number | undefined {
  const clock = CLOCK.exec(text.trim());
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  return /^\d{1,9}(?:\.\d{1,4})?$/.test(text.trim()) ? Number(text) : undefined;
}

/** The settings of a pack; one whose value is no number is a finding and left out. */
function loadSettings(
  written: Readonly<Record<string, WrittenSetting>>,
  other: Readonly<Record<string, string>> | undefined,
  positions: Positions,
  top: Position,
): { readonly settings: readonly PackSetting[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const settings = Object.entries(written).flatMap(([name, setting]): readonly PackSetting[] => {
    const at = positions[`settings/${name}#key`] ?? top;
    const { value, title, cites } =
      typeof setting === 'string'
        ? { value: setting, title: undefined, cites: undefined }
        : setting;
    const read = readValue(value);
    if (read === undefined) {
      const place = positions[`settings/${name}/value`] ?? at;
      findings.push(makeFinding(isClock(value) ? 'bad-clock' : 'not-a-number', { value }, place));
      return [];
    }
    const words = title === undefined ? null : { zh: title, en: other?.[name] ?? title };
    return [{ name, value: read, text: value.trim(), title: words, cites: listed(cites), at }];
  });
  return { settings, findings };
}

const sameTitle = (one: string, other: string): boolean =>
  one.normalize('NFKC') === other.normalize('NFKC');

/** Settings with those of a pack over them; one without words of its own must be there already. */
export function mergeSettings(
  base: readonly Setting[],
  more: readonly PackSetting[],
): { readonly settings: readonly Setting[]; readonly findings: readonly Finding[] } {
  const settings = new Map(base.map((setting) => [setting.name, setting]));
  const findings: Finding[] = [];
  for (const { title, ...written } of more) {
    // An office may call a setting by its title, with whatever commas its keyboard has.
    const all = [...settings.values()];
    const titled = all.find((one) => sameTitle(one.title.zh, written.name));
    const setting = { ...written, name: titled?.name ?? written.name };
    const known = settings.get(setting.name);
    const words = title ?? known?.title;
    if (known !== undefined && CLOCK.test(known.text) && !CLOCK.test(setting.text)) {
      findings.push(makeFinding('bad-clock', { value: setting.text }, setting.at));
    } else if (words === undefined) {
      const names = all.map((one) => (isAscii(setting.name) ? one.name : one.title.zh));
      const suggestion = suggestWord(setting.name, names);
      findings.push(makeFinding('unknown-setting', { name: setting.name, suggestion }, setting.at));
    } else {
      const cites = setting.cites.length > 0 ? setting.cites : (known?.cites ?? []);
      settings.set(setting.name, { ...setting, title: words, cites });
    }
  }
  return { settings: [...settings.values()], findings };
}
