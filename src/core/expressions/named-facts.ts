import type { NamedExpression } from '../../model/rule.ts';
import type { Facts } from '../occasions/derive-facts.ts';
import { type Expressions, evaluatedFor } from './expressions.ts';

/** Gives an object the values of named expressions, each worked out when it is first asked for. */
export function giveNames(
  object: object,
  names: readonly NamedExpression[],
  scopeOf: (self: object) => Facts,
  expressions: Expressions,
): void {
  const properties = names.map((named): readonly [string, PropertyDescriptor] => [
    named.name,
    {
      configurable: true,
      get(this: object) {
        const value = evaluatedFor(named, () => expressions.evaluate(named.source, scopeOf(this)));
        Object.defineProperty(this, named.name, { value, configurable: true });
        return value;
      },
    },
  ]);
  Object.defineProperties(object, Object.fromEntries(properties));
}

/** Facts with some more; the names that packs give are not worked out for it. */
export const withFacts = (facts: Facts, more: Facts): Facts =>
  Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(facts), ...Object.getOwnPropertyDescriptors(more) },
  );
