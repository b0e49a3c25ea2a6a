import { IANAZone } from 'luxon';
import { HOUR, MINUTE, twoDigits } from './dates.ts';

/** The name that a zone of the IANA database goes by, `Asia/Kolkata` for `asia/calcutta`; '' for a name that it has not. */
export function zoneName(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return '';
  }
}

/** The names of all zones, to find the one that a word is nearest to. */
export const zoneNames = (): readonly string[] => Intl.supportedValuesOf('timeZone');

/** The regions whose English has abbreviations for zones. */
const LOCALES = ['en-US', 'en-GB', 'en-AU'];

/** `+08`, `-0330`: what the IANA database has where there is no abbreviation. */
const numeric = (offset: number): string => {
  const minutes = Math.floor(Math.abs(offset) / MINUTE);
  const rest = minutes % 60 === 0 ? '' : twoDigits(minutes % 60);
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}${rest}`;
};

/** What a zone is called at an instant, for TZNAME (RFC 5545 §3.8.3.2): `CST`, `EDT`, or `+0545`, `+14` where it has no abbreviation. `offset` is in milliseconds. */
export function zoneAbbreviation(zone: string, instant: number, offset: number): string {
  // Intl has no abbreviation for China's time in any language.
  if (zone === 'Asia/Shanghai' && offset === 8 * HOUR) return 'CST';
  const names = LOCALES.map((locale) =>
    IANAZone.create(zone).offsetName(instant, { format: 'short', locale }),
  );
  return names.find((name) => /^[A-Z]{3,5}$/.test(name ?? '')) ?? numeric(offset);
}
