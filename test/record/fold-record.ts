import type { LearnerEvent } from '../../src/core/event/learner-event.ts';
import { isRight } from '../../src/core/score/score.ts';
import { newestValue, standingNotes } from '../../src/record/merge/register-view.ts';
import { orderOf } from '../../src/record/merge/row-order.ts';
import type { RecordDump } from '../../src/record/record-store.ts';

/** What an event is about, in a word. */
function saidIn(event: LearnerEvent): string {
  if (event.type === 'outcome') return event.outcome;
  return event.type === 'lesson-read' ? event.lesson : event.item;
}

/** What a record amounts to, in figures that must never change by a migration. */
export const foldRecord = ({ attempts, events, flags, sessions, settings, sittings: mockExams, steps }: RecordDump) => {
  const counts: Record<string, number> = {};
  const add = (name: string, by = 1): void => {
    counts[name] = (counts[name] ?? 0) + by;
  };
  for (const each of attempts) {
    add(`${each.exam} ${each.type}`);
    add(`device ${each.device}`, each.seq);
    if (each.type === 'drill') {
      add(`drill ${each.signal} ${each.right}`);
      continue;
    }
    if (each.first) add(`${each.exam} first`);
    if (each.type === 'exposure') continue;
    add(`${each.exam} ${each.kind} ${isRight(each.score) ? 'right' : each.score.outcome}`);
    add(`cause ${each.cause}`);
    add(`mode ${each.mode}`);
    add('spent', each.spent);
    for (const { signal, state } of each.marked?.signals ?? []) add(`signal ${signal} ${state}`);
    for (const { signal, taken } of each.marked?.decoys ?? []) add(`decoy ${signal}`, taken);
  }
  return {
    counts,
    order: [...attempts].sort(orderOf('attempts')).map(({ id }) => id),
    notes: flags.map(({ item, ...flag }) => [
      item,
      newestValue(flag.star, Infinity),
      standingNotes(flag.note)
        .map(({ value }) => value)
        .join(),
    ]),
    settings: settings.map((one) => [one.key, newestValue(one, Infinity)]),
    // Version 1 had none.
    ...(mockExams.length === 0
      ? {}
      : { sittings: mockExams.map(({ id, endedAt, graded }) => [id, endedAt, graded]), steps: steps.length }),
    // Versions up to 4 had none.
    ...(events.length === 0 ? {} : { events: events.map((one) => [one.type, saidIn(one)]) }),
    open: sessions.filter(({ ended }) => !ended).map(({ id, draft }) => [id, draft]),
  };
};
