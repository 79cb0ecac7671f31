import { correlation, percent, signed } from '../report/figures.ts';
import type { ShownExam, ShownQuestion } from '../report/shown.ts';
import { type Axis, type Dot, type Plot, ticksOf } from './plot.ts';

const SHARE: Omit<Axis, 'label'> = { from: 0, to: 1, ticks: ticksOf(0, 1, 5, percent) };
/** An option that nobody chooses is common, and would hide what is worse. */
const isOdd = ({ flags }: ShownQuestion): boolean => flags.some(({ what, sure }) => sure && what !== 'unused option');

/** Each question by how many get it right, and how well it tells who knows more. */
export function questionsPlot({ questions }: ShownExam): Plot {
  const dots = questions.flatMap((one): readonly Dot[] =>
    one.facility === null || one.stats.r === null
      ? []
      : [
          {
            x: one.facility,
            y: one.stats.r,
            odd: isOdd(one),
            says: `${one.name}: ${one.facilitySaid} right, r ${correlation(one.stats.r)}`,
          },
        ],
  );
  const odd = dots.filter((one) => one.odd).length;
  return {
    title: 'Questions: share right and discrimination',
    summary: `${dots.length} questions; ${odd} that are odd beyond chance are crosses. Below 0 who knows more gets it wrong more often.`,
    x: { label: 'Share right', ...SHARE },
    y: { label: 'Corrected point-biserial r', from: -0.6, to: 0.8, ticks: ticksOf(-0.6, 0.8, 7, (value) => signed(value, 1)) },
    dots,
    lines: [[0, 0, 1, 0]],
  };
}

/** Measured difficulties beside what the author held. */
export function difficultyPlot({ questions }: ShownExam): Plot {
  const own = questions.filter(({ stats }) => stats.learners >= 30);
  return {
    title: 'Measured difficulty by the author’s level',
    summary: `${own.length} questions with at least 30 learners, in logits, each drawn to its level (the lines); higher is harder.`,
    x: { label: 'Author’s level', from: 0.5, to: 3.5, ticks: [1, 2, 3].map((at) => ({ at, says: `level ${at}` })) },
    y: { label: 'Difficulty, logits', from: -3, to: 3, ticks: ticksOf(-3, 3, 6, (value) => signed(value, 0)) },
    // Side by side within a level, so that they do not hide one another.
    dots: own.map((one, at) => ({
      x: one.stats.level + ((at % 21) - 10) * 0.035,
      y: one.difficulty,
      low: one.difficulty - 1.96 * one.difficultyError,
      high: one.difficulty + 1.96 * one.difficultyError,
      says: `${one.name}: ${signed(one.difficulty)}`,
    })),
    lines: [1, 2, 3].map((level) => [level - 0.4, (level - 2) * 0.8, level + 0.4, (level - 2) * 0.8] as const),
  };
}

/** What readiness said, and how many passed. */
export function readinessPlot({ readiness }: ShownExam): Plot {
  return {
    title: 'Readiness and outcomes',
    summary:
      'Learners by the chance readiness gave them: how many of them passed, with 95 % intervals. On the line it is as it was said.',
    x: { label: 'Chance that readiness gave', ...SHARE },
    y: { label: 'Share that passed', ...SHARE },
    dots: readiness.flatMap(({ meanChance, share, interval, learners }): readonly Dot[] =>
      share === null || interval === null
        ? []
        : [
            {
              x: meanChance,
              y: share,
              low: interval[0],
              high: interval[1],
              says: `${learners} learners: ${percent(meanChance)} said, ${percent(share)} passed`,
            },
          ],
    ),
    lines: [[0, 0, 1, 1]],
  };
}

/** Each domain's share right, with its interval. */
export function domainsPlot({ reliabilities }: ShownExam): Plot {
  const domains = reliabilities.filter(({ of }) => of.what === 'domain');
  return {
    title: 'Domains: share right at first sight',
    summary: `Mean of the learners’ shares in ${domains.length} domains, with 95 % intervals.`,
    x: {
      label: 'Domain',
      from: 0.5,
      to: domains.length + 0.5,
      ticks: domains.map(({ of }, at) => ({ at: at + 1, says: of.name })),
    },
    y: { label: 'Share right', ...SHARE },
    dots: domains.map(({ of, mean, half }, at) => ({
      ...{ x: at + 1, y: mean, low: mean - half, high: mean + half },
      says: `domain ${of.name}: ${percent(mean)}`,
    })),
  };
}

/** Signals: how often each is found, and how that goes with the answer. */
export function cuesPlot({ cues }: ShownExam): Plot {
  const own = cues.filter(({ stats }) => stats.role === 'signal');
  return {
    title: 'Signals: found, and what that is worth',
    summary: `${own.length} signals, guided and open marking apart. Below 0 who finds it answers worse.`,
    x: { label: 'Share found', ...SHARE },
    y: { label: 'phi with the right answer', from: -0.4, to: 0.8, ticks: ticksOf(-0.4, 0.8, 6, (value) => signed(value, 1)) },
    dots: own.flatMap(({ share, stats, said, flags }): readonly Dot[] =>
      share === null || stats.phi === null
        ? []
        : [
            {
              x: share,
              y: stats.phi,
              odd: flags.some(({ sure }) => sure),
              says: `${stats.cue} (${stats.marking}): found ${said}, phi ${correlation(stats.phi)}`,
            },
          ],
    ),
    lines: [[0, 0, 1, 0]],
  };
}
