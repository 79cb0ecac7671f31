import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainBlocks, plainText } from '../../src/core/item/plain-text.ts';
import { readAiken, writeAiken } from '../../src/exchange/aiken/aiken.ts';
import type { ExchangeQuestion, Imported } from '../../src/exchange/exchange.ts';
import { exchangeOf } from '../../src/exchange/exchange-of.ts';
import { joinStem } from '../../src/exchange/text/split-stem.ts';
import { questionMarkdown } from '../../src/exchange/write-question.ts';
import expected from '../fixtures/formats/aiken/expected.json' with { type: 'json' };
import { authoredFrom, ownQuestions } from './round-trip.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/formats/aiken');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
const read = (name: string): Imported => readAiken(readFileSync(join(FOLDER, name)), name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const seen = (question: ExchangeQuestion) => ({
  stem: plainBlocks(joinStem(question)),
  options:
    'options' in question.answer ? question.answer.options.map((one) => `${one.isKey ? '*' : ''}${plainText(one.text)}`) : [],
});

const exported = (questions: readonly ExchangeQuestion[]) => {
  const [main, beside] = writeAiken(questions, 'A bank').files.map(({ content }) =>
    typeof content === 'string' ? bytes(content) : content,
  );
  if (main === undefined || beside === undefined) throw new Error('two files expected');
  return { main, beside };
};

describe('Aiken', () => {
  it.each(Object.entries(expected))('%s gives the questions its author meant', (name, { questions, leftOut }) => {
    const imported = read(name);
    expect(imported.questions.map(seen)).toEqual(questions);
    expect(imported.notes.filter(({ what }) => what === 'left-out')).toHaveLength(leftOut);
    for (const { reason, line } of imported.notes) expect([reason, line > 0]).toEqual([expect.stringMatching(/\.$/), true]);
  });

  it('has an expectation for every file', () => {
    expect(files).toEqual(Object.keys(expected));
  });

  it('every question that came in is a file of ours without errors, and the same file after a second journey', () => {
    const all = files.flatMap((name) => read(name).questions).filter(({ answer }) => answer.kind === 'multiple-choice');
    expect(all.length).toBeGreaterThan(20);
    for (const question of all) {
      const first = questionMarkdown(question);
      const { main, beside } = exported([exchangeOf(authoredFrom(first))]);
      expect(readAiken(main, 'bank', beside).questions.map(questionMarkdown)).toEqual([first]);
    }
  });

  it('our own questions come back whole with their second file, and with words and keys alone without it', () => {
    const choices = ownQuestions.filter(({ answer }) => answer.kind === 'multiple-choice');
    const { main, beside } = exported(ownQuestions);
    const whole = readAiken(main, 'bank', beside);
    expect(whole.notes).toEqual([]);
    expect(whole.questions.map(questionMarkdown)).toEqual(choices.map(questionMarkdown));
    // A table goes out as its words: Aiken has lines only.
    const words = (question: Parameters<typeof seen>[0]) => {
      const { stem, ...more } = seen(question);
      return { ...more, stem: stem.replace(/[|\s]+/g, ' ') };
    };
    expect(readAiken(main, 'bank').questions.map(words)).toEqual(choices.map(words));
  });

  it('tells which questions are left out on the way out, and where the rest of the others is', () => {
    const { notes } = writeAiken(ownQuestions, 'A bank');
    const others = ownQuestions.filter(({ answer }) => answer.kind !== 'multiple-choice');
    expect(notes.filter(({ what }) => what === 'left-out').map(({ question }) => question)).toEqual(
      others.map(({ facts }) => facts.id),
    );
    expect(notes.at(-1)?.reason).toContain('a-bank.aiken.json');
  });

  it('a second file of somebody else, or one that no longer fits, is told and changes nothing else', () => {
    const [question] = ownQuestions.filter(({ answer }) => answer.kind === 'multiple-choice');
    if (question === undefined) throw new Error('no question');
    const { main, beside } = exported([question]);
    const foreign = readAiken(main, 'bank', bytes('{"a": 1}'));
    expect(foreign.questions.map(seen)).toEqual([seen(question)]);
    expect(foreign.notes).toHaveLength(1);
    const edited = new TextDecoder().decode(main).replace('A. ', 'A. Please ');
    const { questions, notes } = readAiken(bytes(edited), 'bank', beside);
    expect(questions).toHaveLength(1);
    expect(notes.some(({ reason }) => reason.startsWith('the reason for option A'))).toBe(true);
  });
});
