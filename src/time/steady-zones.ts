/** A zone whose clock has been let alone since the start of a year (UTC): its offset in minutes, and its usual name. */
export interface SteadyZone {
  readonly since: number;
  readonly offset: number;
  readonly abbreviation: string;
}

/**
 * Zones without changes of the clock, which are read from here rather than from Intl: loading its data takes a fifth of
 * Node's own start. China has kept no summer time since 1992. A test compares every hour with Intl.
 */
export const STEADY_ZONES: Readonly<Record<string, SteadyZone>> = {
  'Asia/Shanghai': { since: 1992, offset: 480, abbreviation: 'CST' },
};
