import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMoodleXml, writeMoodleXml } from '../../src/exchange/moodle-xml/moodle-xml.ts';
import { questionMarkdown } from '../../src/exchange/write-question.ts';
import { ownQuestions, throughFormat, twice } from './round-trip.ts';

const SAMPLES = join(import.meta.dirname, '../fixtures/formats/moodle-xml');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xml'));
const SUPPORTED = ['multichoice', 'truefalse', 'matching', 'ordering'];

describe('real Moodle XML files', () => {
  it.each(samples)('%s: every question came in or is told, and each of a kind we have came in', (name) => {
    const bytes = readFileSync(join(SAMPLES, name));
    const types = [...bytes.toString().matchAll(/<question type="([^"]+)"/g)].map(([, type = '']) => type);
    const { questions, notes } = readMoodleXml(bytes, name);
    const leftOut = notes.filter(({ what }) => what === 'left-out');
    expect(questions.length + leftOut.length).toBe(types.filter((type) => type !== 'category').length);
    expect(questions).toHaveLength(types.filter((type) => SUPPORTED.includes(type)).length);
    expect(notes.every(({ line, reason }) => line > 0 && reason.length > 10)).toBe(true);
  });

  it.each(samples)('%s: what came in is the same file after it was filed, exported and imported again', (name) => {
    for (const question of readMoodleXml(readFileSync(join(SAMPLES, name)), name).questions) {
      const [first, second] = twice(question, readMoodleXml, writeMoodleXml);
      expect(second).toBe(first);
    }
  });
});

describe('our own questions as Moodle XML', () => {
  const { questions, notes } = throughFormat(ownQuestions, readMoodleXml, writeMoodleXml);
  it('all come back without a note', () => {
    expect([questions.length, notes]).toEqual([ownQuestions.length, []]);
  });
  it.each(ownQuestions.map((question, n) => [question.facts.id ?? '', n] as const))('%s comes back letter for letter', (_, n) => {
    const [before, after] = [ownQuestions[n], questions[n]];
    if (before === undefined || after === undefined) throw new Error('missing');
    expect(questionMarkdown(after)).toBe(questionMarkdown(before));
  });
});
