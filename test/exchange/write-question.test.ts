import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExchangeAnswer, ExchangeQuestion } from '../../src/exchange/exchange.ts';
import { exchangeOf } from '../../src/exchange/exchange-of.ts';
import { normalizeQuestion } from '../../src/exchange/normalize-question.ts';
import { questionMarkdown } from '../../src/exchange/write-question.ts';
import { randomCases } from '../figures.ts';
import { blocks, run } from './naughty-text.ts';
import { authoredFrom, ownQuestions } from './round-trip.ts';

const option = fc.tuple(run, fc.boolean(), blocks).map(([text, isKey, rationale]) => ({ text, isKey, rationale }));
const options = fc.array(option, { minLength: 2, maxLength: 4 });

const answer: fc.Arbitrary<ExchangeAnswer> = fc.oneof(
  options.map((list): ExchangeAnswer => ({ kind: 'multiple-choice', options: list })),
  fc.tuple(options, options).map(([steps, extras]): ExchangeAnswer => ({ kind: 'ordering', steps, extras })),
  fc.array(fc.tuple(option, run), { minLength: 2, maxLength: 4 }).map(
    (pairs): ExchangeAnswer => ({
      kind: 'matching',
      pairs: pairs.map(([prompt, response]) => ({ prompt: { ...prompt, isKey: true, rationale: [] }, response })),
    }),
  ),
);

const question: fc.Arbitrary<ExchangeQuestion> = fc
  .tuple(blocks, run, answer, blocks)
  .map(([scenario, leadIn, one, explanation]) => ({ scenario, leadIn, spans: [], answer: one, explanation, facts: {} }));

describe('a question as a file of ours', () => {
  it('gives the same question when it is read again, whatever its texts hold', () => {
    let tried = 0;
    fc.assert(
      fc.property(question, (found) => {
        const fixed = normalizeQuestion(found);
        if ('refused' in fixed) return;
        tried += 1;
        const { facts: _, title: __, ...texts } = exchangeOf(authoredFrom(questionMarkdown(fixed.question)));
        const { facts: ___, ...wanted } = fixed.question;
        expect(texts).toEqual(wanted);
      }),
      { numRuns: randomCases(150), seed: 20261126 },
    );
    expect(tried).toBeGreaterThan(10);
  });

  it('our own questions are written and read without a change', () => {
    for (const own of ownQuestions) {
      const path = `questions/${own.facts.id}.md`;
      expect(exchangeOf(authoredFrom(questionMarkdown(own), path))).toEqual(own);
    }
  });

  it('what is unknown of an imported question is visibly to be filled in, and its origin is noted', () => {
    const text = questionMarkdown({
      title: 'Week 3: "tokens"',
      tags: ['models'],
      scenario: [],
      leadIn: [{ t: 'text', v: 'What?' }],
      spans: [],
      answer: {
        kind: 'multiple-choice',
        options: [
          { text: [{ t: 'text', v: 'This' }], isKey: true, rationale: [] },
          { text: [{ t: 'text', v: 'That' }], isKey: false, rationale: [] },
        ],
      },
      explanation: [],
      facts: { objective: '3.1.1' },
    });
    expect(text).toBe(
      [
        '---',
        'objective: 3.1.1',
        'level: 2',
        'status: draft',
        'sources: []',
        'note: \'Imported from Week 3: "tokens" (tags: models)\'',
        '---',
        'What?',
        '',
        '- [x] This',
        '- [ ] That',
        '',
      ].join('\n'),
    );
    expect(authoredFrom(text)).toMatchObject({ draft: true, level: 2, sources: [] });
  });
});
