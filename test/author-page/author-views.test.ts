import { describe, expect, it } from 'vitest';
import { answerRows } from '../../src/author-page/answer-rows.ts';
import { changedWords } from '../../src/author-page/changed-words.ts';
import { chooseFile } from '../../src/author-page/choose-file.ts';
import { markingEarnings } from '../../src/author-page/marking-earnings.ts';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { coverageOf } from '../../src/bank/coverage.ts';
import { questionFiles } from '../../src/bank/question-files.ts';
import type { SourceFile } from '../../src/content/source-text.ts';
import { edited, miniBank, miniBankWith } from '../bank/mini-bank.ts';

const WEEKLY = 'questions/mini-c01/3.1/weekly-policies.md';
const reportOf = (files: readonly SourceFile[]) => ({ bank: compileBank(files), files });
const whole = reportOf(miniBank);

/** The small bank's exam with what an author's page says of it. */
function coverage(files: readonly SourceFile[]) {
  const report = reportOf(files);
  const [exam] = report.bank.exams;
  if (!exam) throw new Error('The small bank has an exam.');
  return coverageOf(exam, questionFiles(report));
}

function compiled(id: string) {
  const question = whole.bank.exams.flatMap((exam) => exam.questions).find(({ item }) => item.id === id);
  if (!question) throw new Error(`The small bank has no ${id}.`);
  return question;
}

describe('changed words', () => {
  it('are those between what two texts begin and end with alike', () => {
    expect(changedWords('It changes every week, always.', 'It never changes, always.')).toEqual([
      [
        { text: 'It ', changed: false },
        { text: 'changes every week, ', changed: true },
        { text: 'always.', changed: false },
      ],
      [
        { text: 'It ', changed: false },
        { text: 'never changes, ', changed: true },
        { text: 'always.', changed: false },
      ],
    ]);
  });

  it('are whole words, and no word is told on both ends of a text that only grew', () => {
    expect(changedWords('one two two', 'one two two two')[1].filter(({ changed }) => changed)).toEqual([
      { text: 'two', changed: true },
    ]);
    expect(changedWords('same', 'same')).toEqual([[{ text: 'same', changed: false }], [{ text: 'same', changed: false }]]);
    expect(changedWords('', 'new')).toEqual([[], [{ text: 'new', changed: true }]]);
  });

  it('leave both texts whole', () => {
    const [left, right] = changedWords('a  b\nc d', 'a b x d');
    expect([left, right].map((side) => side.map(({ text }) => text).join(''))).toEqual(['a  b\nc d', 'a b x d']);
  });
});

describe('the file the page is about', () => {
  it('is the one asked for, else the one edited last, else the first with an error', () => {
    const broken = reportOf(miniBankWith(edited(WEEKLY, 'level: 2', 'level: 7')));
    expect(chooseFile('x.md', WEEKLY, whole)).toEqual({ file: 'x.md', why: 'asked', exists: false });
    expect(chooseFile(null, WEEKLY, whole)).toEqual({ file: WEEKLY, why: 'followed', exists: true });
    expect(chooseFile(null, 'questions/gone.md', broken)).toEqual({ file: WEEKLY, why: 'first', exists: true });
    expect(chooseFile('', undefined, { bank: compileBank([]), files: [] })).toBeUndefined();
  });
});

describe('coverage', () => {
  it('shares out by the weights, and tasks by their objectives, without losing a question to rounding', () => {
    const { shared, total, domains } = coverage(miniBank);
    expect(shared).toBe(6);
    expect(domains.reduce((sum, { row }) => sum + row.wanted, 0)).toBe(6);
    expect(domains.flatMap(({ tasks }) => tasks.map(({ id, wanted, states }) => [id, wanted, states.ready]))).toEqual([
      ['3.1', 4, 3],
      ['3.10', 2, 2],
    ]);
    expect(total.states).toEqual({ ready: 5, review: 0, draft: 0, reserved: 1, broken: 0 });
  });

  it('counts a draft, a question with errors and one under an odd name apart from those that are ready', () => {
    const odd = { path: 'questions/mini-c01/3.1/Copy of it.md', text: '' };
    const { total } = coverage(
      miniBankWith(
        edited(WEEKLY, 'level: 2', 'level: 7'),
        edited('questions/mini-c01/3.1/two-that-fit.md', 'level: 3', 'level: 3\nstatus: draft'),
        odd,
      ),
    );
    expect(total.states).toEqual({ ready: 3, review: 0, draft: 1, reserved: 1, broken: 2 });
  });
});

describe('the facts of a question', () => {
  it('say that the author’s own marking earns all in every way of marking, and marking everything nothing here', () => {
    const earnings = markingEarnings(compiled('mini-c01/3.1/weekly-policies'));
    expect(earnings.map(({ way }) => way)).toEqual(['Guided, one pen', 'Guided, two pens', 'Open, one pen', 'Open, two pens']);
    for (const { way, everything, authors } of earnings) {
      expect(authors.score, way).toBe(1);
      expect(everything.score, way).toBe(0);
    }
  });

  it('have no earnings where there is no marking step', () => {
    expect(markingEarnings(compiled('mini-c01/3.10/order-index'))).toEqual([]);
  });

  it('name the key in words for each kind', () => {
    const verdicts = (id: string) => answerRows(compiled(id)).map(({ verdict }) => verdict);
    expect(verdicts('mini-c01/3.1/weekly-policies')).toEqual(['Key', 'Not right', 'Not right', 'Not right']);
    expect(verdicts('mini-c01/3.10/order-index')).toEqual(['Step 1', 'Step 2', 'Step 3', 'Does not belong']);
    expect(verdicts('mini-c01/3.10/match-data')).toEqual([
      'Goes with: Fine-tuning',
      'Goes with: Retrieval',
      'Goes with: Distillation',
      'Goes with: Retrieval',
      'Fits no prompt',
    ]);
  });
});
