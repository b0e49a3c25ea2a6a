import { createHash } from 'node:crypto';
import type { LocalDate } from '../../model/time.ts';

const DIGITS = 26;

/** The UIDs this program gives. */
export const OWN_UID: RegExp = /^[0-9a-f]{26}(?:-\d{8})?@reception$/;

const digestOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, DIGITS);

/** What stands for the id of a brief in a calendar, which leaves the office: no name of a file, which may be that of a person. */
export const briefMark = (brief: string): string => digestOf(brief);

/** The UID of an occasion or a task of a brief: the same for ever, whatever else changes (RFC 5545 §3.8.4.7, RFC 7986 §5.3). */
export const eventUid = (brief: string, of: 'occasion' | 'task', id: string): string =>
  `${digestOf(brief, of, id)}@reception`;

/** The UID of a day besides those of a series: that of the series with the date, `…-20261010@reception`. */
export const dayUid = (series: string, date: LocalDate): string =>
  series.replace('@', `-${date.replaceAll('-', '')}@`);
