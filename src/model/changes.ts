import type { Finding } from './finding.ts';
import type { IsoTime, Occasion, Task } from './plan.ts';

/** A task that is in one of two plans only, or one that is otherwise in the two. */
export type TaskDifference = { readonly of: 'task' } & (
  | { readonly kind: 'added' | 'gone'; readonly task: Task }
  | {
      readonly kind: 'time' | 'owner' | 'place';
      readonly task: Task;
      readonly before: Task;
    }
);

/** Names that have come to a list, and those that have left it. */
export interface NamesChanged {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/**
 * An occasion that is in one of two plans only, or one that is otherwise in the two. `off`: it was called off; `back`: it takes
 * place after all.
 */
export type OccasionDifference = { readonly of: 'occasion' } & (
  | { readonly kind: 'added' | 'gone'; readonly occasion: Occasion }
  | {
      readonly kind: 'time' | 'place' | 'name' | 'off' | 'back';
      readonly occasion: Occasion;
      readonly before: Occasion;
    }
  | {
      readonly kind: 'guests' | 'ours' | 'vehicles';
      readonly occasion: Occasion;
      readonly names: NamesChanged;
    }
);

/** What is said of the whole and is otherwise in the two: guests by name, who else does not come, facts of the head by their label. */
export type WholeDifference =
  | {
      readonly of: 'guests';
      readonly kind: 'guests';
      readonly names: NamesChanged;
      readonly counts: { readonly before: number; readonly now: number };
    }
  | { readonly of: 'absent'; readonly kind: 'absent'; readonly names: readonly string[] }
  | {
      readonly of: 'fact';
      readonly kind: 'fact';
      readonly label: string;
      readonly before: string;
      readonly now: string;
    };

/** Something wrong with a plan that was not with the one before. */
export interface NewProblem {
  readonly of: 'problem';
  readonly kind: 'problem';
  readonly finding: Finding;
}

/** Something that two plans of a brief have otherwise. */
export type PlanDifference = WholeDifference | OccasionDifference | TaskDifference;

/** Who must hear of a change: our people, and whether the guests. */
export interface Tell {
  readonly people: readonly string[];
  readonly guests: boolean;
}

export type PlanChange = (PlanDifference | NewProblem) & { readonly tell: Tell };

/** What is otherwise than in the plan that was issued last. */
export interface PlanChanges {
  /** When that one was made. */
  readonly since: IsoTime;
  /** New problems first, then the whole, the guests, occasions by time, facts, and tasks by time. */
  readonly changes: readonly PlanChange[];
  /** What the messages are called that read otherwise than before: to the restaurant, to the hotel. */
  readonly messages: readonly string[];
}
