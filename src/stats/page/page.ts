import { correlation, count, percent, percentRange, signed } from '../report/figures.ts';
import { LEAST_IN_CELL, LEAST_LEARNERS, PRELIMINARY_BELOW } from '../report/hide-small.ts';
import { markingSentence, outcomesSentence } from '../report/sentences.ts';
import type { ShownCue, ShownExam, ShownQuestion } from '../report/shown.ts';
import { flagWords } from '../report/terminal.ts';
import { escaped, htmlTable } from './html.ts';
import { plotSvg } from './plot.ts';
import { cuesPlot, difficultyPlot, domainsPlot, questionsPlot, readinessPlot } from './plots.ts';
import { STYLE } from './style.ts';

/** Questions to look at first that are shown, with their options. */
const MOST_DETAILS = 30;

const learnersOf = ({ stats, isPreliminary }: ShownQuestion | ShownCue): string =>
  `${count(stats.learners)}${isPreliminary ? ' (preliminary)' : ''}`;

function questionsTable(caption: string, questions: readonly ShownQuestion[]): string {
  const rows = questions.map((one) => [
    `${one.name}${one.isCurrent === false ? ' (an earlier revision)' : ''}${one.title === null ? '' : `: ${one.title}`}`,
    learnersOf(one),
    one.facilitySaid,
    one.interval === null ? '' : percentRange(one.interval),
    correlation(one.stats.r),
    signed(one.difficulty),
    one.stats.level.toString(),
    one.stats.seconds === null ? '' : Math.round(one.stats.seconds).toString(),
    flagWords(one),
  ]);
  const heads = ['Question', 'Learners', 'Right', '95 %', 'r', 'Difficulty', 'Level', 'Seconds', 'Odd'];
  return htmlTable(caption, heads, rows, [1, 2, 3, 4, 5, 6, 7]);
}

function optionsTable(one: ShownQuestion): string {
  const rows = one.options.map(({ letter, text, right, said, r }) => [
    `${letter}${text === null ? '' : `: ${text}`}`,
    right === null ? '' : right ? 'the key' : '',
    said,
    correlation(r),
  ]);
  return htmlTable(`Options of ${one.name}`, ['Option', 'Key', 'Chosen', 'r'], rows, [2, 3]);
}

const cuesTable = (caption: string, cues: readonly ShownCue[]): string =>
  htmlTable(
    caption,
    ['Phrase of', 'Question', 'Role', 'Marking', 'Learners', 'Found or taken', 'phi', 'Odd'],
    cues.map((one) => [
      ...[one.stats.cue, one.question ?? 'all', one.stats.role, one.stats.marking, learnersOf(one), one.said],
      ...[correlation(one.stats.phi), flagWords(one)],
    ]),
    [4, 5, 6],
  );

const folded = (summary: string, body: string): string => `<details><summary>${escaped(summary)}</summary>${body}</details>`;

function reliabilityTable({ reliabilities, facts }: ShownExam): string {
  const names = new Map(facts.domains.map(({ id, name }) => [id, `${id}: ${name}`]));
  return htmlTable(
    'Shares right and reliability',
    ['What', 'Learners', 'Right', 'Questions', 'KR-20'],
    reliabilities.map(({ of, learners, mean, half, questions, kr20 }) => [
      of.what === 'exam'
        ? 'Whole exam'
        : of.what === 'form'
          ? `Mock exam, form ${of.name}`
          : `Domain ${names.get(of.name) ?? of.name}`,
      ...[count(learners), `${percent(mean)} ± ${Math.max(1, Math.round(half * 100))}`, count(questions)],
      kr20 === null ? '–' : kr20.toFixed(2),
    ]),
    [1, 2, 3, 4],
  );
}

function examSection(exam: ShownExam, at: number): string {
  const { facts, learners, answers, firsts, questions, phrases, cues, readiness } = exam;
  const id = (name: string): string => `x${at}-${name}`;
  if (learners < LEAST_LEARNERS)
    return `<section><h2>${escaped(facts.code)}</h2><p>Fewer than ${LEAST_LEARNERS} learners: too few to show anything.</p></section>`;
  const odd = questions.filter(({ flags }) => flags.length > 0);
  const first = odd.slice(0, MOST_DETAILS);
  const oddPhrases = phrases.filter(({ flags }) => flags.length > 0);
  return `<section aria-labelledby="${id('h')}"><h2 id="${id('h')}">${escaped(facts.code)}</h2>
<p>${count(learners)} learners, ${count(answers)} answers, ${count(firsts)} of them at first sight, which alone count here.</p>
<h3>What to look at first</h3>
${odd.length === 0 ? '<p>Nothing is odd.</p>' : questionsTable('Questions, most doubtful first; ? may be chance', first)}
${first.map((one) => folded(`Options of ${one.name}`, optionsTable(one))).join('\n')}
${odd.length > first.length ? `<p>And ${count(odd.length - first.length)} more in the table of all questions.</p>` : ''}
<h3>Questions</h3>
${plotSvg(questionsPlot(exam), id('q'))}
${plotSvg(difficultyPlot(exam), id('d'))}
${folded(`All ${count(questions.length)} questions`, questionsTable('All questions', questions))}
<h3>Domains and reliability</h3>
${plotSvg(domainsPlot(exam), id('o'))}
${reliabilityTable(exam)}
<h3>Signals and decoys</h3>
${cues.length === 0 ? '<p>Too few answers were marked.</p>' : `${plotSvg(cuesPlot(exam), id('c'))}${cuesTable('Signals and decoys over all their phrases', cues)}`}
${oddPhrases.length === 0 ? '' : cuesTable('Phrases to look at', oddPhrases)}
${phrases.length === 0 ? '' : folded(`All ${count(phrases.length)} phrases`, cuesTable('All phrases', phrases))}
<h3>With or without marking</h3>
<p>${escaped(markingSentence(exam.marking))}</p>
<h3>Readiness against outcomes</h3>
<p>${escaped(outcomesSentence(exam.outcomes))}</p>
${
  readiness.length === 0
    ? ''
    : `${plotSvg(readinessPlot(exam), id('r'))}${htmlTable(
        'Learners by the chance readiness gave',
        ['Chance', 'Learners', 'Mean chance', 'Passed', '95 %'],
        readiness.map(({ ends, learners: own, meanChance, said, interval }) => [
          ...[percentRange(ends), count(own), percent(meanChance), said, interval === null ? '' : percentRange(interval)],
        ]),
        [1, 2, 3, 4],
      )}`
}
<p class="soft">Not shown: ${count(exam.hiddenQuestions)} questions and ${count(exam.hiddenPhrases)} phrases with fewer than ${LEAST_LEARNERS} learners.</p></section>`;
}

/**
 * The page of plots: one file that opens from disk, asks nothing of the network, runs no script and prints. Every plot has its figures in a table.
 * @param date ISO date
 */
export function statisticsPage(exams: readonly ShownExam[], date: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>What a class teaches back</title><style>${STYLE}</style></head>
<body><main><h1>What a class teaches back</h1>
<p>Worked out on ${escaped(date)}. A question or phrase is shown from ${LEAST_LEARNERS} learners on, as preliminary below ${PRELIMINARY_BELOW}; a cell of fewer than ${LEAST_IN_CELL} learners is not. Nothing here names a learner.</p>
<p class="soft">Right: the share of learners who got it right when they met it first. r: whether those who do better elsewhere get it right (or choose that option) more often. Difficulty: logits, 0 is medium, drawn to the author’s level.</p>
${exams.map(examSection).join('\n')}
</main></body></html>
`;
}
