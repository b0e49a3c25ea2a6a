import type { Brief } from '../../model/brief.ts';
import { makeFinding } from '../yaml/make-finding.ts';
import type { Gathered } from './draft.ts';
import { suggestWord } from './suggest-word.ts';

/** A brief with more wrong names than this has another problem; each guess costs a look at all names. */
const MOST_GUESSES = 50;

type NameCode = 'unknown-guest' | 'unknown-person' | 'unknown-vehicle';

/** Names in one part of the brief that must be found in another: guests, our people, vehicles. */
export function checkReferences(brief: Brief, gathered: Gathered): void {
  checkGuests(brief, gathered);
  checkPeople(brief, gathered);
  checkVehicles(brief, gathered);
}

/** Whom an occasion names must be on the list of guests, once there is one. */
function checkGuests(brief: Brief, gathered: Gathered): void {
  const known = brief.guests.flatMap(({ name, id }) => [name, id]);
  if (brief.guests.length === 0) return;
  const check = nameCheck('unknown-guest', known, gathered);
  for (const section of ['arrivals', 'meals', 'departures'] as const) {
    brief[section].forEach(({ guests }, index) => {
      check(guests, `${section}/${index}/guests`);
    });
  }
  brief.lodging.forEach(({ rooms }, stay) => {
    rooms.forEach(({ guests }, room) => {
      check(guests, `lodging/${stay}/rooms/${room}/guests`);
    });
  });
}

/** Leaders who keep guests company are often not staff: a name that is not in the team is only worth a look. */
function checkPeople(brief: Brief, gathered: Gathered): void {
  const known = [...brief.team.map(({ name }) => name), brief.host.approver];
  if (brief.team.length === 0) return;
  const check = nameCheck('unknown-person', known, gathered);
  brief.arrivals.forEach(({ greeters }, index) => {
    check(greeters, `arrivals/${index}/greeters`);
  });
  for (const section of ['meals', 'meetings', 'tours', 'departures'] as const) {
    brief[section].forEach(({ companions }, index) => {
      check(companions, `${section}/${index}/companions`);
    });
  }
  brief.meetings.forEach(({ chair }, index) => {
    check([chair], `meetings/${index}/chair`);
  });
  brief.tours.forEach(({ guide }, index) => {
    check([guide], `tours/${index}/guide`);
  });
}

/** A vehicle is named by its id, or by its plate or model where that is all there is. */
function checkVehicles(brief: Brief, gathered: Gathered): void {
  const known = brief.vehicles.flatMap(({ id, plate, model }) => [id, plate, model]);
  if (brief.vehicles.length === 0) return;
  const check = nameCheck('unknown-vehicle', known, gathered);
  for (const section of ['arrivals', 'meals', 'tours', 'departures'] as const) {
    brief[section].forEach(({ vehicle }, index) => {
      check([vehicle], `${section}/${index}/vehicle`);
    });
  }
}

/** Checks names against those known; a list's places are those of its items, a text's its own. */
function nameCheck(
  code: NameCode,
  known: readonly string[],
  { places, findings }: Gathered,
): (names: readonly string[], path: string) => void {
  const all = new Set(known.filter((name) => name !== ''));
  const level = code === 'unknown-person' ? 'warning' : 'error';
  let guesses = 0;
  return (names, path) => {
    names.forEach((name, index) => {
      const at = places[`${path}/${index}`] ?? places[path];
      if (name === '' || all.has(name) || !at) return;
      guesses += 1;
      const suggestion = guesses > MOST_GUESSES ? '' : suggestWord(name, all);
      findings.push(makeFinding(code, { name, suggestion }, at, level));
    });
  };
}
