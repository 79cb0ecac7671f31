import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { exampleBank } from '../bank/example-bank.ts';

const RULES = ['kind-mix', 'level-mix', 'direct-share', 'objective-coverage', 'coverage', 'weights-sum'];
const ONE = '| ... | *Retrieve a clause | Fine-tune a model | Train a new model | Write out a prompt';
const SEVERAL = '| ... | *Retrieve a clause | *Name its source | Train a new model | Write out a prompt | Lower a price';

const reported = (...lines: readonly string[]): readonly string[] =>
  compileBank(exampleBank(lines.join('\n')))
    .problems.filter(({ ruleId }) => RULES.includes(ruleId))
    .map(({ ruleId, severity, file, reason }) => `${severity} ${ruleId} ${file.split('/').at(-1)} ${reason}`);

describe('what a bank asks of its mix', () => {
  it('is asked of no exam that says nothing of it', () => {
    expect(reported(`30 turns 3.1/one level 3 ${ONE}`)).toEqual([]);
  });

  it('is told at the exam, as a warning, for each kind that is off', () => {
    expect(reported('bank: {kinds: {multiple-choice: 0.8, ordering: 0.2}}', `24 turns 3.1/one ${ONE}`)).toEqual([
      'warning kind-mix exam.yaml Unexpected share of the kind multiple-choice, 100 % of 24 ready questions, expected about 80 %.',
      'warning kind-mix exam.yaml Unexpected share of the kind ordering, 0 % of 24 ready questions, expected about 20 %.',
    ]);
  });

  it('gives a kind or level that is not named no share', () => {
    expect(reported('bank: {kinds: {multiple-choice: 1}}', `22 turns 3.1/one ${ONE}`, `2 times 3.1/several ${SEVERAL}`)).toEqual([
      'warning kind-mix exam.yaml Unexpected share of the kind multiple-choice, 92 % of 24 ready questions, expected about 100 %.',
      'warning kind-mix exam.yaml Unexpected share of the kind multiple-response, 8 % of 24 ready questions, expected about 0 %.',
    ]);
    expect(reported('bank: {levels: {"2": 1}}', `24 turns 3.1/one level 2 ${ONE}`)).toEqual([]);
  });

  it('bears one question off, and four points', () => {
    const kinds = 'bank: {kinds: {multiple-choice: 1}}';
    expect(reported(kinds, `23 turns 3.1/one ${ONE}`, `3.1/several ${SEVERAL}`)).toEqual([]);
    const levels = 'bank: {levels: {"1": 0.5, "2": 0.5}}';
    expect(reported(levels, `27 turns 3.1/one ${ONE}`, `23 turns 3.1/two level 2 ${ONE}`)).toEqual([]);
    expect(reported(levels, `28 turns 3.1/one ${ONE}`, `22 turns 3.1/two level 2 ${ONE}`)).toHaveLength(2);
  });

  it('says nothing of a bank that is only begun, but for the questions of each objective', () => {
    const bank = 'bank: {kinds: {ordering: 1}, levels: {"3": 1}, direct: 0, objectives: {practice: 12, reserved: 1}}';
    expect(reported(bank, `12 turns 3.1/one ${ONE}`, `2 times 4.1/two ${ONE}`, `4.1/kept reserved ${ONE}`)).toEqual([
      'warning objective-coverage exam.yaml Unexpected count of questions of objective 3.1.1 (Choose), 12 for practice and 0 reserved, expected at least 12 for practice and 1 reserved.',
      'warning objective-coverage exam.yaml Unexpected count of questions of objective 4.1.1 (Choose), 2 for practice and 1 reserved, expected at least 12 for practice and 1 reserved.',
    ]);
  });

  it('counts choice questions of both kinds as direct where they have no phrase to mark', () => {
    expect(reported('bank: {direct: 0.33}', `12 turns 3.1/one ${ONE}`, `12 turns 3.1/several ${SEVERAL}`)).toEqual([
      'warning direct-share exam.yaml Unexpected share of direct questions, 100 % of 24 ready choice questions, expected about 33 %.',
    ]);
  });

  it('refuses shares that do not sum to 1', () => {
    expect(reported('bank: {kinds: {multiple-choice: 0.8}, levels: {"1": 0.5, "2": 0.6}}', `2 turns 3.1/one ${ONE}`)).toEqual([
      'error weights-sum exam.yaml Unexpected sum of shares, 0.8, expected 1.',
      'error weights-sum exam.yaml Unexpected sum of shares, 1.1, expected 1.',
    ]);
  });
});
