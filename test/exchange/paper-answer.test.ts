import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/core/item/plain-text.ts';
import type { ExchangeOption, ExchangeQuestion } from '../../src/exchange/exchange.ts';
import { paperAnswer } from '../../src/exchange/sheet/paper-answer.ts';
import { ownQuestions } from './round-trip.ts';

const option = (words: string, isKey = false): ExchangeOption => ({ text: [{ t: 'text', v: words }], isKey, rationale: [] });
const base: Omit<ExchangeQuestion, 'answer'> = {
  scenario: [],
  leadIn: [{ t: 'text', v: 'Which?' }],
  spans: [],
  explanation: [],
  facts: { id: 'mini-c01/3.1/a' },
};
const choice: ExchangeQuestion = {
  ...base,
  answer: { kind: 'multiple-choice', options: [option('key', true), option('b'), option('c'), option('d')] },
};
const wordsOf = (question: ExchangeQuestion, letter: string): string =>
  plainText(paperAnswer(question).options.find((one) => one.letter === letter)?.text ?? []);

describe('an answer on paper', () => {
  it('has the key at every letter about equally often, wherever the author put it', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 800; n++) {
      const { key } = paperAnswer({ ...choice, facts: { id: `mini-c01/3.1/q${n}` } });
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(['A', 'B', 'C', 'D']);
    for (const count of counts.values()) expect(count).toBeGreaterThan(140);
  });

  it('keeps the author’s order where it must be kept', () => {
    const kept = paperAnswer({ ...choice, facts: { id: 'mini-c01/3.1/a', shuffle: false } });
    expect(kept.options.map(({ text }) => plainText(text))).toEqual(['key', 'b', 'c', 'd']);
    expect(kept.key).toBe('A');
  });

  it('names steps in their order and pairs by number, for every question of ours', () => {
    for (const question of ownQuestions) {
      const { answer } = question;
      const paper = paperAnswer(question);
      const letters = paper.key.split(', ');
      if (answer.kind === 'ordering') {
        expect(letters.map((letter) => wordsOf(question, letter))).toEqual(answer.steps.map(({ text }) => plainText(text)));
      } else if (answer.kind === 'matching') {
        const paired = answer.pairs.filter(({ prompt }) => prompt !== undefined);
        expect(letters.map((pair) => wordsOf(question, pair.split(' ')[1] ?? ''))).toEqual(
          paired.map(({ response }) => plainText(response)),
        );
      } else {
        const keys = answer.options.filter(({ isKey }) => isKey).map(({ text }) => plainText(text));
        expect(letters.map((letter) => wordsOf(question, letter)).toSorted()).toEqual(keys.toSorted());
      }
    }
  });

  it('gives a response that prompts share one letter', () => {
    const pair = (prompt: string, response: string) => ({ prompt: option(prompt), response: option(response).text });
    const shared: ExchangeQuestion = {
      ...base,
      answer: { kind: 'matching', pairs: [pair('p', 'x'), pair('q', 'y'), pair('r', 'x'), { response: option('z').text }] },
    };
    const { options, prompts } = paperAnswer(shared);
    expect(options.map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
    expect(prompts[0]?.letter).toBe(prompts[2]?.letter);
    expect(options.filter(({ isKey }) => isKey)).toHaveLength(2);
  });
});
