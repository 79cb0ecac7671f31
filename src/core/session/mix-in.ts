/** Of a list with others mixed in, every so many places one of the others has its turn. */
const EVERY = 3;

/** How many of the others fit in. */
export const roomFor = (count: number): number => Math.max(0, Math.floor(count / EVERY));

/** A list of at most `count` ids, at most a third of them from `others` (in their order, from the third place on), the rest from `list`. */
export function mixIn(list: readonly string[], others: readonly string[], count: number): readonly string[] {
  const guests = others.slice(0, roomFor(count));
  const own = list.filter((id) => !guests.includes(id));
  const mixed: string[] = [];
  while (mixed.length < count && own.length + guests.length > 0) {
    const guestsTurn = (mixed.length + 1) % EVERY === 0 || own.length === 0;
    const next = guestsTurn && guests.length > 0 ? guests.shift() : own.shift();
    if (next === undefined) break;
    mixed.push(next);
  }
  return mixed;
}
