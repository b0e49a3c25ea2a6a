import type { Finding } from '../../model/finding.ts';
import { type Position, type Positions, topOf } from '../../model/position.ts';
import type {
  Clause,
  Condition,
  OffRule,
  Role,
  Rule,
  RuleDocument,
  Setting,
} from '../../model/rule.ts';
import type { Text } from '../../model/text.ts';
import { suggestWord } from '../suggest-word.ts';
import { loadWritten, positionsByItem } from '../written/load-written.ts';
import { type Loaded, makeFinding } from '../yaml/make-finding.ts';
import type { PackChange } from './apply-change.ts';
import { CLAUSES_SCHEMA, PACK_SCHEMA, ROLES_SCHEMA, type WrittenSetting } from './pack-schema.ts';
import { conditionKinds, listed, readRule } from './read-rule.ts';

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
  readonly conditions: readonly Condition[];
}

/** A pack from its file. Names of other rules, roles and clauses are checked where all packs are put together. */
export function loadPack(bytes: Uint8Array, file: string): Loaded<Pack> {
  const { value: written, positions, findings: found } = loadWritten(bytes, file, PACK_SCHEMA);
  if (written === null) return { value: null, findings: found };
  const findings = [...found];
  const { pack, title } = written;
  const top = positions[''] ?? topOf(file);
  const below = positionsByItem(positions);
  /** Where the item of a list at the root stands, and its parts. */
  const placed = (item: string) => ({
    at: positions[item] ?? top,
    positions: below.get(item) ?? {},
  });
  const rules = (written.rules ?? []).flatMap((rule, index) => {
    const item = placed(`rules/${index}`);
    const read = readRule(rule, {
      pack: written,
      place: (key) => (key === '' ? item.at : (item.positions[key] ?? positions[key] ?? top)),
      report: (finding) => findings.push(finding),
    });
    return read === undefined ? [] : { ...read, positions: item.positions };
  });
  const read = new Set(rules.map(({ id }) => id));
  const off = (written.off ?? []).map((entry, index): OffRule => {
    const types = entry.types ?? written.types;
    return {
      pack,
      rule: entry.rule,
      ...(types === undefined ? {} : { types: listed(types) }),
      ...(entry.when === undefined ? {} : { when: entry.when }),
      reason: entry.reason,
      cites: listed(entry.cites),
      at: placed(`off/${index}`).at,
    };
  });
  const settings = loadSettings(written.settings ?? [], positions, top);
  return {
    value: {
      pack,
      title,
      rules,
      unread: (written.rules ?? []).map(({ id }) => `${pack}/${id}`).filter((id) => !read.has(id)),
      changes: (written.change ?? []).map((entry, index) => ({
        pack,
        written: entry,
        ...placed(`change/${index}`),
      })),
      off,
      settings: settings.settings,
      conditions: (written.conditions ?? []).map((condition, index) => ({
        ...condition,
        pack,
        kinds: conditionKinds(written),
        ...placed(`conditions/${index}`),
      })),
    },
    findings: [...findings, ...settings.findings],
  };
}

/** The roles from `templates/roles.yaml`, in its order. */
export function loadRoles(bytes: Uint8Array, file: string): Loaded<readonly Role[]> {
  const { value, findings } = loadWritten(bytes, file, ROLES_SCHEMA);
  const roles =
    value &&
    Object.entries(value.roles).map(([id, { zh, en, aliases }]) => ({
      id,
      title: { zh, en },
      aliases: aliases ?? [],
    }));
  return { value: roles, findings };
}

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
    return {
      id: clause.id,
      document: clause.id.split('.')[0] ?? '',
      gist: { zh: `${clause.zh}${note.zh}`, en: `${clause.en}${note.en}` },
      time: clause.time ?? '',
      makes: clause.makes,
      status,
    };
  });
  return { value: value && { clauses, documents: value.documents }, findings };
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
export function loadSettings(
  written: readonly WrittenSetting[],
  positions: Positions,
  top: Position,
): { readonly settings: readonly PackSetting[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const settings = written.flatMap(
    ({ name, value, zh, en, cites }, index): readonly PackSetting[] => {
      const at = positions[`settings/${index}`] ?? top;
      const read = readValue(value);
      if (read === undefined) {
        const place = positions[`settings/${index}/value`] ?? at;
        findings.push(makeFinding(isClock(value) ? 'bad-clock' : 'not-a-number', { value }, place));
        return [];
      }
      const title = zh === undefined || en === undefined ? null : { zh, en };
      const text = value.trim();
      return [{ name, value: read, text, title, cites: [cites ?? []].flat(), at }];
    },
  );
  return { settings, findings };
}

/** Settings with those of a pack over them; one without words of its own must be there already. */
export function mergeSettings(
  base: readonly Setting[],
  more: readonly PackSetting[],
): { readonly settings: readonly Setting[]; readonly findings: readonly Finding[] } {
  const settings = new Map(base.map((setting) => [setting.name, setting]));
  const findings: Finding[] = [];
  for (const { title, ...setting } of more) {
    const known = settings.get(setting.name);
    const words = title ?? known?.title;
    if (known !== undefined && CLOCK.test(known.text) && !CLOCK.test(setting.text)) {
      findings.push(makeFinding('bad-clock', { value: setting.text }, setting.at));
    } else if (words === undefined) {
      const suggestion = suggestWord(setting.name, [...settings.keys()]);
      findings.push(makeFinding('unknown-setting', { name: setting.name, suggestion }, setting.at));
    } else {
      const cites = setting.cites.length > 0 ? setting.cites : (known?.cites ?? []);
      settings.set(setting.name, { ...setting, title: words, cites });
    }
  }
  return { settings: [...settings.values()], findings };
}
