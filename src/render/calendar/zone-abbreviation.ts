import { STEADY_ZONES } from '../../time/steady-zones.ts';

/** The regions whose English has abbreviations for zones. */
const LOCALES = ['en-US', 'en-GB', 'en-AU'];

/** `+08`, `-0330`: what the IANA database has where there is no abbreviation. */
const numeric = (offset: number): string => {
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = minutes % 60 === 0 ? '' : two(minutes % 60);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${rest}`;
};

const intlName = (zone: string, instant: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';

/** What a zone is called at an instant, for TZNAME (RFC 5545 §3.8.3.2): `CST`, `EDT`, `+0545`. `offset` is in milliseconds. */
export function zoneAbbreviation(zone: string, instant: number, offset: number): string {
  // Intl has no abbreviation for China's time in any language.
  const known = STEADY_ZONES[zone]?.abbreviation;
  if (known !== undefined) return known;
  for (const locale of LOCALES) {
    const name = intlName(zone, instant, locale);
    if (/^[A-Z]{3,5}$/.test(name)) return name;
  }
  return numeric(offset);
}
