import type { Finding } from './finding.ts';
import type { IsoTime, Move, Occasion, PlanVehicle, Task } from './plan.ts';
import type { Depth } from './rule.ts';

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

/** Where and when guests board, or set out on foot. */
export type Start = Pick<Move, 'from' | 'leave' | 'from_door'>;

/** Guests who ride in another vehicle than those in which they did, in none of them where they are new, and where they board. */
export interface Ride extends Start {
  readonly vehicle: string;
  readonly was: readonly string[];
  readonly guests: readonly string[];
}

/**
 * An occasion that is in one of two plans only, or one that is otherwise in the two. `off`: it was called off; `back`: it takes
 * place after all; `unsure`: it is tentative now.
 */
export type OccasionDifference = { readonly of: 'occasion' } & (
  | { readonly kind: 'added' | 'gone'; readonly occasion: Occasion }
  | {
      readonly kind: 'time' | 'place' | 'name' | 'off' | 'back' | 'unsure';
      readonly occasion: Occasion;
      readonly before: Occasion;
    }
  | {
      /** It is certain now, and no longer tentative; over which alternatives it was chosen. */
      readonly kind: 'sure';
      readonly occasion: Occasion;
      readonly before: Occasion;
      readonly over: readonly Occasion[];
    }
  | {
      /** When and where vehicles leave that bring guests to it, as it was and as it is. */
      readonly kind: 'leave';
      readonly occasion: Occasion;
      readonly left: readonly Start[];
      readonly leave: readonly Start[];
    }
  | {
      /** Where guests are driven whom it is the station of, as it was and as it is. */
      readonly kind: 'onward';
      readonly occasion: Occasion;
      readonly left: readonly string[];
      readonly to: readonly string[];
    }
  | {
      /** When the last of some guests come to it, who come after it has begun; '' where all come in time again. */
      readonly kind: 'late';
      readonly occasion: Occasion;
      readonly arrive: IsoTime;
      readonly guests: readonly string[];
    }
  | {
      /** Who is in which other vehicle on a way to it, or on from it. */
      readonly kind: 'rides';
      readonly occasion: Occasion;
      readonly ride: Ride;
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
  | {
      readonly of: 'absent';
      readonly kind: 'absent';
      readonly names: readonly string[];
      /** At what they do not take part any more. */
      readonly missed?: readonly Occasion[];
    }
  | {
      /** How much plan it is, and how many tasks it has more than before. */
      readonly of: 'depth';
      readonly kind: 'depth';
      readonly before: Depth;
      readonly now: Depth;
      readonly more: number;
    }
  | {
      readonly of: 'fact';
      readonly kind: 'fact';
      readonly label: string;
      readonly before: string;
      readonly now: string;
    };

/** A vehicle that has another driver, is another one by its model or plate, or does not come. */
export interface VehicleDifference {
  readonly of: 'vehicle';
  readonly kind: 'driver' | 'plate' | 'lost';
  /** As it is now; as it was where it does not come. */
  readonly vehicle: PlanVehicle;
  readonly before: PlanVehicle;
  /** What the driver drives with it, one after the other; of one that does not come its ways on which others drive. And what else he does who did not before. */
  readonly ways: readonly Pick<Move, 'leave' | 'from' | 'to'>[];
  readonly duties: readonly Task[];
  /** Of one that does not come: in which of the others its guests ride, '' where that is not the same on all ways. */
  readonly instead: readonly { readonly vehicle: string; readonly guests: readonly string[] }[];
  /** And the ways on which they have no seat yet. */
  readonly open?: readonly Pick<Move, 'leave' | 'from' | 'to'>[];
}

/** Something wrong with a plan that was not with the one before. */
export interface NewProblem {
  readonly of: 'problem';
  readonly kind: 'problem';
  readonly finding: Finding;
}

/** Something that two plans of a brief have otherwise. */
export type PlanDifference =
  | WholeDifference
  | VehicleDifference
  | OccasionDifference
  | TaskDifference;

/** Who must hear of a change: our people, and whether the guests. */
export interface Tell {
  readonly people: readonly string[];
  readonly guests: boolean;
}

export type PlanChange = (PlanDifference | NewProblem) & { readonly tell: Tell };

/** A text that was sent and reads otherwise now: which of its lines are no more, and which are new. */
export interface Amended {
  readonly form: string;
  readonly occasion: string;
  readonly gone: readonly string[];
  readonly now: readonly string[];
}

/** What is otherwise than in the plan that was issued last. */
export interface PlanChanges {
  /** When that one was made. */
  readonly since: IsoTime;
  /** When the plan was made that had them first. */
  readonly issued: IsoTime;
  /** Nothing is otherwise than in the plan before; these are the changes of that one, which somebody may still have to send. */
  readonly kept?: true;
  /** New problems first, then the whole, the guests, occasions by time, facts, and tasks by time. */
  readonly changes: readonly PlanChange[];
  /** What the messages are called that read otherwise than before, to the restaurant, to the hotel, and what guests have in hand. */
  readonly messages: readonly string[];
  /** The same of those that the plan before had not: to another hotel. */
  readonly new_messages: readonly string[];
  /** The lines of texts that read otherwise; left out where none does. */
  readonly amended?: readonly Amended[];
}
