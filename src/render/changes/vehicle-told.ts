import type { VehicleDifference } from '../../model/changes.ts';
import type { Lang } from '../../model/text.ts';
import { cleanText } from '../layout/clean-text.ts';
import { dayAndClock } from '../layout/time-text.ts';
import { wordsFor } from '../sentences/words.ts';
import { absentText, driverText, vehicleText } from './describe-change.ts';
import { TOLD_WORDS } from './told-words.ts';

/** Of a vehicle who drives it, which one it is, or that it does not come: to whoever drove, to whoever drives, to others. */
export function vehicleTold(
  { kind, vehicle, before, ways, instead }: VehicleDifference,
  person: string,
  lang: Lang,
  most: number,
): readonly string[] {
  const words = wordsFor(lang);
  const own = TOLD_WORDS[lang];
  const what = vehicleText(vehicle, words);
  const wasHis = person !== '' && person === before.driver;
  if (kind === 'plate') return [own.isReplaced(cleanText(vehicle.name), cleanText(vehicle.called))];
  if (kind === 'lost') {
    if (wasHis) return [own.needsNot(what)];
    const rides = instead.map(({ vehicle: other, guests }) =>
      own.ridesIn(guests.map(cleanText).join(words.listComma), cleanText(other)),
    );
    return [absentText([what], lang), ...rides];
  }
  if (wasHis) return [own.drivesNot(what, driverText(vehicle))];
  if (person === '' || person !== vehicle.driver) return [own.isDriven(what, driverText(vehicle))];
  const texts = ways
    .filter(({ from, to }) => from !== '' && to !== '')
    .map(({ leave, from, to }) =>
      own.wayAt(dayAndClock(leave, words), cleanText(from), cleanText(to)),
    );
  const all = [...new Set(texts)];
  return [own.drives(what, cleanText(before.driver)), ...all.slice(0, most)];
}
