import { describe, expect, it } from 'vitest';
import { readQti3, writeQti3 } from '../../src/exchange/qti3/qti3.ts';
import { questionMarkdown } from '../../src/exchange/write-question.ts';
import { readZip, writeZip } from '../../src/exchange/zip/zip.ts';
import { bytesOf, ownQuestions, throughFormat } from './round-trip.ts';

describe('our own questions as QTI 3', () => {
  const { questions, notes } = throughFormat(ownQuestions, readQti3, writeQti3);
  it('all come back without a note', () => {
    expect([questions.length, notes]).toEqual([ownQuestions.length, []]);
  });
  it.each(ownQuestions.map((question, n) => [question.facts.id ?? '', n] as const))('%s comes back letter for letter', (_, n) => {
    const [before, after] = [ownQuestions[n], questions[n]];
    if (before === undefined || after === undefined) throw new Error('missing');
    expect(questionMarkdown(after)).toBe(questionMarkdown(before));
  });
  it('give the same bytes each time', () => {
    expect(bytesOf(writeQti3(ownQuestions, 'A bank'))).toEqual(bytesOf(writeQti3(ownQuestions, 'A bank')));
  });

  it('keep signals and decoys in a system that drops comments: they are native', () => {
    const zip = readZip(bytesOf(writeQti3(ownQuestions, 'A bank')));
    if (!zip.ok) throw new Error(zip.error);
    const stripped = [...zip.value].map(([name, content]) => ({
      name,
      content: new TextDecoder().decode(content).replace(/<!--.*?-->/g, ''),
    }));
    const spans = (list: typeof ownQuestions) => list.map((question) => question.spans);
    const read = readQti3(writeZip(stripped), 'stripped.zip');
    expect(spans(read.questions)).toEqual(spans(ownQuestions));
    expect(read.questions.every(({ facts }) => facts.id === undefined)).toBe(true);
    expect(spans(ownQuestions).flat().length).toBeGreaterThan(100);
  });
});
