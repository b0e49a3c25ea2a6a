import type { OccasionDraft } from '../occasions/occasion-items.ts';
import type { Head } from './heads.ts';

type Item = Readonly<Record<string, unknown>>;

const namesIn = ({ guests }: Item): readonly unknown[] => (guests ?? []) as readonly unknown[];

/** Whether somebody sleeps there, as far as the brief says: in a room that names them, or where a room names nobody. */
export function isRoomFor({ item }: OccasionDraft, { name, broughtBy }: Head): boolean {
  const isOf = (names: readonly unknown[]): boolean =>
    names.includes(name) || (broughtBy !== undefined && names.includes(broughtBy));
  const rooms = (item.rooms ?? []) as readonly Item[];
  return (
    rooms.every((room) => namesIn(room).length === 0) ||
    rooms.some((room) => namesIn(room).length === 0 || isOf(namesIn(room)))
  );
}
