import { KINDS } from '../../kinds/index.ts';
import type { Finding } from '../../model/finding.ts';
import { type Position, type Positions, topOf } from '../../model/position.ts';
import type { Depth, NamedExpression, OffRule, Rule, WordTable } from '../../model/rule.ts';
import type { Arrangements } from '../../model/seating.ts';
import type { Text } from '../../model/text.ts';
import { suggestWord } from '../suggest-word.ts';
import { loadWritten, positionsByItem, type Written } from '../written/load-written.ts';
import { type Loaded, makeFinding } from '../yaml/make-finding.ts';
import type { PackChange } from './apply-change.ts';
import {
  type OtherRule,
  type OtherWords,
  PACK_SCHEMA,
  WORDS_SCHEMA,
  type WrittenPack,
} from './pack-schema.ts';
import { PACK_KEYS } from './pack-words.ts';
import { readCondition } from './read-condition.ts';
import { type ClassName, namedClasses, namedExpressions, readTables } from './read-names.ts';
import { namedKinds, packKinds, readRule } from './read-rule.ts';
import { loadSettings, type PackSetting } from './read-settings.ts';
import { listed, type RuleReader } from './rule-reader.ts';

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

/** What a pack may build on: the depth of its rules where it does not say, and the names of the book that it is laid over. */
interface PackBase {
  readonly depth: Depth;
  readonly names: readonly NamedExpression[];
}

const NO_BASE: PackBase = { depth: 'usual', names: [] };

/** A pack from its file. Names of other rules, roles and clauses are checked where all packs are put together. */
export function loadPack(
  bytes: Uint8Array,
  file: string,
  other?: PackBytes,
  base: PackBase = NO_BASE,
): Loaded<Pack> {
  const loaded = loadWritten(bytes, file, PACK_SCHEMA, PACK_KEYS);
  const { positions, findings: found } = loaded;
  if (loaded.value === null) return { value: null, findings: found };
  const value = withPlainFor({ depth: base.depth, ...loaded.value });
  const words = loadOther(other, value);
  const findings = [...found, ...(words?.findings ?? [])];
  const report = (finding: Finding): void => {
    findings.push(finding);
  };
  const { pack } = value;
  const own = namedExpressions(value, words?.value, positions, base.names, report);
  const names = [...own, ...base.names];
  const places = placesOf(positions, file, words?.positions ?? {});
  const readerFor = (item: string, own: OtherRule | undefined, whole = item): RuleReader => {
    const at = places.of(item);
    const top = positions[whole] ?? places.top;
    const place = (key: string): Position => (key === '' ? top : (at[key] ?? top));
    const hasOther = (words?.value ?? null) !== null;
    return { pack: value, other: own, hasOther, names, place, report };
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
        readOff(entry, index, value, translated, positions, names, report),
      ),
      settings: settings.settings,
      names: own,
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
  names: readonly NamedExpression[],
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
      : { when: readCondition(entry.when, 'when', { targets, names, place, report }) }),
    reason: { zh: entry.reason, en: other?.off?.[index] ?? entry.reason },
    cites: listed(entry.cites),
    at,
  };
}
