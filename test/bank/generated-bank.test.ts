import { describe, expect, it } from 'vitest';
import { generateBank } from '../../bench/generate-bank.ts';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { bandIndex, rowsFor, signatureOf } from '../../src/lint/min-hash.ts';
import { comparedTexts, shingles } from '../../src/lint/shingles.ts';

const files = generateBank(300, 1);
const { exams, problems } = compileBank(files);
const questions = exams[0]?.questions ?? [];

describe('a generated bank', () => {
  it('has no errors, so it measures what a real bank would cost', () => {
    expect(problems.filter(({ severity }) => severity === 'error').map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual(
      [],
    );
    expect(questions).toHaveLength(300);
  });
  it('has all kinds, levels and tasks, drafts and reserved questions', () => {
    expect(new Set(questions.map(({ item }) => item.kind))).toEqual(new Set(exams[0]?.blueprint.format.kinds));
    expect(new Set(questions.map(({ item }) => item.level))).toEqual(new Set([1, 2, 3]));
    expect(new Set(questions.map(({ item }) => item.task)).size).toBe(20);
    expect(questions.some(({ draft }) => draft) && questions.some(({ reserved }) => reserved)).toBe(true);
  });
  it('is the same for the same seed, and another for another', () => {
    expect(generateBank(20, 1)).toEqual(generateBank(20, 1));
    expect(generateBank(20, 2)).not.toEqual(generateBank(20, 1));
  });
  it('grows at its end', () => {
    expect(files.slice(0, generateBank(20, 1).length)).toEqual(generateBank(20, 1));
  });
  it('is not compared each with each: few questions have a candidate', () => {
    const index = bandIndex(rowsFor(0.6));
    const candidates = questions.map(({ authored }) => {
      const signature = signatureOf(shingles(comparedTexts(authored)));
      const found = [...index.candidates(signature)].length;
      index.add(signature);
      return found;
    });
    expect(candidates.reduce((sum, one) => sum + one, 0)).toBeLessThan(questions.length);
  });
  it('has no near copies, and those put in are found', () => {
    const copies = files
      .filter(({ path }) => /case-0000[0-3]\d/.test(path))
      .map(({ path, text }) => ({
        path: path.replace('case-', 'copy-'),
        text: text.replace('wants a service', 'wants some service'),
      }));
    const found = compileBank([...files, ...copies]).problems.filter(({ ruleId }) => ruleId === 'near-duplicate');
    const ready = copies.filter(({ text }) => !text.includes('status: draft'));
    expect(problems.filter(({ ruleId }) => ruleId === 'near-duplicate')).toEqual([]);
    expect(found.map(({ file }) => file).toSorted()).toEqual(ready.map(({ path }) => path).toSorted());
  });
});
