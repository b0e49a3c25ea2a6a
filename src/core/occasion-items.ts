import type { Brief } from '../model/brief.ts';
import { CHOICES } from '../model/choices.ts';
import type { OccasionSpec } from '../model/occasions.ts';
import type { Path } from '../model/place.ts';
import type { Shape } from '../model/shape.ts';
import type { Lang } from '../model/text.ts';
import type { BriefTime, Instant } from '../model/time.ts';
import { type Facts, itemFacts } from './derive-facts.ts';
import type { ZonedClock } from './zoned-clock.ts';

/** A brief with what is needed to read it. */
export interface OccasionSource {
  readonly brief: Brief;
  readonly shape: Shape;
  readonly specs: readonly OccasionSpec[];
  readonly clock: ZonedClock;
  readonly lang: Lang;
}

/** An occasion before it is seen among the others. */
export interface OccasionDraft {
  readonly id: string;
  readonly spec: OccasionSpec;
  readonly name: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly place: string;
  /** Fields the brief left out and we filled in. */
  readonly assumed: readonly string[];
  /** The item of the brief it is made from; [] for one made from several. */
  readonly path: Path;
  readonly item: Facts;
}

type Item = Readonly<Record<string, unknown>>;

function nameOf(spec: OccasionSpec, item: Item, shape: Shape, lang: Lang): string {
  const words = spec.name.map((key) => {
    const field = shape[key];
    const text = String(item[key] ?? '');
    const choices = field?.type === 'choice' ? CHOICES[field.of] : undefined;
    return choices?.find((choice) => choice.value === text)?.label[lang] ?? text;
  });
  return (
    String(item.name || '') || words.filter((word) => word !== '').join(' ') || spec.label[lang]
  );
}

/** A stay that is longer is a slip in a date, which a rule reports. */
const MOST_NIGHTS = 100;

/** One occasion for every morning after a night between start and end, as long as the guests have not left. */
function mornings(
  stay: OccasionDraft,
  clockTime: string,
  clock: ZonedClock,
): readonly OccasionDraft[] {
  const count = Math.min(MOST_NIGHTS, Math.max(0, clock.nights(stay.start, stay.end)));
  return Array.from({ length: count }, (_, night) => {
    const start = clock.atClock(
      clock.plusDays(stay.start, night + 1),
      clockTime || (stay.spec.clock?.assumed ?? ''),
    );
    return {
      ...stay,
      id: `${stay.id}-${stay.spec.as}-${night + 1}`,
      start,
      end: clock.plusMinutes(start, stay.spec.lasts ?? 0),
      assumed: clockTime === '' ? ['start', 'end'] : ['end'],
    };
  }).filter((morning) => morning.start < stay.end);
}

/** The item with the durations we assume, and the names of the fields that were filled in so. */
function withAssumed(spec: OccasionSpec, written: Item): readonly [Item, readonly string[]] {
  const missing = Object.entries(spec.assumed ?? {}).filter(
    ([key]) => (written[key] ?? null) === null,
  );
  return [{ ...written, ...Object.fromEntries(missing) }, missing.map(([key]) => key)];
}

function timeAt(item: Item, field: string | undefined, clock: ZonedClock): Instant | null {
  const time = field === undefined ? null : ((item[field] ?? null) as BriefTime | null);
  return time === null ? null : clock.read(time).instant;
}

function textAt(item: Item, field: string | undefined): string {
  return field === undefined ? '' : String(item[field] ?? '');
}

/** The occasions of one item: one, or one for each morning. None without a start, which the loader has reported. */
function ofItem(
  spec: OccasionSpec,
  shape: Shape,
  written: Item,
  path: Path,
  source: OccasionSource,
): readonly OccasionDraft[] {
  const { clock } = source;
  const [item, filled] = withAssumed(spec, written);
  const start = timeAt(item, spec.start, clock);
  const end = timeAt(item, spec.end, clock);
  if (start === null) {
    return [];
  }
  const numbered = `${spec.each === 'night' ? 'stay' : spec.as}-${Number(path.at(-1)) + 1}`;
  const draft: OccasionDraft = {
    id: textAt(item, 'id') || numbered,
    spec,
    name: nameOf(spec, item, shape, source.lang),
    start,
    end: end ?? clock.plusMinutes(start, spec.lasts ?? 0),
    place: textAt(item, spec.place),
    assumed: end === null && spec.end !== undefined ? [...filled, 'end'] : filled,
    path,
    item: itemFacts(shape, item, (time) => clock.local(clock.read(time).instant)),
  };
  return spec.each === 'night' ? mornings(draft, textAt(item, spec.clock?.field), clock) : [draft];
}

/** The occasions of one section of the brief. */
export function occasionItems(
  spec: OccasionSpec,
  source: OccasionSource,
): readonly OccasionDraft[] {
  const section = spec.section ?? '';
  const field = source.shape[section];
  const shape = field?.type === 'list' ? field.shape : {};
  const sections = source.brief as unknown as Readonly<Record<string, readonly Item[]>>;
  return (sections[section] ?? []).flatMap((written, index) =>
    ofItem(spec, shape, written, [section, index], source),
  );
}
