import type { Shape } from '../../src/kinds/shape/fields.ts';
import { VISIT } from '../../src/kinds/visit/shape.ts';
import type { Brief, BriefFile } from '../../src/model/brief.ts';

type Loose = Readonly<Record<string, unknown>>;

const EMPTY: Readonly<Record<string, unknown>> = {
  list: [],
  texts: [],
  roles: [],
  choices: [],
  bool: false,
  int: null,
  money: null,
  duration: null,
  time: null,
};

/** A map with every field of its shape: those given, the rest as if they had been left out. */
function complete(shape: Shape, given: Loose): Loose {
  const entries = Object.entries(shape).map(([key, field]) => {
    const value = given[key];
    if (field.type === 'map') {
      return [key, complete(field.shape, (value ?? {}) as Loose)];
    }
    if (field.type === 'list') {
      const items = (value ?? []) as readonly Loose[];
      return [key, items.map((item) => complete(field.shape, item))];
    }
    const none = field.type in EMPTY ? EMPTY[field.type] : '';
    const missing = 'default' in field ? field.default : none;
    return [key, value ?? missing];
  });
  return Object.fromEntries(entries) as Loose;
}

/** A brief as the loader would give it for these fields; a visit of the office of a college, planned in full, unless told otherwise. */
export function buildBrief(given: Loose): BriefFile {
  const usual = {
    id: 'jyt-2026-12',
    kind: 'visit',
    type: 'enterprise',
    title: '省教育厅调研组来校',
    depth: 'full',
  };
  const brief = complete(VISIT as unknown as Shape, { ...usual, ...given }) as unknown as Brief;
  return { file: 'brief.yaml', brief, positions: {} };
}
