import type { ExamFacts } from '../exam-facts.ts';
import type { CueStats } from '../measure/cues.ts';
import { correlationInterval } from '../measure/interval.ts';
import type { OptionStats, QuestionStats } from '../measure/questions.ts';
import type { KeyDoubt } from '../model/key-doubt.ts';
import { percent, signed } from './figures.ts';
import { LEAST_IN_CELL, LEAST_LEARNERS, shareOf } from './hide-small.ts';

/** What is odd about a question or phrase. `sure`: by more than chance would do once in forty. */
export interface Flag {
  readonly what:
    | 'check the key'
    | 'weak'
    | 'too hard'
    | 'too easy'
    | 'unused option'
    | 'dead decoy'
    | 'signal not found'
    | 'signal against answer';
  readonly sure: boolean;
  /** In words, with figures. */
  readonly why: string;
}

const HARD = 0.3;
const EASY = 0.9;
const WEAK = 0.15;
const UNUSED = 0.05;
const FEW_FIND = 0.2;
/** Another option does better by a factor of twenty. */
const DOUBTFUL = Math.log(20);

/** The wrong options that were chosen at all; whether one is right goes by the bank, and without it by what the right answers chose. */
const distractorsOf = ({ item, options }: QuestionStats, facts: ExamFacts): readonly OptionStats[] => {
  const right = new Set(facts.questions.get(item)?.options.flatMap((one) => (one.right ? [one.id] : [])));
  return right.size === 0 ? [] : options.filter(({ option }) => !right.has(option));
};

const lowOf = (r: number, learners: number): number => correlationInterval(r, learners)[0];
const highOf = (r: number, learners: number): number => correlationInterval(r, learners)[1];

/** What is odd about a question. Source: docs/formulas.md#statistics-for-instructors. */
export function questionFlags(stats: QuestionStats, facts: ExamFacts, { doubt, option }: KeyDoubt): readonly Flag[] {
  const { learners, correct, facility, interval, r, compared, item, revision } = stats;
  if (learners < LEAST_LEARNERS) return [];
  const flags: Flag[] = [];
  const add = (what: Flag['what'], sure: boolean, why: string): void => void flags.push({ what, sure, why });
  const asked = facts.questions.get(item);
  const letterOf = (option: string): string => {
    const at = asked?.options.findIndex(({ id }) => id === option) ?? -1;
    return at < 0 ? option : String.fromCharCode(65 + at);
  };
  if (doubt >= DOUBTFUL && option !== null) add('check the key', true, `as if ${letterOf(option)} were right`);
  if (r !== null && r < 0)
    add('check the key', highOf(r, compared) < 0, `who knows more gets it wrong more often, r ${signed(r)}`);
  for (const one of distractorsOf(stats, facts)) {
    if (one.r === null || one.r <= 0 || one.learners < LEAST_IN_CELL) continue;
    add('check the key', lowOf(one.r, compared) > 0, `who knows more chooses ${letterOf(one.option)}, r ${signed(one.r)}`);
  }
  if (r !== null && r >= 0 && r < WEAK) add('weak', highOf(r, compared) < WEAK, `hardly tells who knows more, r ${signed(r)}`);
  if (facility < HARD) add('too hard', interval[1] < HARD, `${shareOf(correct, learners).said} right`);
  if (facility > EASY) add('too easy', interval[0] > EASY, `${shareOf(correct, learners).said} right`);
  if (asked?.revision === revision) {
    const shares = new Map(stats.options.map(({ option, share }) => [option, share]));
    const unused = asked.options.filter(({ id, right }) => !right && (shares.get(id) ?? 0) < UNUSED);
    const letters = unused.map(({ id }) => letterOf(id)).join(', ');
    if (unused.length > 0) add('unused option', learners >= 60, `${letters}: chosen by fewer than ${percent(UNUSED)}`);
  }
  return flags;
}

/** What is odd about a phrase, or about a signal or decoy over all its phrases. */
export function cueFlags({ role, learners, share, interval, phi, met, hits }: CueStats): readonly Flag[] {
  if (learners < LEAST_LEARNERS) return [];
  const { said, share: shown } = shareOf(hits, met);
  if (role === 'decoy')
    return share < UNUSED ? [{ what: 'dead decoy', sure: interval[1] < UNUSED, why: `taken by ${said}` }] : [];
  return [
    ...(share < FEW_FIND ? [{ what: 'signal not found', sure: interval[1] < FEW_FIND, why: `found by ${said}` } as const] : []),
    ...(shown !== null && phi !== null && phi < 0
      ? [
          {
            what: 'signal against answer',
            sure: highOf(phi, met) < 0,
            why: `who finds it answers worse, phi ${signed(phi)}`,
          } as const,
        ]
      : []),
  ];
}
