import type { ExamFacts } from '../exam-facts.ts';
import type { CueStats } from '../measure/cues.ts';
import type { Interval } from '../measure/interval.ts';
import type { QuestionStats } from '../measure/questions.ts';
import { type KeyDoubt, keyDoubt } from '../model/key-doubt.ts';
import type { ExamStatistics } from '../statistics.ts';
import { cueFlags, type Flag, questionFlags } from './flags.ts';
import { cellsOf, LEAST_LEARNERS, PRELIMINARY_BELOW, shareOf } from './hide-small.ts';

// What may be shown, with what is too small hidden: terminal, tables and page are made of this and of nothing else.

interface ShownOption {
  readonly id: string;
  /** A, B, ... in the author's order; the id where the bank does not know it. */
  readonly letter: string;
  readonly text: string | null;
  readonly right: boolean | null;
  readonly share: number | null;
  readonly said: string;
  readonly r: number | null;
}

export interface ShownQuestion {
  /** Task and slug. */
  readonly name: string;
  readonly title: string | null;
  readonly stats: Pick<
    QuestionStats,
    'item' | 'revision' | 'domain' | 'task' | 'kind' | 'level' | 'learners' | 'r' | 'rInterval' | 'compared' | 'seconds'
  >;
  /** Its revision is the one of the bank; null where the bank does not know the question. */
  readonly isCurrent: boolean | null;
  readonly isPreliminary: boolean;
  readonly facility: number | null;
  readonly interval: Interval | null;
  readonly facilitySaid: string;
  readonly difficulty: number;
  readonly difficultyError: number;
  readonly options: readonly ShownOption[];
  readonly flags: readonly Flag[];
  /** How much better it explains the choices that another option is right (logarithm); 0 where the key does best, or options are not chosen one by one. */
  readonly doubt: number;
}

export interface ShownCue {
  readonly stats: Pick<CueStats, 'cue' | 'role' | 'marking' | 'learners' | 'met' | 'place' | 'phi'>;
  /** The question of a phrase; null for a signal over all of its phrases. */
  readonly question: string | null;
  readonly share: number | null;
  readonly interval: Interval | null;
  readonly said: string;
  readonly isPreliminary: boolean;
  readonly flags: readonly Flag[];
}

/** Learners to whom readiness gave a chance within such ends; none where they are too few. */
interface ShownChance {
  readonly ends: Interval;
  readonly learners: number;
  readonly meanChance: number;
  readonly share: number | null;
  readonly said: string;
  readonly interval: Interval | null;
}

export interface ShownExam
  extends Pick<ExamStatistics, 'learners' | 'answers' | 'firsts' | 'reliabilities' | 'marking' | 'outcomes'> {
  readonly facts: ExamFacts;
  /** What to look at first comes first. */
  readonly questions: readonly ShownQuestion[];
  readonly phrases: readonly ShownCue[];
  readonly cues: readonly ShownCue[];
  readonly readiness: readonly ShownChance[];
  /** Questions and phrases with too few learners. */
  readonly hiddenQuestions: number;
  readonly hiddenPhrases: number;
  readonly ability: { readonly mean: number; readonly sd: number };
}

const nameOf = (item: string, { id }: ExamFacts): string => (item.startsWith(`${id}/`) ? item.slice(id.length + 1) : item);

function optionsOf({ item, revision, learners, options }: QuestionStats, facts: ExamFacts): readonly ShownOption[] {
  const known = facts.questions.get(item);
  const isCurrent = known?.revision === revision;
  const chosen = new Map(options.map((one) => [one.option, one]));
  const ids = isCurrent && known ? known.options.map(({ id }) => id) : options.map(({ option }) => option);
  const counts = ids.map((id) => chosen.get(id)?.learners ?? 0);
  const cells = cellsOf(counts);
  return ids.map((id, at): ShownOption => {
    const place = known?.options.findIndex((one) => one.id === id) ?? -1;
    const asked = known?.options[place];
    const { share, said } = cells[at] === null ? { share: null, said: 'too few to show' } : shareOf(counts[at] ?? 0, learners);
    return {
      ...{ id, letter: place < 0 ? id : String.fromCharCode(65 + place), text: asked?.text ?? null, right: asked?.right ?? null },
      ...{ share, said, r: cells[at] === null ? null : (chosen.get(id)?.r ?? null) },
    };
  });
}

/** How doubtful the key is; nothing can be said of a revision that the bank does not have. */
function doubtOf({ q, item, revision, level }: QuestionStats, { facts, choices }: ExamStatistics): KeyDoubt {
  const known = facts.questions.get(item);
  const keys = known?.options.filter(({ right }) => right) ?? [];
  const bins = choices.get(q);
  if (known?.revision !== revision || keys.length !== 1 || !keys[0] || !bins) return { doubt: 0, option: null };
  return keyDoubt(bins, keys[0].id, { level: (level - 2) * 0.8, floor: 1 / known.options.length });
}

function questionOf(stats: QuestionStats, counted: ExamStatistics): ShownQuestion {
  const { facts, measured } = counted;
  const { q, item, revision, learners, correct, interval } = stats;
  const known = facts.questions.get(item);
  const { share, said } = shareOf(correct, learners);
  const doubt = doubtOf(stats, counted);
  const { difficulty, error } = measured.byQuestion.get(q) ?? { difficulty: 0, error: 0 };
  return {
    ...{ name: nameOf(item, facts), title: known?.title ?? null, stats, isCurrent: known ? known.revision === revision : null },
    ...{
      isPreliminary: learners < PRELIMINARY_BELOW,
      facility: share,
      interval: share === null ? null : interval,
      facilitySaid: said,
    },
    ...{ difficulty, difficultyError: error, options: optionsOf(stats, facts), flags: questionFlags(stats, facts, doubt) },
    doubt: doubt.doubt,
  };
}

function cueOf(stats: CueStats, facts: ExamFacts): ShownCue {
  const { item, met, hits, interval, learners } = stats;
  const { share, said } = shareOf(hits, met);
  return {
    // A correlation with what fewer than five did says nothing.
    stats: { ...stats, phi: share === null ? null : stats.phi },
    ...{ question: item === null ? null : nameOf(item, facts), share, interval: share === null ? null : interval, said },
    ...{ isPreliminary: learners < PRELIMINARY_BELOW, flags: cueFlags(stats) },
  };
}

function chancesOf({ bins }: ExamStatistics['outcomes']): readonly ShownChance[] {
  return bins
    .filter(({ learners }) => learners >= LEAST_LEARNERS)
    .map(({ ends, learners, passed, meanChance, interval }) => {
      const { share, said } = shareOf(passed, learners);
      return { ends, learners, meanChance, share, said, interval: share === null ? null : interval };
    });
}

const weight = ({ flags }: { readonly flags: readonly Flag[] }): number =>
  flags.reduce((sum, { what, sure }) => sum + (sure ? 1 : 0.1) * (what === 'check the key' ? 3 : 1), 0);

/** What of an exam may be shown, most doubtful first. */
export function shownExam(counted: ExamStatistics): ShownExam {
  const { facts, measured, cues } = counted;
  const enough = counted.questions.filter(({ learners }) => learners >= LEAST_LEARNERS);
  const shownCues = cues.filter(({ learners }) => learners >= LEAST_LEARNERS).map((one) => cueOf(one, facts));
  const phrases = cues.filter(({ item }) => item !== null);
  return {
    ...counted,
    questions: enough
      .map((one) => questionOf(one, counted))
      .toSorted((a, b) => b.doubt - a.doubt || weight(b) - weight(a) || (a.name < b.name ? -1 : 1)),
    phrases: shownCues.filter(({ question }) => question !== null).toSorted((a, b) => weight(b) - weight(a)),
    cues: shownCues.filter(({ question }) => question === null).toSorted((a, b) => weight(b) - weight(a)),
    readiness: chancesOf(counted.outcomes),
    hiddenQuestions: counted.questions.length - enough.length,
    hiddenPhrases: phrases.filter(({ learners }) => learners < LEAST_LEARNERS).length,
    reliabilities: counted.reliabilities.filter(({ learners }) => learners >= LEAST_LEARNERS),
    ability: { mean: measured.mean, sd: measured.sd },
  };
}
