import { compileBank } from '../src/authoring/bank.ts';
import type { CompiledQuestion } from '../src/authoring/compiled.ts';
import { readSources } from '../src/authoring/disk.ts';
import { markableText } from '../src/core/item/markable-text.ts';
import { assess } from '../src/core/session/assess.ts';
import type { Attempt } from '../src/core/session/attempt.ts';
import { foldHistory } from '../src/core/stats/history.ts';
import { signalStats } from '../src/core/stats/signal-stats.ts';
import { type Figure, timed } from './figure.ts';

const ATTEMPTS = 10_000;

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
  const log = attempts(answers);
  return [
    { what: `check and compile ${files.length} files`, value: `${compile.toFixed(0)} ms` },
    { what: 'assess a marked scenario', value: `${((1000 * score) / answers.length).toFixed(0)} µs` },
    { what: `fold the history of ${ATTEMPTS} attempts`, value: `${timed(() => foldHistory(log)).toFixed(1)} ms` },
    { what: `sum up the signals of ${ATTEMPTS} attempts`, value: `${timed(() => signalStats(log)).toFixed(1)} ms` },
  ];
}

/** A log of unmarked, unanswered scenarios, one after the other. */
function attempts(list: readonly Pick<CompiledQuestion, 'item' | 'scoring'>[]): Attempt[] {
  return Array.from({ length: ATTEMPTS }, (_, n): Attempt => {
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
