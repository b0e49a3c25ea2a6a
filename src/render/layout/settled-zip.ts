import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { IsoTime } from '../../model/plan.ts';

/** A local time of which zip files know: they have no zone, and none before 1980. */
const STAMP = '1980-01-01T12:00:00';

/** When an Office document was made and changed (ECMA-376 part 2, 11.1). */
const MADE = /(<dcterms:\w+ [^>]*>)[^<]*/g;

/**
 * An Office document whose bytes depend on nothing but the plan: libraries write the clock of the machine into its properties
 * and its entries. `parts` replace entries by name.
 */
export function settledZip(
  bytes: Uint8Array,
  generated: IsoTime,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const entries = unzipSync(bytes);
  const core = strFromU8(entries['docProps/core.xml'] ?? new Uint8Array());
  const texts: Readonly<Record<string, string>> = {
    ...(core === '' ? {} : { 'docProps/core.xml': core.replaceAll(MADE, `$1${generated}`) }),
    ...parts,
  };
  const out: Zippable = {};
  for (const name of Object.keys({ ...entries, ...texts }).toSorted()) {
    const text = texts[name];
    const content = text === undefined ? (entries[name] ?? new Uint8Array()) : strToU8(text);
    out[name] = [content, { mtime: STAMP }];
  }
  return zipSync(out);
}
