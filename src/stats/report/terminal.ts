import { groupBy } from '../../core/stats/group.ts';
import type { CollectReport } from '../collect/collect.ts';
import { correlation, count, percent, signed } from './figures.ts';
import { LEAST_IN_CELL, LEAST_LEARNERS } from './hide-small.ts';
import { markingSentence, outcomesSentence } from './sentences.ts';
import type { ShownCue, ShownExam, ShownQuestion } from './shown.ts';
import { textTable } from './text-table.ts';

/** Rows of a table in the terminal; the files have them all. */
const MOST = 15;
const MOST_FILES = 10;

/** What is odd, each kind of it once, with its reasons: what chance alone may have done has a question mark. */
export const flagWords = ({ flags }: Pick<ShownQuestion, 'flags'>): string =>
  [...groupBy(flags, ({ what }) => what)]
    .map(([what, own]) => `${what}${own.some(({ sure }) => sure) ? '' : '?'} (${own.map(({ why }) => why).join(', ')})`)
    .join('; ');

const rest = (all: number, what: string): string =>
  all > MOST ? `\n  ... and ${count(all - MOST)} more ${what}: see the files.` : '';

function questionsPart({ questions }: ShownExam): string {
  const odd = questions.filter(({ flags }) => flags.length > 0);
  if (odd.length === 0) return 'Questions: nothing odd.';
  const rows = odd
    .slice(0, MOST)
    .map((one) => [one.name, count(one.stats.learners), one.facilitySaid, correlation(one.stats.r), flagWords(one)]);
  return `Questions to look at, most doubtful first (? may be chance):\n${textTable(['question', 'learners', 'right', 'r', 'why'], rows, [1, 2, 3])}${rest(odd.length, 'questions')}`;
}

function phrasesPart({ phrases }: ShownExam): string | undefined {
  const odd = phrases.filter(({ flags }) => flags.length > 0);
  if (odd.length === 0) return undefined;
  const row = (one: ShownCue) => [
    one.question ?? '',
    one.stats.cue,
    one.stats.marking,
    count(one.stats.met),
    one.said,
    flagWords(one),
  ];
  return `Phrases to look at:\n${textTable(['question', 'phrase of', 'marking', 'met', 'found or taken', 'why'], odd.slice(0, MOST).map(row), [3, 4])}${rest(odd.length, 'phrases')}`;
}

function reliabilityPart({ reliabilities, facts }: ShownExam): string {
  const names = new Map(facts.domains.map(({ id, name }) => [id, name]));
  const title = (what: string, name: string): string =>
    what === 'exam'
      ? 'whole exam'
      : what === 'form'
        ? `mock exam, form ${name}`
        : `domain ${name}${names.has(name) ? `: ${names.get(name)}` : ''}`;
  const rows = reliabilities.map(({ of, learners, mean, half, questions, kr20 }) => [
    title(of.what, of.name),
    count(learners),
    `${percent(mean)} ± ${Math.max(1, Math.round(half * 100))}`,
    count(questions),
    kr20 === null ? '–' : kr20.toFixed(2),
  ]);
  return `Shares right at first sight, and how well so many questions tell learners apart (KR-20):\n${textTable(['what', 'learners', 'right', 'questions', 'KR-20'], rows, [1, 2, 3, 4])}`;
}

/** One exam in the terminal. */
export function examText(exam: ShownExam): string {
  const { facts, learners, answers, firsts, hiddenQuestions, hiddenPhrases, ability } = exam;
  if (learners < LEAST_LEARNERS) return `${facts.code}: fewer than ${LEAST_LEARNERS} learners, too few to show anything.`;
  const hidden = `Not shown: ${count(hiddenQuestions)} questions and ${count(hiddenPhrases)} phrases with fewer than ${LEAST_LEARNERS} learners, and cells of fewer than ${LEAST_IN_CELL}.`;
  return [
    `${facts.code}: ${count(learners)} learners, ${count(answers)} answers, ${count(firsts)} of them at first sight.`,
    questionsPart(exam),
    phrasesPart(exam),
    reliabilityPart(exam),
    `Abilities: mean ${signed(ability.mean)} logits, standard deviation ${ability.sd.toFixed(2)}.`,
    markingSentence(exam.marking),
    outcomesSentence(exam.outcomes),
    hidden,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

const counted = (number: number, one: string, many: string): string => `${count(number)} ${number === 1 ? one : many}`;

/** What became of the files. */
export function collectText({ files, learners, doubled, unread, refused, noted }: CollectReport): string {
  const lines = [
    `${counted(files, 'file', 'files')} read, ${counted(learners, 'learner', 'learners')} in them; ${counted(doubled, 'row', 'rows')} came more than once and count once.`,
    ...(unread > 0 ? [`${counted(unread, 'row', 'rows')} could not be read and do not count.`] : []),
    ...(refused.length > 0 ? [`${counted(refused.length, 'file was', 'files were')} set aside:`] : []),
    ...refused.slice(0, MOST_FILES).map(({ file, why }) => `  ${file}: ${why}`),
    ...(refused.length > MOST_FILES ? [`  ... and ${count(refused.length - MOST_FILES)} more`] : []),
    ...noted.slice(0, MOST_FILES).map(({ file, why }) => `  ${file}: ${why}`),
  ];
  return lines.join('\n');
}
