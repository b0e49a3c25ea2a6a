/** What a brief made from an older one does not take over, and what a person must look at. Keys of the brief, by kind. */
export interface Renewal {
  /** What belonged to the older one only; it becomes a comment. */
  readonly old: readonly string[];
  /** What is taken over and is rarely the same. */
  readonly check: readonly string[];
}

/** By kind. */
export const RENEWALS: Readonly<Record<string, Renewal>> = {
  visit: {
    old: ['letter'],
    check: ['title', 'guests', 'party', 'arrivals', 'lodging', 'departures', 'budget'],
  },
  petition: {
    old: ['instruction', 'dates', 'result'],
    check: ['title', 'visitors', 'count', 'matter', 'signals', 'avoid'],
  },
  complaint: {
    old: ['dates'],
    check: ['title', 'complainants', 'count', 'patient', 'matter', 'signals', 'harm', 'amount'],
  },
  'walk-in': {
    old: [],
    check: ['title', 'callers', 'count', 'purpose', 'appointment', 'leader', 'present'],
  },
  'front-desk': { old: [], check: ['title', 'shifts'] },
};
