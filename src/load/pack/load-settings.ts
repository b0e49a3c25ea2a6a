import type { Finding } from '../../model/finding.ts';
import type { Position, Positions } from '../../model/position.ts';
import type { Setting } from '../../model/rule.ts';
import { suggestWord } from '../suggest-word.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import type { WrittenSetting } from './pack-schema.ts';

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
  if (clock !== null) {
    return Number(clock[1]) * 60 + Number(clock[2]);
  }
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
