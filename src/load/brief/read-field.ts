import type { Field } from '../../kinds/shape/field-types.ts';
import type { Role } from '../../model/rule.ts';
import { readBoolean } from './read-boolean.ts';
import { readChoice, readRank } from './read-choice.ts';
import { readClock } from './read-clock.ts';
import { readDate } from './read-date.ts';
import { readDuration } from './read-duration.ts';
import { readInt, readMoney } from './read-number.ts';
import { roleReader } from './read-role.ts';
import { readText } from './read-text.ts';
import { readTime } from './read-time.ts';
import { readTimezone } from './read-timezone.ts';
import type { Reading } from './reading.ts';

/** Reads the text of one field. */
export type TextReader = (text: string) => Reading<string | number | boolean>;

/** What a text must be looked up in, besides the shape. */
export interface Known {
  readonly roles: readonly Role[];
  /** Names of the team: a task of one's own may have one for its owner. */
  readonly people: ReadonlySet<string>;
}

/** The reader for each type of field that is written as one text. */
export function fieldReaders(known: Known): (field: Field) => TextReader {
  const readRole = roleReader(known.roles);
  const readOwner = roleReader(known.roles, known.people);
  return (field) => {
    switch (field.type) {
      case 'choice':
      case 'choices':
        return (text) => readChoice(field.of, text);
      case 'role':
        return readOwner;
      case 'roles':
        return readRole;
      case 'rank':
        return readRank;
      case 'time':
        return (text) => readTime(text, field.dayAt);
      case 'date':
      case 'dates':
        return readDate;
      case 'clock':
        return readClock;
      case 'timezone':
        return readTimezone;
      case 'int':
        return readInt;
      case 'money':
        return readMoney;
      case 'duration':
        return readDuration;
      case 'bool':
        return readBoolean;
      case 'text':
      case 'texts':
      case 'map':
      case 'list':
        return readText;
    }
  };
}
