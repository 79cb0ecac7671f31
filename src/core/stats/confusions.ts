import type { ItemScoring } from '../item/scoring.ts';
import { chosenIn, keysIn } from '../kinds/is-choice.ts';
import { isRight } from '../score/score.ts';
import type { AnswerAttempt, Attempt, DrillAttempt } from '../session/attempt.ts';

/** What was read as something else: a signal's or decoy's phrase, or a question that needed a concept. */
type ConfusedKind = 'signal' | 'decoy' | 'concept';

export interface ConfusionRow {
  readonly kind: ConfusedKind;
  /** Signal, decoy or concept id. */
  readonly id: string;
  /** How often it was met where it could have been taken for something else. */
  readonly times: number;
  /** How often it was read as each concept, by id; null: as deciding nothing. */
  readonly read: ReadonlyMap<string | null, number>;
}

/** One cell of the matrix. */
export interface Confusion extends Omit<ConfusionRow, 'read'> {
  readonly as: string | null;
  readonly count: number;
}

/** What is known besides the log. */
interface ConfusionContext {
  /** The scoring half of a question as it was answered; undefined where that revision is not to be had: its answers are then left out. */
  readonly scoringOf: (item: string, revision: string) => ItemScoring | undefined;
  /** Earlier ids of signals to those of now. */
  readonly previousIds?: ReadonlyMap<string, string>;
}

interface Seen {
  readonly kind: ConfusedKind;
  readonly id: string;
  readonly as: readonly (string | null)[];
}

/** What a question can be confused by: the same for all answers to it. */
interface Facts {
  readonly keys: readonly string[];
  readonly conceptOf: (option: string) => string | undefined;
  /** Concepts of its keys, where another is offered beside them. */
  readonly needed: readonly string[];
  /** Decoys that tempt to an offered concept that is not needed. */
  readonly decoys: readonly { readonly id: string; readonly tempts: readonly string[] }[];
}

function factsOf(scoring: ItemScoring): Facts {
  const conceptOf = (option: string) => scoring.options[option]?.concept;
  const keys = keysIn(scoring.key);
  const needed = [...new Set(keys.flatMap((key) => conceptOf(key) ?? []))];
  const others = Object.keys(scoring.options)
    .map(conceptOf)
    .filter((concept) => concept !== undefined && !needed.includes(concept));
  const decoys = scoring.spans.flatMap(({ role, signal, tempts = [] }) =>
    role === 'decoy' && signal && tempts.some((concept) => others.includes(concept)) ? [{ id: signal, tempts }] : [],
  );
  return { keys, conceptOf, needed: others.length > 0 ? needed : [], decoys };
}

/** What an answer to a choice question shows of its decoys, and of the concepts it needed. */
function inAnswer(attempt: AnswerAttempt, { keys, conceptOf, needed, decoys }: Facts): readonly Seen[] {
  const chosen = chosenIn(attempt.response);
  const isOther = (concept: string) => !needed.includes(concept);
  const read = isRight(attempt.score) ? [] : [...new Set(chosen.flatMap((option) => conceptOf(option) ?? []))].filter(isOther);
  const given = (concept: string) => keys.some((key) => chosen.includes(key) && conceptOf(key) === concept);
  // Where marks tell which of several decoys led astray, the others did not.
  const marked = attempt.marked?.decoys.flatMap(({ signal, taken }) => (signal && taken > 0 ? [signal] : [])) ?? [];
  const led = (concept: string) => {
    const able = decoys.filter(({ tempts }) => tempts.includes(concept));
    const reported = able.filter(({ id }) => marked.includes(id));
    return reported.length > 0 ? reported : able;
  };
  return [
    ...needed.map((id): Seen => ({ kind: 'concept', id, as: given(id) ? [] : read })),
    ...decoys.map(
      (decoy): Seen => ({
        kind: 'decoy',
        id: decoy.id,
        as: read.filter((concept) => led(concept).includes(decoy)),
      }),
    ),
  ];
}

const inDrill = ({ role, signal, choice, right }: DrillAttempt): Seen => ({
  kind: role,
  id: signal,
  as: right ? [] : [choice],
});

/**
 * What is taken for what, over all answers to choice questions and all of the drill. A phrase is read as a concept where the drill was
 * answered so, or where a wrong option was chosen whose concept that decoy tempts to; a concept is read as another where that was chosen
 * in its stead. Rows without a confusion are left out; most confused first. `timesOf`: how many attempts one stands for that say the same.
 */
export function confusions(
  attempts: readonly Attempt[],
  { scoringOf, previousIds = new Map() }: ConfusionContext,
  timesOf: (attempt: Attempt) => number = () => 1,
): readonly ConfusionRow[] {
  const rows = new Map<string, { kind: ConfusedKind; id: string; times: number; read: Map<string | null, number> }>();
  const facts = new Map<ItemScoring, Facts>();
  const take = ({ kind, id: given, as }: Seen, times: number) => {
    const id = kind === 'concept' ? given : (previousIds.get(given) ?? given);
    const row = rows.get(`${kind} ${id}`) ?? { kind, id, times: 0, read: new Map() };
    rows.set(`${kind} ${id}`, row);
    row.times += times;
    for (const concept of as) row.read.set(concept, (row.read.get(concept) ?? 0) + times);
  };
  for (const attempt of attempts) {
    if (attempt.type === 'drill') take(inDrill(attempt), timesOf(attempt));
    else if (attempt.type === 'answer') {
      const scoring = scoringOf(attempt.item, attempt.revision);
      if (!scoring) continue;
      const known = facts.get(scoring) ?? factsOf(scoring);
      facts.set(scoring, known);
      for (const seen of inAnswer(attempt, known)) take(seen, timesOf(attempt));
    }
  }
  const wrong = ({ read }: ConfusionRow) => [...read.values()].reduce((sum, count) => sum + count, 0);
  return [...rows.values()].filter(({ read }) => read.size > 0).toSorted((a, b) => wrong(b) - wrong(a) || b.times - a.times);
}

/** Once may be a slip. */
const LEAST = 2;

/** The confusions that weigh most: seen at least twice, most often first, the surer where equal. */
export function topConfusions(rows: readonly ConfusionRow[], count: number): readonly Confusion[] {
  return rows
    .flatMap(({ kind, id, times, read }) => [...read].map(([as, seen]): Confusion => ({ kind, id, times, as, count: seen })))
    .filter((one) => one.count >= LEAST)
    .toSorted((a, b) => b.count - a.count || a.times - b.times)
    .slice(0, count);
}
