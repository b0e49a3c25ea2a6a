/** Hundredths of a yuan, in which amounts are added up so that 0.1 + 0.2 is 0.3. */
export const toCents = (yuan: number): number => Math.round(yuan * 100);

/** An amount as it is printed: whole yuan, or two decimals; `1234`, `1234.50`, `0`. */
export function moneyText(yuan: number): string {
  const cents = toCents(yuan);
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}

/** The sum of amounts, exact to the cent. */
export const addMoney = (amounts: readonly (number | bigint)[]): number =>
  amounts.reduce<number>((cents, amount) => cents + toCents(Number(amount)), 0) / 100;

/** The lines of a budget, in the order in which they are printed; also the values of the choice `budget-line`. */
export const BUDGET_LINES = ['meals', 'lodging', 'transport', 'gifts', 'other'] as const;
export type BudgetLine = (typeof BUDGET_LINES)[number];

type Names = readonly string[];

/** An arrival or a departure. */
export interface PricedTrip {
  readonly name: string;
  readonly mode: string;
  readonly number: string;
  readonly at: string;
  readonly guests: Names;
  readonly vehicle: Names;
  readonly price: number;
  readonly tickets: string;
}

export interface PricedVehicle {
  readonly id: string;
  readonly model: string;
  readonly plate: string;
  readonly price: number;
}

/**
 * What costs are reckoned from: a visit as conditions see it. Nothing is missing: 0 is a price or number not given, '' a time
 * not given. Prices in yuan for one person, night, day or piece; times are local.
 */
export interface PricedVisit {
  /** How many come; 0 is not known. */
  readonly count: number;
  readonly vehicles: readonly PricedVehicle[];
  readonly arrivals: readonly PricedTrip[];
  readonly departures: readonly PricedTrip[];
  readonly lodging: readonly {
    readonly hotel: string;
    readonly check_in: string;
    readonly check_out: string;
    readonly paid_by: string;
    readonly rooms: readonly { readonly type: string; readonly price: number }[];
  }[];
  readonly meals: readonly {
    readonly name: string;
    readonly kind: string;
    readonly at: string;
    readonly guests: Names;
    readonly companions: Names;
    readonly vehicle: Names;
    readonly standard: number;
    readonly charged_to_guest: boolean;
  }[];
  readonly meetings: readonly { readonly at: string }[];
  readonly tours: readonly {
    readonly name: string;
    readonly purpose: string;
    readonly at: string;
    readonly until: string;
    readonly companions: Names;
    readonly guide: string;
    readonly vehicle: Names;
    readonly price: number;
  }[];
  readonly gifts: readonly {
    readonly item: string;
    readonly price: number;
    readonly number: bigint;
  }[];
  readonly budget: Readonly<Record<BudgetLine, number>>;
}

/** A map as CEL hands it to a function. */
export type Fields = Readonly<Record<string, unknown>>;

/** The visit in a brief; a brief of another kind has no costs. */
export function pricedVisit(brief: Fields): PricedVisit {
  const list = <T>(key: string): readonly T[] => (brief[key] ?? []) as readonly T[];
  const field = (map: string, key: string): number =>
    Number((brief[map] as Fields | undefined)?.[key] ?? 0);
  const budget = BUDGET_LINES.map((line) => [line, field('budget', line)]);
  return {
    count: field('party', 'count'),
    vehicles: list('vehicles'),
    arrivals: list('arrivals'),
    departures: list('departures'),
    lodging: list('lodging'),
    meals: list('meals'),
    meetings: list('meetings'),
    tours: list('tours'),
    gifts: list('gifts'),
    budget: Object.fromEntries(budget) as PricedVisit['budget'],
  };
}
