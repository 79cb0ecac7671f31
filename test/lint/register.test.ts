import { describe, expect, it } from 'vitest';
import { REGISTER_WORDS } from '../../src/lint/register-words.ts';
import { compileMini, edited, miniBankWith } from '../bank/mini-bank.ts';

const WEEKLY = 'questions/mini-c01/3.1/weekly-policies.md';

/** What is told of the small bank's question with a piece of its text replaced: line, word, better word. */
const reported = (from: string, to: string) =>
  compileMini(miniBankWith(edited(WEEKLY, from, to)))
    .problems.filter(({ ruleId }) => ruleId === 'register')
    .map(({ place, actual, expected }) => [place.start.line, actual, expected]);

describe('register', () => {
  it('is told in scenario, lead-in, options, rationales and explanation, with the better word', () => {
    expect(reported('An insurer wants', 'An organisation wants')).toEqual([[8, 'organisation', 'organization']]);
    expect(reported('should the insurer choose', 'ought the insurer to choose')).toEqual([[12, 'ought', 'should']]);
    expect(reported('[Fine-tune a model]', '[Customise a model]')).toEqual([[16, 'Customise', 'customize']]);
    expect(reported('no clause is named.', 'no clause is labelled.')).toEqual([[17, 'labelled', 'labeled']]);
    expect(reported('Two phrases decide', 'Two phrases shall decide').map(([, word]) => word)).toEqual(['shall']);
  });

  it('is told once for each word of a question', () => {
    expect(reported('An insurer wants an assistant', 'An organisation wants an organisation')).toHaveLength(1);
  });

  it('leaves code alone, and words that are right', () => {
    expect(reported('An insurer wants', 'An insurer with `--colour` wants')).toEqual([]);
    for (const word of [
      'promise',
      'enterprise',
      'analyses',
      'exercise',
      'license',
      'traveler',
      'practice',
      'advertise',
      'equality',
    ])
      expect(REGISTER_WORDS.has(word), word).toBe(false);
  });

  it('has no better word that is itself on the list', () => {
    for (const [word, better] of REGISTER_WORDS) expect(REGISTER_WORDS.has(better), `${word}: ${better}`).toBe(false);
  });

  it('has turns of several words, however they are written', () => {
    expect(reported('wants an assistant', 'wants an own assistant')).toEqual([[8, 'an own', 'its own']]);
    expect(reported('company owns', 'company owns 40 per cent of')).toEqual([[10, 'per cent', 'percent']]);
  });
});
