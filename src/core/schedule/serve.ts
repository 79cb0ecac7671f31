import type { Schedule } from './schedule.ts';

/** A question that can be served. */
export interface Servable {
  readonly id: string;
  readonly family: string;
  readonly task: string;
  /** Its flip twin: the same scenario with one phrase changed. */
  readonly flips?: string;
  readonly signals: readonly string[];
}

/** The one to serve: never seen yet, else the one answered longest ago. */
function freshest(from: readonly Servable[], { answered }: Schedule): Servable | undefined {
  return from.toSorted((a, b) => (answered.get(a.id) ?? -1) - (answered.get(b.id) ?? -1) || (a.id < b.id ? -1 : 1))[0];
}

/** The questions that review a family: a variant not seen yet where there is one; a flip twin comes with its twin, right after it. Empty: it left the bank. */
export function serveFamily(family: string, entries: readonly Servable[], schedule: Schedule): readonly Servable[] {
  const own = entries.filter((entry) => entry.family === family);
  const first = freshest(own, schedule);
  if (!first) return [];
  const twin = own.find(({ id }) => id === first.flips);
  return twin ? [first, twin] : [first];
}

/** The question that reviews a signal: one with it that was not seen yet, else the one answered longest ago. None of `taken`, as far as there are others. */
export function serveSignal(
  signal: string,
  entries: readonly Servable[],
  schedule: Schedule,
  taken: ReadonlySet<string> = new Set(),
): Servable | undefined {
  const own = entries.filter(({ signals }) => signals.includes(signal));
  return freshest(
    own.filter(({ id }) => !taken.has(id)),
    schedule,
  );
}
