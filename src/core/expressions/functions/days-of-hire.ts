import { dateOf, dayNumber } from '../../../time/dates.ts';
import type { PricedVehicle, PricedVisit } from './priced-visit.ts';

/** Something that happens, from one local time to another; '' where it is not known. */
interface Span {
  readonly at: string;
  readonly until?: string;
}

const dayOf = (time: string): number => dayNumber(dateOf(time));

/** Midnights from one local time to another; 0 where one is not known. */
export const midnights = (from: string, to: string): number =>
  from === '' || to === '' ? 0 : dayOf(to) - dayOf(from);

/** How many days have something on, a long trip on each of its days. */
function daysWith(spans: readonly Span[]): number {
  const days = new Set<number>();
  for (const { at, until = '' } of spans.filter((span) => span.at !== '')) {
    const first = dayOf(at);
    for (let day = first; day <= first + midnights(at, until); day += 1) {
      days.add(day);
    }
    days.add(first);
  }
  return days.size;
}

/** How many days a hired vehicle is paid for: those on which it is used, or all of the visit where nothing says which. */
export function daysOfHire(visit: PricedVisit, vehicle: PricedVehicle): number {
  const { arrivals, departures, meals, tours, meetings } = visit;
  const driven = [...arrivals, ...departures, ...meals, ...tours];
  const names = [vehicle.id, vehicle.plate, vehicle.model].filter((name) => name !== '');
  const used = driven.filter((one) => one.vehicle.some((name) => names.includes(name)));
  return daysWith(used.length > 0 ? used : [...driven, ...meetings]);
}
