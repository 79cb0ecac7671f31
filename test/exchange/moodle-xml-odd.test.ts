import { describe, expect, it } from 'vitest';
import { readMoodleXml, writeMoodleXml } from '../../src/exchange/moodle-xml/moodle-xml.ts';
import { bytesOf, ownQuestions } from './round-trip.ts';
import { reported } from './told.ts';

const quiz = (content: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0"?>\n<quiz>\n${content}\n</quiz>`);
const reading = (content: string): string => reported(readMoodleXml(quiz(content), 'odd.xml'));
const text = (name: string, words: string, format = 'html'): string =>
  `<${name} format="${format}"><text><![CDATA[${words}]]></text></${name}>`;
const answer = (fraction: string, words: string, why = ''): string =>
  `<answer fraction="${fraction}" format="html"><text><![CDATA[${words}]]></text>${text('feedback', why)}</answer>`;
const choice = (stem: string, ...rest: readonly string[]): string =>
  `<question type="multichoice"><name><text>N</text></name>${stem}${rest.join('')}</question>`;
const TWO = answer('100', 'yes') + answer('0', 'no');

describe('an odd Moodle XML question', () => {
  it('in plain text, Markdown or auto-format has its paragraphs', () => {
    expect(reading(choice(text('questiontext', 'a < b\n\nIs *it*?', 'plain_text'), TWO))).toContain('\na < b\n\nIs \\*it\\*?\n');
    expect(reading(choice(text('questiontext', '1. one\n2. two\n\nIs *it*?', 'markdown'), TWO))).toContain(
      '1. one\n2. two\n\nIs *it*?\n',
    );
    expect(reading(choice(text('questiontext', 'one <b>two</b>\n\nthree?', 'moodle_auto_format'), TWO))).toContain(
      'one **two**\n\nthree?\n',
    );
  });

  it('with pictures, files and formulas comes in and each loss is told', () => {
    const stem =
      '<questiontext format="html"><text>&lt;p&gt;&lt;img src="@@PLUGINFILE@@/a.png" alt="a lens"&gt; bends \\(x^2\\)?&lt;/p&gt;</text><file name="a.png" encoding="base64">AAAA</file></questiontext>';
    expect(
      reading(choice(stem, TWO))
        .split('=====')[0]
        ?.split('\n')
        .map((line) => line.split(' | ').at(-1)),
    ).toEqual(['Came in without: image.', 'Came in without: attached file.', '']);
  });

  it.each([
    ['no right answer', answer('0', 'a') + answer('-50', 'b'), /left-out \| 3 \| N \| .*none of its options is right/],
    ['one option', answer('100', 'a'), /left-out .*fewer than two options/],
    ['points that are no number', answer('all', 'a') + answer('0', 'b'), /left-out .*not a number/],
    ['two options that are right alone', answer('100', 'a') + answer('100', 'b'), /left-out .*right alone/],
    ['part of the points', answer('100', 'a') + answer('33.3', 'b'), /^changed .*part of the points/],
    ['the same words right and wrong', answer('100', 'a') + answer('0', 'a'), /left-out .*both right and wrong/],
    ['hints', `${TWO}${text('hint', 'Think.')}`, /^changed .*hints/],
    ['five points', `${TWO}<defaultgrade>5</defaultgrade>`, /^changed .*5 points/],
    ['feedback of its own for wrong answers', `${TWO}${text('incorrectfeedback', 'Read chapter 2.')}`, /^changed .*as a whole/],
  ])('with %s is told', (_, rest, note) => {
    expect(reading(`\n${choice(text('questiontext', 'Which?'), rest)}`.replace('\n', ''))).toMatch(note);
  });

  it('with several right options is a multiple response, and feedback becomes rationales and an explanation', () => {
    const rest = `<single>false</single>${answer('50', 'a', 'Because.')}${answer('-100', 'b')}${answer('50', 'c')}${text('generalfeedback', 'So it is.')}`;
    expect(reading(choice(text('questiontext', 'Which?'), rest)).split('=====\n')[1]).toBe(
      'Which?\n\n- [x] a\n  > Because.\n- [ ] b\n- [x] c\n\n## Explanation\n\nSo it is.\n',
    );
  });

  it('without text stays out, and one without a last paragraph gets a question before its answers', () => {
    expect(reading(choice(text('questiontext', ' '), TWO))).toMatch(/left-out .*no text/);
    expect(reading(choice(text('questiontext', '<ul><li>a</li></ul>'), TWO))).toContain('Which answer is right?');
  });

  it('of a type that has no counterpart is told with its line, and so is what is no question', () => {
    const other = (type: string): string => `<question type="${type}"><name><text>N</text></name></question>`;
    expect(reading(`${other('essay')}\n${other('constructor')}\n<note/>\n${other('')}`)).toBe(
      [
        'left-out | 3 | N | Left out: it is of the type “essay”: free text is not scored here.',
        'left-out | 4 | N | Left out: it is of the type “constructor”: it has no counterpart here.',
        'left-out | 5 |  | Left out: <note> is not a question.',
        'left-out | 6 | N | Left out: it is of the type “”: it has no counterpart here.',
        '',
      ].join('\n'),
    );
  });

  it('has its category and tags', () => {
    const category = '<question type="category"><category><text>$course$/top/Cells / Mitosis</text></category></question>';
    const tags = '<tags><tag><text>easy</text></tag></tags>';
    const { questions } = readMoodleXml(quiz(category + choice(text('questiontext', 'Which?'), TWO, tags)), 'odd.xml');
    expect(questions.map((question) => question.tags)).toEqual([['Cells/Mitosis', 'easy']]);
  });

  it('with a text of two million characters stays out', () => {
    expect(reading(choice(text('questiontext', 'x '.repeat(1_000_000)), TWO))).toMatch(/left-out/);
  });
});

describe('a file of ours that went through a system that drops comments', () => {
  it('still comes in, without what only we know', () => {
    const written = new TextDecoder().decode(bytesOf(writeMoodleXml(ownQuestions, 'A bank')));
    const stripped = new TextEncoder().encode(written.replace(/<!-- signalmark[:-](?!why).*?-->/g, ''));
    const { questions, notes } = readMoodleXml(stripped, 'stripped.xml');
    expect(questions).toHaveLength(ownQuestions.length);
    expect(questions.every(({ facts, spans }) => facts.id === undefined && spans.length === 0)).toBe(true);
    expect(notes.every(({ what }) => what === 'changed')).toBe(true);
  });
});
