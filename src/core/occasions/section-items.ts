import type { Shape } from '../../kinds/shape/field-types.ts';
import type { Brief } from '../../model/brief.ts';
import type { Path } from '../../model/position.ts';

type Item = Readonly<Record<string, unknown>>;

/** A map of a brief that occasions are made from, with its shape and where it stands. */
export interface SectionItem {
  readonly shape: Shape;
  readonly item: Item;
  /** `['meals', 0]` for an item of a list, `['dates']` for a map. */
  readonly path: Path;
}

/** The items of a section: those of a list, or the one map. */
export function sectionItems(
  brief: Brief,
  shape: Shape,
  section: string | undefined,
): readonly SectionItem[] {
  const field = section === undefined ? undefined : shape[section];
  const value = (brief as Item)[section ?? ''];
  if (section === undefined || field === undefined || value === undefined) {
    return [];
  }
  if (field.type === 'list') {
    return (value as readonly Item[]).map((item, index) => ({
      shape: field.shape,
      item,
      path: [section, index],
    }));
  }
  return field.type === 'map' ? [{ shape: field.shape, item: value as Item, path: [section] }] : [];
}
