/** A date without a time, `YYYY-MM-DD`, in the zone of the brief. */
export type LocalDate = string & { readonly brand: 'LocalDate' };

/** A wall-clock time without a zone, `YYYY-MM-DDTHH:MM`; it may not exist, or exist twice, in a zone with DST. */
export type LocalTime = string & { readonly brand: 'LocalTime' };

/** A wall-clock time with its offset, `YYYY-MM-DDTHH:MM+HH:MM`; it names one instant. */
export type OffsetTime = string & { readonly brand: 'OffsetTime' };

/** A time as a brief may give it. */
export type BriefTime = LocalTime | OffsetTime;

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly brand: 'Instant' };

/** Whole minutes. */
export type Minutes = number;

/** Days on which offices are closed although it is a weekday, and open although it is a weekend. */
export interface Holidays {
  readonly closed: readonly LocalDate[];
  readonly open: readonly LocalDate[];
}
