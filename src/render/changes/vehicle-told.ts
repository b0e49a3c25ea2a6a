import type { VehicleDifference } from '../../model/changes.ts';
import { compareTexts } from '../../model/order.ts';
import type { Task } from '../../model/plan.ts';
import type { Lang } from '../../model/text.ts';
import { cleanText } from '../layout/clean-text.ts';
import { dayAndClock, taskWhen } from '../layout/time-text.ts';
import { type Words, wordsFor } from '../sentences/words.ts';
import { driverText, vehicleText } from './describe-change.ts';
import { TOLD_WORDS } from './told-words.ts';

/** When something is done, what, and where. */
const taskText = (task: Task, words: Words): string => {
  const [title, place] = [task.title, task.place].map(cleanText) as [string, string];
  const what = place === '' || title.includes(place) ? title : words.remark(title, place);
  return `${taskWhen(task, words)} ${what}`;
};

/** Of a vehicle who drives it, which one it is, or that it does not come: to whoever drove, to whoever drives, to others. */
export function vehicleTold(
  { kind, vehicle, before, ways, duties, instead, open = [] }: VehicleDifference,
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
    if (ways.length === 0) return [own.isLost(what), own.rideLater];
    const later = open.map(({ leave, from, to }) =>
      own.wayLater(dayAndClock(leave, words), cleanText(from), cleanText(to)),
    );
    return [own.isLost(what), ...(rides.length > 0 ? rides : [own.rideInOthers]), ...later];
  }
  if (wasHis) return [own.drivesNot(what, driverText(vehicle))];
  if (person === '' || person !== vehicle.driver) return [own.isDriven(what, driverText(vehicle))];
  const driven = ways
    .filter(({ from, to }) => from !== '' && to !== '')
    .map(({ leave: at, from, to }) => {
      return { at, text: own.wayAt(dayAndClock(at, words), cleanText(from), cleanText(to)) };
    });
  // What he does as he drives off is said with that.
  const done = duties
    .filter(({ start }) => driven.every(({ at }) => at !== start))
    .map((task) => {
      return { at: task.timing === 'by' ? task.end : task.start, text: taskText(task, words) };
    });
  const sorted = [...driven, ...done].toSorted((a, b) => compareTexts(a.at, b.at));
  const all = [...new Set(sorted.map(({ text }) => text))];
  return [own.drives(what, cleanText(before.driver)), ...all.slice(0, most)];
}
