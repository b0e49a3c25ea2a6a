import { createHash } from 'node:crypto';

const DIGITS = 26;

/** The UIDs this program gives. */
export const OWN_UID: RegExp = /^[0-9a-f]{26}@reception$/;

/** What stands for the id of a brief in a calendar, which leaves the office. */
export const briefMark = (brief: string): string =>
  createHash('sha256')
    .update(JSON.stringify([brief]))
    .digest('hex')
    .slice(0, DIGITS);

/** The UID of an occasion or a task of a brief: the same for ever, whatever else changes (RFC 5545 §3.8.4.7, RFC 7986 §5.3). */
export const eventUid = (brief: string, of: 'occasion' | 'task', id: string): string => {
  const digest = createHash('sha256')
    .update(JSON.stringify([brief, of, id]))
    .digest('hex');
  return `${digest.slice(0, DIGITS)}@reception`;
};
