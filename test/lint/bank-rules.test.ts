import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { bankMemory } from '../../src/bank/memory.ts';
import type { SourceFile } from '../../src/content/source-text.ts';
import { exampleBank } from '../bank/example-bank.ts';

const EXAM = 'content/mini-c01/exam.yaml';
const found = (rule: string, files: readonly SourceFile[]) => compileBank(files).problems.filter(({ ruleId }) => ruleId === rule);
const said = (rule: string, files: readonly SourceFile[]) => found(rule, files).map(({ reason }) => reason);
const of = (rule: string, ...lines: readonly string[]) => said(rule, exampleBank(lines.join('\n')));

/** The same files with a piece of one file's text replaced. */
function changed(files: readonly SourceFile[], path: string, from: string, to: string): readonly SourceFile[] {
  expect(files.find((file) => file.path === path)?.text).toContain(from);
  return files.map((file) => (file.path === path ? { path, text: file.text.replace(from, () => to) } : file));
}
const withRules = (files: readonly SourceFile[], rules: string) => changed(files, EXAM, 'rules:\n', `rules:\n  ${rules}\n`);

const EVEN = '*Retrieve a clause | Fine-tune a model | Train a new model | Write out a prompt';
const LONG = '*Retrieve the clauses that are in force today | Fine-tune a model | Train from scratch | Write one prompt';

describe('near-duplicate', () => {
  const words = (count: number, name = 'w') => Array.from({ length: count }, (_, n) => `${name}${n}`).join(' ');
  // Shared are `same - 4` runs and the four options; each has `other + 3` runs of its own, as "Which one fits?" follows.
  const alike = (same: number, other: number) =>
    exampleBank(
      [`3.1/a | ${words(same)} ${words(other, 'a')} | ${EVEN}`, `3.1/b | ${words(same)} ${words(other, 'b')} | ${EVEN}`].join(
        '\n',
      ),
    );
  const A = 'questions/mini-c01/3.1/a.md';
  const B = 'questions/mini-c01/3.1/b.md';

  it('is an error from 80 % on', () => {
    // 68 of 68 + 8 + 8 less one, which both have at the end.
    const [problem] = found('near-duplicate', alike(68, 5));
    expect(problem).toMatchObject({ severity: 'error', file: B, actual: '80 %', related: [{ file: A }] });
    expect(found('near-duplicate', alike(63, 5))).toMatchObject([{ severity: 'warning', actual: '79 %' }]);
  });
  it('is a warning from 60 % on, and nothing below', () => {
    expect(found('near-duplicate', alike(24, 5))).toMatchObject([{ severity: 'warning', actual: '60 %' }]);
    expect(found('near-duplicate', alike(23, 5))).toEqual([]);
  });
  it('does not mind the order of the options', () => {
    const stem = words(40);
    const turned = 'Train a new model | Write out a prompt | *Retrieve a clause | Fine-tune a model';
    expect(found('near-duplicate', exampleBank(`3.1/a | ${stem} | ${EVEN}\n3.1/b | ${stem} | ${turned}`))).toMatchObject([
      { actual: '100 %' },
    ]);
  });
  it('exempts variants of a family and twins', () => {
    const files = alike(60, 0);
    const one = changed(files, A, 'level: 1', 'level: 1\nfamily: same');
    expect(said('near-duplicate', one)).toHaveLength(1);
    expect(said('near-duplicate', changed(one, B, 'level: 1', 'level: 1\nfamily: same'))).toEqual([]);
    expect(said('near-duplicate', changed(files, A, 'level: 1', 'level: 1\nflips: mini-c01/3.1/b'))).toEqual([]);
  });
  it('does not look at drafts', () => {
    expect(said('near-duplicate', changed(alike(60, 0), A, 'level: 1', 'level: 1\nstatus: draft'))).toEqual([]);
  });
  it('names one question for each of many copies', () => {
    const lines = ['a', 'b', 'c', 'd'].map((slug) => `3.1/${slug} | ${words(40)} | ${EVEN}`);
    expect(
      found('near-duplicate', exampleBank(lines.join('\n'))).map(({ file, related }) => [file.at(-4), related?.length]),
    ).toEqual([
      ['b', 1],
      ['c', 1],
      ['d', 1],
    ]);
  });
  it('can be allowed by the later question, and set by the exam', () => {
    const files = alike(60, 0);
    const allow = 'level: 1\nallow:\n  - {rule: near-duplicate, why: "The one is for the print-out."}';
    expect(compileBank(changed(files, B, 'level: 1', allow)).problems).toEqual([]);
    expect(compileBank(changed(files, A, 'level: 1', allow)).problems.map(({ ruleId }) => ruleId)).toContain('allow-idle');
    expect(said('near-duplicate', withRules(alike(20, 5), 'near-duplicate: {warning: 50}'))).toHaveLength(1);
    expect(
      found('near-duplicate', withRules(files, 'near-duplicate: {severity: warning, why: "Two print-outs."}')),
    ).toMatchObject([{ severity: 'warning' }]);
  });
  it('says the same when files change between two runs', () => {
    const memory = bankMemory();
    const files = alike(60, 0);
    const tell = (list: readonly SourceFile[]) =>
      compileBank(list, { memory }).problems.filter(({ ruleId }) => ruleId === 'near-duplicate').length;
    const rewritten = files.map((file) => (file.path === A ? { path: A, text: file.text.replaceAll(/ w\d+/g, ' x$&') } : file));
    expect([tell(files), tell(rewritten), tell(files)]).toEqual([1, 0, 1]);
  });
});

describe('longest-key-share', () => {
  const bank = (long: number, even: number) =>
    of('longest-key-share', `${long} turns 3.1/long | ... | ${LONG}`, `${even} turns 3.1/even | ... | ${EVEN}`);
  it('is told above two standard errors, and not below', () => {
    // 40 questions: 25 % and twice 6.85 % are 38.7 %, between 15 and 16 of them.
    expect(bank(15, 25)).toEqual([]);
    expect(bank(16, 24)).toEqual([
      'Unexpected share of keys that are the longest option, 40 % of 40 multiple-choice questions, expected at most 39 %.',
    ]);
  });
  it('says nothing of fewer than 20 questions', () => {
    expect(bank(19, 0)).toEqual([]);
    expect(bank(19, 1)).toHaveLength(1);
  });
  it('gives options of one length the same part', () => {
    expect(of('longest-key-share', '40 turns 3.1/same | ... | *Option one | Option two | Option six | Option ten')).toEqual([]);
  });
  it('points to the keys that stand out most', () => {
    const files = exampleBank(`20 turns 3.1/long | ... | ${LONG}`);
    const [problem] = found('longest-key-share', files);
    expect(problem?.file).toBe(EXAM);
    expect(problem?.related).toHaveLength(5);
    expect(problem?.related?.[0]?.reason).toBe('its key is 26 characters longer than the next option');
  });
});

describe('key-position', () => {
  const bank = (first: number, others: number) =>
    of('key-position', `${first} times 3.1/first | ... | ${EVEN}`, `${others} turns 3.1/others | ... | ${EVEN}`);
  it('is told where a position has too many keys', () => {
    // 40 questions: 25 % and 2.5 times 6.85 % are 42.1 %. Of 31 in turn, 8 have it first.
    expect(bank(9, 31)).toEqual(['Unexpected share of keys at position 1, 43 % of 40 questions, expected about 25 %.']);
    expect(bank(8, 32)).toEqual([]);
  });
  it('is told where a position has too few', () => {
    const never = EVEN.replace('*', '').replace('Fine', '*Fine');
    const lines = [0, 1, 2].map((n) => `14 times 3.1/${'abc'[n]} | ... | ${turned(never, n)}`);
    expect(of('key-position', ...lines)).toEqual([
      'Unexpected share of keys at position 1, 0 % of 42 questions, expected about 25 %.',
    ]);
  });
  it('says nothing of fewer than 20 questions', () => {
    expect(bank(19, 0)).toEqual([]);
    expect(bank(20, 0)).toHaveLength(1);
  });
  it('counts questions with several keys too', () => {
    const two = '*Retrieve a clause | *Fine-tune a model | Train a new model | Write a prompt | Ask';
    expect(of('key-position', `20 times 3.1/two | ... | ${two}`)).toHaveLength(1);
    expect(of('key-position', `20 turns 3.1/two | ... | ${two}`)).toEqual([]);
  });

  /** The key of "a | *b | c | d" moved to the right by so many places. */
  function turned(options: string, by: number): string {
    const list = options.replace('*', '').split(' | ');
    return list.map((option, at) => (at === 1 + by ? `*${option}` : option)).join(' | ');
  }
});

describe('blind-test-taker', () => {
  const bank = (shared: number, even: number) =>
    of(
      'blind-test-taker',
      `${shared} turns 3.1/shared | ... | *Index the clauses daily | Index the clauses once with a search | Send the clauses daily to a lawyer | Ask a colleague who knows`,
      `${even} turns 3.1/even | ... | *Blue rooms | Red tents at sea | Green tents | Grey walls at home`,
    );
  it('is told above chance, ten points and a standard error', () => {
    // 40 questions: 25 + 10 + 6.8 = 41.8 %, between 16 and 17 of them.
    expect(bank(16, 24)).toEqual([]);
    expect(bank(17, 23)).toHaveLength(1);
  });
  it('says nothing of fewer than 20 questions', () => {
    expect(bank(19, 0)).toEqual([]);
    expect(bank(20, 0)).toHaveLength(1);
  });
  it('knows who avoids absolute words', () => {
    const absolute = '*Blue rooms | Always red tents at sea | Only green fields | Never grey walls';
    expect(of('blind-test-taker', `20 turns 3.1/absolute | ... | ${absolute}`)).toEqual([
      'Unexpected success without the stem: who picks one without absolute words is right in 100 % of 20 multiple-choice questions, expected at most 45 %.',
    ]);
  });
  it('points to questions that were guessed', () => {
    const files = exampleBank('20 turns 3.1/long | ... | *A long blue room in a house | Red tent | Green field | Grey wall');
    const [problem] = found('blind-test-taker', files);
    expect(problem?.related).toHaveLength(5);
    expect(problem?.actual).toContain('the longest: 100 %');
  });
});

describe('coverage', () => {
  const two = (three: number, four: number) =>
    exampleBank([`${three} turns 3.1/three | ... | ${EVEN}`, `${four} turns 4.1/four | ... | ${EVEN}`].join('\n'));
  it('is told of each domain that is more than three points off', () => {
    expect(said('coverage', two(53, 47))).toEqual([]);
    expect(said('coverage', two(54, 46))).toEqual([
      'Unexpected share of domain 3 (Domain 3.1), 54 % of 100 ready questions, expected about 50 %.',
      'Unexpected share of domain 4 (Domain 4.1), 46 % of 100 ready questions, expected about 50 %.',
    ]);
  });
  it('lets one question be off where that is more than three points', () => {
    expect(said('coverage', two(11, 9))).toEqual([]);
    expect(said('coverage', two(12, 8))).toHaveLength(2);
  });
  it('says nothing of fewer than 20 ready questions', () => {
    expect(said('coverage', two(15, 4))).toEqual([]);
    expect(said('coverage', two(16, 4))).toHaveLength(2);
  });
  it('does not count drafts and what is reserved', () => {
    const files = two(16, 4);
    const path = 'questions/mini-c01/3.1/three-0.md';
    for (const key of ['status: draft', 'reserved: true'])
      expect(said('coverage', changed(files, path, 'level: 1', `level: 1\n${key}`))).toEqual([]);
  });
});
