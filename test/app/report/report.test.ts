import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportAddress, trackerHost } from '../../../src/app/report/report-address.ts';
import { answerLines } from '../../../src/app/shared/answer-lines.ts';
import type { Response } from '../../../src/core/item/response.ts';
import { quoted, type ReportSubject, reportText, reportTitle } from '../../../src/messages/en/report-words.ts';

const GITHUB = 'https://github.com/acme/exams/issues/new?title={title}&body={body}';
const MAIL = 'mailto:errors@example.com?subject={title}&body={body}';
const SUBJECT: ReportSubject = {
  ...{ kind: 'question', id: 'tea-101/1.1/green-tea', revision: 'abc123', page: 'https://tea.example/tea-101/practice/' },
  answer: { words: '“Boiling water”', right: false, revision: 'abc123' },
};

describe('a report', () => {
  it('says which question it is, its revision, the answer given, the page, and what the learner says', () => {
    expect(reportText(SUBJECT, '  The key is wrong.\n')).toBe(
      [
        'Question: tea-101/1.1/green-tea',
        'Revision: abc123',
        'My answer: “Boiling water” (not right)',
        'Page: https://tea.example/tea-101/practice/',
        '',
        'The key is wrong.',
      ].join('\n'),
    );
  });

  it('says so where the answer was given to another revision', () => {
    const answer = { words: '“Tea”', right: true, revision: 'older' };
    expect(reportText({ ...SUBJECT, answer }, '')).toContain('“Tea” (right, to revision older)');
  });

  it('has an answer of any kind in the texts of its options', () => {
    const textOf = (id: string) => ({ a: 'Steep', b: 'Pour', p: 'Green' })[id];
    const answerWords = (response: Response) => quoted(answerLines(response, textOf));
    expect(answerWords({ kind: 'multiple-choice', option: 'a' })).toBe('“Steep”');
    expect(answerWords({ kind: 'multiple-choice', option: null })).toBe('nothing');
    expect(answerWords({ kind: 'ordering', order: ['b', 'a'] })).toBe('“1. Pour”, “2. Steep”');
    expect(answerWords({ kind: 'matching', pairs: { p: 'a' } })).toBe('“Green: Steep”');
    expect(answerWords({ kind: 'multiple-response', options: ['gone'] })).toBe('“gone”');
  });
});

describe('the address of a report', () => {
  it('fills title and text into the tracker’s pattern', () => {
    const address = new URL(reportAddress(GITHUB, reportTitle(SUBJECT), 'One & two\nthree'));
    expect(address.searchParams.get('title')).toBe('Problem with question tea-101/1.1/green-tea');
    expect(address.searchParams.get('body')).toBe('One & two\nthree');
    expect([trackerHost(GITHUB), trackerHost(MAIL)]).toEqual(['github.com', 'errors@example.com']);
  });

  it('ends the lines of an email as emails end them', () => {
    expect(reportAddress(MAIL, 'a b', 'one\ntwo')).toBe('mailto:errors@example.com?subject=a%20b&body=one%0D%0Atwo');
  });

  it('of any text leads to the tracker and to nothing else, is short enough, and holds the text or its beginning', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 4000 });
    const property = fc.property(
      anyText,
      anyText.map((text) => text.slice(0, 80)),
      (text, title) => {
        const address = new URL(reportAddress(GITHUB, title, text));
        expect(address.href.length).toBeLessThanOrEqual(6000);
        expect([address.origin, address.pathname, address.hash]).toEqual(['https://github.com', '/acme/exams/issues/new', '']);
        expect([...address.searchParams.keys()]).toEqual(['title', 'body']);
        const body = address.searchParams.get('body') ?? '';
        const whole = text.replace(/\p{Surrogate}/gu, '?');
        const cut = body.lastIndexOf('\n… (cut: ');
        expect(body === whole || (cut >= 0 && whole.startsWith(body.slice(0, cut)))).toBe(true);
        expect(reportAddress(MAIL, title, text).length).toBeLessThanOrEqual(1900);
      },
    );
    fc.assert(property, { numRuns: 200 });
  });

  it('does not take what a learner types for a place in the pattern', () => {
    const address = new URL(reportAddress(GITHUB, '{body}', '{title} $& $1'));
    expect(address.searchParams.get('title')).toBe('{body}');
    expect(address.searchParams.get('body')).toBe('{title} $& $1');
  });
});
