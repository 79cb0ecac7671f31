import { expect, it } from 'vitest';
import { adviceOn, answerRows, cardRows } from '../../../src/app/results/domain-advice.ts';
import type { DrillCard } from '../../../src/core/drill/drill-card.ts';
import { drilled, given, HOUR, openWithIndex, past } from '../make-log.ts';

it('what was missed names the lesson of the concept that was needed, and new questions before the missed one', async () => {
  const opened = await openWithIndex();
  const { page } = opened;
  const index = { ...opened.index, lessons: [{ id: 'retrieval', task: '1.1', minutes: 4 }] };
  const answers = [past('q1', 1, false, HOUR), past('q2', 2, true, HOUR), past('q5', 3, true, HOUR)];
  given(page, ...answers);
  const advice = adviceOn(page, index, await answerRows(page, index, answers));
  expect(advice).toMatchObject([
    { domain: '1', right: 1, total: 2, interval: null, lessons: ['retrieval'], practice: ['q3', 'q1'] },
    { domain: '2', right: 1, total: 1, lessons: [], practice: [] },
  ]);
});

it('an answer to an older revision names no concept, as what it needed then is not known', async () => {
  const { page, index } = await openWithIndex();
  const [row] = await answerRows(page, index, [past('q1', 1, false, HOUR, { revision: 'older' })]);
  expect(row).toMatchObject({ right: false, concepts: [] });
});

it('right by luck is only what was marked and right: of an answer without marks nothing is claimed', async () => {
  const { page, index } = await openWithIndex();
  const marks = [{ start: 0, end: 3, pen: 'for' }] as const;
  const rows = await answerRows(page, index, [
    past('q1', 1, true, HOUR, { cause: 'lucky', marks }),
    past('q2', 2, true, HOUR, { cause: 'lucky' }),
  ]);
  expect(rows.map(({ right, lucky }) => [right, lucky])).toEqual([
    [true, true],
    [true, false],
  ]);
});

it('cards of the drill count once they are stored, each by what it needed', () => {
  const card = (item: string, right: DrillCard['right']): DrillCard => {
    const { exam, task, revision, family, span, signal, role } = drilled(item, 1, HOUR);
    const text = { text: 'a', start: 0, end: 1 };
    return {
      ...{ exam, task, item, revision, family, span, signal, role, right },
      flips: null,
      whole: false,
      sentence: text,
      leadIn: '',
      choices: [],
    };
  };
  const answer = (attempt: string, right: boolean) => ({ choice: null, right, attempt });
  const round = {
    cards: [card('q1', ['retrieval']), card('q2', [null]), card('q3', ['retrieval']), card('q4', [null])],
    answers: [answer('a', false), answer('b', true), answer('waits', false)],
  };
  expect(cardRows(round, (attempt) => attempt !== 'waits')).toMatchObject([
    { item: 'q1', signal: 's', right: false, concepts: ['retrieval'] },
    { item: 'q2', signal: 's', right: true, concepts: [] },
  ]);
});
