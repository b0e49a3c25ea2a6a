import type { Finding } from '../../model/finding.ts';
import type { Position, Positions } from '../../model/position.ts';
import type { Setting } from '../../model/rule.ts';
import { isAscii } from '../brief/index-words.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import type { WrittenSetting } from './pack-schema.ts';
import { listed } from './rule-reader.ts';

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
