import type { Brief } from '../../model/brief.ts';
import type { Ways } from './find-clashes.ts';

interface Written {
  readonly from: string;
  readonly to: string;
  readonly travel: number | null;
}

/** The ways between places that a brief gives under `routes`; they hold in both directions. */
export function waysOf(brief: Brief): Ways {
  const routes = (brief as Brief & { readonly routes?: readonly Written[] }).routes ?? [];
  const key = (from: string, to: string): string => `${from}\n${to}`;
  const ways = new Map(
    routes.flatMap(({ from, to, travel }) =>
      travel === null
        ? []
        : ([
            [key(from, to), travel],
            [key(to, from), travel],
          ] as const),
    ),
  );
  return (from, to) => ways.get(key(from, to)) ?? null;
}
