import type { Field } from '../../kinds/shape/field-types.ts';
import type { Role } from '../../model/rule.ts';
import {
  type Reading,
  readBoolean,
  readChoice,
  readDuration,
  readInt,
  readMoney,
  readRank,
  readText,
  roleReader,
} from './read-scalars.ts';
import { readClock, readDate, readTime } from './read-time.ts';
import { readTimezone } from './read-timezone.ts';

/** Reads the text of one field. */
export type TextReader = (text: string) => Reading<string | number | boolean>;

/** The reader for each type of field that is written as one text; a `role`, which may be a person, is settled later. */
export function fieldReaders(roles: readonly Role[]): (field: Field) => TextReader {
  const readRole = roleReader(roles);
  return (field) => {
    switch (field.type) {
      case 'choice':
      case 'choices':
        return (text) => readChoice(field.of, text);
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
      case 'role':
        return (text) => ({ value: text.trim() });
      case 'text':
      case 'texts':
      case 'map':
      case 'list':
        return readText;
    }
  };
}
