import type { EventLines, Stamps } from './calendar-event.ts';
import type { PreviousEvent } from './read-previous.ts';

/** The stamps of the next revision; `now` is UTC in the basic form. */
const nextRevision = (previous: Stamps, now: string): Stamps => ({
  dtstamp: now,
  created: previous.created === '' ? now : previous.created,
  lastModified: now,
  sequence: previous.sequence + 1,
});

const contentOf = ({ properties, alarm }: EventLines): string =>
  [...properties, ...alarm].join('\n');

const isComplete = ({ dtstamp, created, lastModified }: Stamps): boolean =>
  dtstamp !== '' && created !== '' && lastModified !== '';

/** An event with the stamps it had if it says what it said, otherwise with those of a new revision (RFC 5545 §3.8.7.4). */
export function reviseEvent(
  event: EventLines,
  previous: PreviousEvent | undefined,
  now: string,
): EventLines {
  if (previous === undefined) return event;
  const isSame = isComplete(previous.stamps) && previous.content === contentOf(event);
  return { ...event, stamps: isSame ? previous.stamps : nextRevision(previous.stamps, now) };
}

/** An event that the plan no longer has: cancelled (RFC 5545 §3.8.1.11), once, and without its alarm. */
export function cancelEvent(previous: PreviousEvent, now: string): EventLines {
  if (previous.isCancelled && isComplete(previous.stamps)) return previous;
  const properties = previous.properties.filter((line) => !line.startsWith('STATUS:'));
  return {
    ...previous,
    properties: [...properties, 'STATUS:CANCELLED'],
    alarm: [],
    stamps: nextRevision(previous.stamps, now),
  };
}
