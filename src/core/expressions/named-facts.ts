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
  for (const named of names) {
    Object.defineProperty(object, named.name, {
      configurable: true,
      get() {
        const value = evaluatedFor(named, () =>
          expressions.evaluate(named.source, scopeOf(object)),
        );
        Object.defineProperty(object, named.name, { value, configurable: true });
        return value;
      },
    });
  }
}

/** Facts with some more, which stand before them. */
export const withFacts = (facts: Facts, more: Facts): Facts =>
  Object.assign(Object.create(facts) as Facts, more);
