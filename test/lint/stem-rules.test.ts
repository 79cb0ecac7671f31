import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../src/content/source-text.ts';
import { readingGrade } from '../../src/lint/flesch-kincaid.ts';
import { compileMini, edited, miniBank, miniBankWith } from '../bank/mini-bank.ts';

const QUESTION = 'questions/mini-c01/3.1/weekly-policies.md';
const EXAM = 'content/mini-c01/exam.yaml';
const SHORT = 'stem-length: {min: 17, why: Questions of tests are short.}';
const text = miniBank.find(({ path }) => path === QUESTION)?.text ?? '';

/** What one rule says of the small bank's question with pieces of its text replaced. */
function said(rule: string, ...edits: readonly (readonly [string, string])[]): readonly string[] {
  const changed = edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`${QUESTION} has no ${from}`);
    return before.replace(from, () => to);
  }, text);
  return saidOf(rule, { path: QUESTION, text: changed });
}
const saidOf = (rule: string, ...files: readonly SourceFile[]) =>
  compileMini(miniBankWith(...files))
    .problems.filter(({ ruleId }) => ruleId === rule)
    .map(({ reason }) => reason);

const SCENARIO = text.slice(text.indexOf('An insurer'), text.indexOf('\n\nWhich'));
const LEAD_IN = 'Which approach should the insurer choose?';
const many = (count: number): string => Array.from({ length: count }, (_, n) => `word${n}`).join(' ');

describe('stem-length', () => {
  it('tells a stem above the most, and not one at it', () => {
    expect(said('stem-length', [SCENARIO, many(104)])).toEqual([]);
    expect(said('stem-length', [SCENARIO, many(105)])).toEqual(['Unexpected stem of 111 words, expected at most 110.']);
  });
  it('tells a lead-in above 30 words', () => {
    const leadIn = (count: number): [string, string] => [LEAD_IN, `${many(count)}?`];
    expect(said('stem-length', leadIn(30))).toEqual([]);
    expect(said('stem-length', leadIn(31))).toEqual(['Unexpected lead-in of 31 words, expected at most 30.']);
  });
  it('asks no least length of a question without phrases', () => {
    expect(said('stem-length', [SCENARIO, 'Policies change.'])).toEqual([]);
  });
  it('takes the numbers of exam.yaml', () => {
    expect(saidOf('stem-length', edited(EXAM, SHORT, 'stem-length: {min: 40}')).length).toBeGreaterThan(1);
    expect(saidOf('stem-length', edited(EXAM, SHORT, 'stem-length: {max: 20}')).length).toBeGreaterThan(1);
  });
  it('is silent where the exam turns it off with a reason', () => {
    const off = edited(EXAM, SHORT, 'stem-length: {severity: off, why: "We count by hand.", max: 3}');
    expect(saidOf('stem-length', off)).toEqual([]);
  });
  it('is an error where the exam says so', () => {
    const strict = edited(EXAM, SHORT, 'stem-length: {severity: error, max: 20}');
    const found = compileMini(miniBankWith(strict)).problems.filter(({ ruleId }) => ruleId === 'stem-length');
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['error']));
  });
});

describe('window-dressing', () => {
  it('tells more than three quarters of the content words outside phrases', () => {
    expect(said('window-dressing')).toEqual([]);
    expect(said('window-dressing', ['The documents\n', `The documents ${many(30)}\n`])).toHaveLength(1);
  });
  it('does not look at questions without phrases', () => {
    expect(said('window-dressing', [SCENARIO, many(60)])).toEqual([]);
  });
});

describe('signal-count', () => {
  it('tells signals with more than 40 % of the content words', () => {
    expect(
      said('signal-count', [
        ':signal[must name the clause]',
        ':signal[must name one exact clause with number, page, date and author]',
      ]),
    ).toHaveLength(1);
  });
  it('tells a seventh signal', () => {
    const signals = Array.from({ length: 5 }, (_, n) => `A${n} :signal[weekly${n}]{#freshness}, :plain[calm${n}] morning`).join(
      '. ',
    );
    expect(said('signal-count', ['The\ncompany owns', `${signals}. The\ncompany owns`])).toContain(
      'Unexpected number of signals, 7, expected 1 to 6.',
    );
  });
});

describe('reading-grade', () => {
  it('knows the grade of a text', () => {
    // 10 words, 1 sentence, 10 syllables: 0.39 * 10 + 11.8 * 1 - 15.59
    expect(readingGrade('The cat sat on the mat and the dog ran.')).toBeCloseTo(0.11, 2);
    expect(readingGrade('Organisational interdependencies necessitate comprehensive documentation.')).toBeGreaterThan(20);
    expect(Number.isFinite(readingGrade(''))).toBe(true);
  });
  it('says nothing of a text that is too short for a grade', () => {
    expect(
      said('reading-grade', [SCENARIO, 'Organisational interdependencies necessitate comprehensive documentation.']),
    ).toEqual([]);
  });
});

describe('acronym', () => {
  const insurer = (words: string): [string, string] => ['An insurer', words];
  it('tells letters that nothing explains, once', () => {
    expect(said('acronym', insurer('An insurer (a QXZ, our QXZ)'))).toEqual([
      'Unexpected acronym `QXZ`, expected its full words at its first place.',
    ]);
  });
  it('takes an explanation on either side', () => {
    expect(said('acronym', insurer('A quick exam zone (QEZ) of a QEZ'))).toEqual([]);
    expect(said('acronym', insurer('A QEZ (quick exam zone)'))).toEqual([]);
  });
  it('knows everyday letters and capitals for emphasis', () => {
    expect(said('acronym', insurer('A US insurer with PDF files and an API that does NOT work'))).toEqual([]);
  });
  it('knows the letters of the exam guide, in the plural too', () => {
    const guide = edited(EXAM, 'text: ', 'text: QXZs and ');
    const question = { path: QUESTION, text: text.replace('An insurer', 'A QXZ') };
    expect(saidOf('acronym', question)).toHaveLength(1);
    expect(saidOf('acronym', guide, question)).toEqual([]);
  });
});

describe('negative-lead-in', () => {
  const asking = (words: string) => said('negative-lead-in', [LEAD_IN, words]);
  it('tells a small negative word', () => {
    expect(asking('Which approach should the insurer not choose?')).toHaveLength(1);
    expect(asking("Which approach doesn't fit?")).toHaveLength(1);
    expect(asking('All of these fit, except which one?')).toHaveLength(1);
  });
  it('takes capitals and bold', () => {
    expect(asking('Which approach should the insurer NOT choose?')).toEqual([]);
    expect(asking('Which approach should the insurer **not** choose?')).toEqual([]);
  });
  it('does not mind an instruction after the question, or a longer word', () => {
    expect(asking('Which approach fits? Leave out what does not belong.')).toEqual([]);
    expect(asking('Which notation should the insurer choose?')).toEqual([]);
  });
});

describe('span-overlap', () => {
  it('tells two phrases in one word, with the other place', () => {
    const file = { path: QUESTION, text: text.replace('{#freshness weight=2}', '{#freshness weight=2}:plain[ly]') };
    const found = compileMini(miniBankWith(file)).problems.filter(({ ruleId }) => ruleId === 'span-overlap');
    expect(found).toHaveLength(1);
    expect(found[0]?.related).toHaveLength(1);
  });
  it('does not mind phrases next to each other', () => {
    expect(said('span-overlap', ['{#freshness weight=2} and', '{#freshness weight=2} :plain[and]'])).toEqual([]);
  });
});

describe('service-out', () => {
  const key = (words: string) => said('service-out', ['at request time.', words]);
  const scope = edited(
    EXAM,
    'services-out:',
    'services-in-scope: [{name: Amazon Bedrock}, {name: Amazon Kendra, aliases: [Kendra]}]\nservices-out:',
  );
  const scoped = (words: string) =>
    saidOf('service-out', scope, { path: QUESTION, text: text.replace('at request time.', words) });
  it('tells a service that is out, in a key only', () => {
    expect(key('from Amazon MemoryDB.')).toHaveLength(1);
    expect(said('service-out', ['every week.', 'from Amazon MemoryDB.'])).toEqual([]);
    expect(key('from Amazon MemoryDBX.')).toEqual([]);
  });
  it('tells a service of a maker in scope that the list does not have', () => {
    expect(scoped('from Amazon Kandra.')).toEqual([
      'Unexpected service `Amazon Kandra` in a key, expected one that the exam has in scope.',
    ]);
    expect(scoped('from Amazon Kendra.')).toEqual([]);
    expect(scoped('from Amazon Bedrock Knowledge Bases.')).toEqual([]);
  });
});
