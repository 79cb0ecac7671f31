import type { AnswerAttempt } from '../../core/session/attempt.ts';
import type { AttemptRow, MarkRow } from './row-types.ts';

const decoyState = (taken: number): string => (taken === 1 ? 'taken' : taken > 0 ? 'touched' : 'left');

/** What became of the signals and decoys of an answer; nothing where nothing was marked, as such an answer says nothing of its phrases. */
export function markRows({ marks, marked, marking }: AnswerAttempt, row: AttemptRow | undefined): readonly MarkRow[] {
  if (marks.length === 0 || marked === null || row === undefined) return [];
  const { exam, domain, n, item, revision, first_meeting, correct } = row;
  const base = { exam, domain, n, item, revision, first_meeting, correct, marking };
  return [
    ...marked.signals.map(
      ({ signal, state }, at): MarkRow => ({
        ...base,
        ...{ role: 'signal', place: at + 1, cue: signal, state, hit: state === 'found' },
      }),
    ),
    // In guided marking plain phrases are among them, without a cue.
    ...marked.decoys.flatMap(({ signal, taken }, at): readonly MarkRow[] =>
      signal === null
        ? []
        : [{ ...base, ...{ role: 'decoy', place: at + 1, cue: signal, state: decoyState(taken), hit: taken === 1 } }],
    ),
  ];
}
