import { compileBank } from '../src/bank/compile-bank.ts';
import type { CompiledQuestion } from '../src/content/compile/compiled.ts';
import { readSources } from '../src/content/disk.ts';
import { markableText } from '../src/core/item/markable-text.ts';
import { cellTable } from '../src/core/readiness/cell-table.ts';
import { extendReadinessFold, foldReadiness } from '../src/core/readiness/readiness-fold.ts';
import { readinessResult } from '../src/core/readiness/readiness-result.ts';
import { extendSchedule, foldSchedule } from '../src/core/schedule/fold-schedule.ts';
import { localDay } from '../src/core/schedule/local-day.ts';
import { assess } from '../src/core/session/assess.ts';
import type { Attempt } from '../src/core/session/attempt.ts';
import { foldHistory } from '../src/core/stats/history.ts';
import { signalStats } from '../src/core/stats/signal-stats.ts';
import { type Figure, timed } from './figure.ts';

const ATTEMPTS = 10_000;
const LONG = 100_000;
const DOMAINS = ['1', '2', '3', '4', '5'];
const WORLD = { now: Number.MAX_SAFE_INTEGER, previousIds: new Map<string, string>(), dayOf: localDay };
const EXAM = { scoredPlan: { 1: 10, 2: 12, 3: 14, 4: 7, 5: 7 }, cut: { mean: 0.7, sd: 0.025 } };

/** Checker, scoring and folds over the repository's own content. */
export async function engineFigures(): Promise<readonly Figure[]> {
  const { files, assets } = readSources(process.cwd());
  const compile = timed(() => compileBank(files, { assets }), 3);
  const questions = compileBank(files, { assets }).exams.flatMap((exam) => exam.questions);
  const marked = questions.filter(({ item }) => item.marking);
  const answers = marked.map(({ item, scoring }) => ({
    item,
    scoring,
    marks: markableText(item.scenario, item.leadIn).spans.map(({ start, end }) => ({ start, end, pen: 'for' as const })),
  }));
  const scoreAll = () =>
    answers.map(({ item, scoring, marks }) => assess(item, scoring, { response: null, marks }, { marking: 'open', pens: 2 }));
  const score = timed(scoreAll, 9);
  const log = attempts(answers, ATTEMPTS);
  const long = attempts(answers, LONG);
  const fold = foldSchedule(long.slice(0, -1), WORLD);
  const answered = foldReadiness(long.slice(0, -1), WORLD);
  const table = cellTable(foldReadiness(long, WORLD), DOMAINS);
  const today = table.moments.at(-1)?.day ?? 0;
  return [
    { what: `check and compile ${files.length} files`, value: `${compile.toFixed(0)} ms` },
    { what: 'assess a marked scenario', value: `${((1000 * score) / answers.length).toFixed(0)} µs` },
    { what: `fold the history of ${ATTEMPTS} attempts`, value: `${timed(() => foldHistory(log)).toFixed(1)} ms` },
    { what: `replay the schedule of ${LONG} attempts`, value: `${timed(() => foldSchedule(long, WORLD), 3).toFixed(0)} ms` },
    { what: 'go on with it by one more attempt', value: `${timed(() => extendSchedule(fold, long, WORLD), 9).toFixed(2)} ms` },
    { what: `fold readiness over ${LONG} attempts`, value: `${timed(() => foldReadiness(long, WORLD), 3).toFixed(0)} ms` },
    {
      what: 'go on with it by one more attempt',
      value: `${timed(() => extendReadinessFold(answered, long.slice(-1), WORLD), 9).toFixed(2)} ms`,
    },
    {
      what: `readiness from its ${table.domain.length} cells, with its trend`,
      value: `${timed(() => readinessResult({ ...EXAM, table, today, daysLeft: 60 }), 3).toFixed(0)} ms`,
    },
    { what: `sum up the signals of ${ATTEMPTS} attempts`, value: `${timed(() => signalStats(log)).toFixed(1)} ms` },
  ];
}

/** A log of unmarked, unanswered scenarios, one after the other. */
function attempts(list: readonly Pick<CompiledQuestion, 'item' | 'scoring'>[], length: number): Attempt[] {
  return Array.from({ length }, (_, n): Attempt => {
    const one = list[n % list.length];
    if (!one) throw new Error('The bank has no scenario to measure with.');
    const { item, scoring } = one;
    const { score, marked, cause } = assess(item, scoring, { response: null, marks: [] }, { marking: 'guided', pens: 1 });
    return {
      type: 'answer',
      id: `a${n}`,
      exam: item.exam,
      task: item.task,
      item: item.id,
      revision: item.revision,
      family: item.family,
      at: n * 60_000,
      zone: 0,
      device: 'bench',
      seq: n + 1,
      mode: 'practice',
      session: 's',
      kind: item.kind,
      objective: item.objective,
      level: item.level,
      chance: 0.25,
      response: { kind: 'multiple-choice', option: null },
      marks: [],
      marking: 'guided',
      pens: 1,
      score,
      marked,
      cause,
      confidence: null,
      first: n < list.length,
      spent: 20_000,
    };
  });
}
