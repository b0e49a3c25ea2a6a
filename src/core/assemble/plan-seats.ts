import type { SeatPlan } from '../../model/plan.ts';
import type { FormRule } from '../../model/rule.ts';
import type { Arrangements, Seat } from '../../model/seating.ts';
import type { Applied } from '../apply/apply-rules.ts';
import { evaluatedFor } from '../expressions/expressions.ts';
import type { SeatFacts } from '../expressions/functions/seats.ts';
import type { OpenBrief } from '../open-brief.ts';

const asSeat = ({ name, side, as, label, ...numbers }: SeatFacts): Seat => ({
  ...{ name, side, as, label },
  order: Number(numbers.order),
  row: Number(numbers.row),
  column: Number(numbers.column),
  angle: Number(numbers.angle),
  seat: Number(numbers.seat),
});

/** Who sits where on each occasion for which a form says so, complete for whoever draws it. */
export function planSeats(
  open: OpenBrief,
  applied: readonly Applied<FormRule>[],
  arrangements: Arrangements,
): readonly SeatPlan[] {
  const { lang, expressions } = open;
  return applied.flatMap(({ rule, occasion, facts }) =>
    rule.blocks.flatMap((block): readonly SeatPlan[] => {
      if (block.kind !== 'table' || block.seats === undefined || block.rows === undefined)
        return [];
      const { seats: named, rows } = block;
      const [name, found] = evaluatedFor(rule, () =>
        [named, rows].map((source) => expressions.evaluate(source, facts)),
      ) as [string, readonly SeatFacts[]];
      const arrangement = arrangements[name];
      if (arrangement === undefined || found.length === 0) return [];
      const { title, view, door = '', table = '', ring, spots } = arrangement;
      return [
        {
          form: `${rule.id}#${occasion.id}`,
          occasion: occasion.id,
          arrangement: name,
          title: title[lang],
          view: view[lang],
          door,
          table,
          shape: ring !== undefined ? 'ring' : spots !== undefined ? 'spots' : 'lines',
          seats: found.map(asSeat),
        },
      ];
    }),
  );
}
