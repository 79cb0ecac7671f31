import { describe, expect, it } from 'vitest';
import { plainBlocks, plainText } from '../../src/core/item/plain-text.ts';
import type { Block } from '../../src/core/item/text-tree.ts';
import { readAiken, writeAiken } from '../../src/exchange/aiken/aiken.ts';
import { writeAnki } from '../../src/exchange/anki/anki.ts';
import { csvRow } from '../../src/exchange/csv/csv.ts';
import type { ExchangeOption, ExchangeQuestion, ReadFormat, WriteFormat } from '../../src/exchange/exchange.ts';
import { exchangeOf } from '../../src/exchange/exchange-of.ts';
import { readGift, writeGift } from '../../src/exchange/gift/gift.ts';
import { readMoodleXml, writeMoodleXml } from '../../src/exchange/moodle-xml/moodle-xml.ts';
import { normalizeQuestion } from '../../src/exchange/normalize-question.ts';
import { readQti3, writeQti3 } from '../../src/exchange/qti3/qti3.ts';
import { qti3Item } from '../../src/exchange/qti3/qti3-item.ts';
import { writeSheet } from '../../src/exchange/sheet/sheet.ts';
import { questionMarkdown } from '../../src/exchange/write-question.ts';
import { authoredFrom, bytesOf, throughFormat } from './round-trip.ts';

const because = (v: string): readonly Block[] => [{ t: 'p', c: [{ t: 'text', v }] }];
const option = (v: string, isKey: boolean, why: string): ExchangeOption => ({
  text: [{ t: 'text', v }],
  isKey,
  rationale: why === '' ? [] : because(why),
});

const statement = (isTrue: boolean, yes = 'It rises there.', no = 'It sets in the west.'): ExchangeQuestion => ({
  title: 'tea-101/1.1/sun',
  scenario: [],
  leadIn: [{ t: 'text', v: 'The sun rises in the east.' }],
  spans: [],
  answer: { kind: 'true-false', options: [option('True', isTrue, yes), option('False', !isTrue, no)] },
  explanation: [],
  facts: { id: 'tea-101/1.1/sun', objective: '1.1.1', level: 1, sources: [] },
});

const EVERY = [
  statement(true),
  statement(false),
  statement(true, '', ''),
  statement(true, ''),
  statement(true, 'It rises there.', ''),
  statement(false, '', 'It sets in the west.'),
];
const words = (write: WriteFormat, question = statement(true)): string =>
  new TextDecoder().decode(bytesOf(write([question], 'Tea')));
const gift = (text: string) => readGift(new TextEncoder().encode(text), 'bank.gift').questions.map(({ answer }) => answer);

describe('a true-false question in other formats', () => {
  const both: readonly (readonly [string, ReadFormat, WriteFormat])[] = [
    ['GIFT', readGift, writeGift],
    ['Moodle XML', readMoodleXml, writeMoodleXml],
    ['QTI 3', readQti3, writeQti3],
  ];
  it.each(both)('comes back from %s as it went, with its reasons, whether it is true or false', (_, read, write) => {
    for (const question of EVERY) {
      const { questions, notes } = throughFormat([question], read, write);
      expect(questions.map(({ answer, leadIn, facts }) => ({ answer, leadIn, facts }))).toEqual([
        { answer: question.answer, leadIn: question.leadIn, facts: question.facts },
      ]);
      expect(notes).toEqual([]);
    }
  });

  it('is {T} or {F} in GIFT, and each of its spellings comes in', () => {
    expect(words(writeGift)).toContain('{\n\tT#');
    expect(words(writeGift, statement(false, '', ''))).toContain('{\n\tF\n}');
    for (const said of ['T', 'TRUE', 'true', 'F', 'FALSE', '=True ~False', '~TRUE =FALSE.'])
      expect(gift(`The sun rises in the east.{${said}}`), said).toMatchObject([
        { kind: 'true-false', options: [{ text: [{ v: 'True' }] }, { text: [{ v: 'False' }] }] },
      ]);
  });

  it('is Moodle’s own truefalse, with its own words', () => {
    const xml = words(writeMoodleXml);
    expect(xml).toContain('<question type="truefalse">');
    expect(xml.replace(/\s+/g, '')).toMatch(
      /fraction="100"format="moodle_auto_format"><text>true<.*fraction="0"format="moodle_auto_format"><text>false</,
    );
  });

  it('is a choice of two in QTI 3 that no player shuffles', () => {
    const xml = qti3Item(statement(false), 'Q1');
    expect(xml).toContain('<qti-choice-interaction response-identifier="RESPONSE" shuffle="false" max-choices="1">');
    expect(xml).toContain('<qti-value>C2</qti-value>');
    const foreign = throughFormat([{ ...statement(true), facts: {} }], readQti3, writeQti3);
    expect(foreign.questions[0]?.answer.kind).toBe('true-false');
  });

  it('is a choice in Aiken, and comes in again with its reasons from the second file', () => {
    const { files, notes } = writeAiken([statement(false)], 'Tea');
    const [text, beside] = files.map(({ content }) => new TextEncoder().encode(String(content)));
    expect(files[0]?.content).toBe('The sun rises in the east.\nA. True\nB. False\nANSWER: B\n');
    expect(notes).toHaveLength(1);
    expect(readAiken(text ?? new Uint8Array(), 'tea.txt', beside).questions[0]?.answer).toEqual(statement(false).answer);
    expect(readAiken(text ?? new Uint8Array(), 'tea.txt').questions[0]?.answer).toMatchObject({ kind: 'true-false' });
  });

  it('keeps True before False on paper, in a table and on a card, with the letter of the right one', () => {
    for (const question of EVERY) {
      const isTrue = question.answer.kind === 'true-false' && question.answer.options[0]?.isKey === true;
      expect(csvRow(question)).toMatchObject({ kind: 'true-false', options: 'A. True\nB. False', key: isTrue ? 'A' : 'B' });
    }
    expect(words(writeSheet)).toContain('<p class="todo">True or false?</p>');
    expect(words(writeAnki)).toMatch(/A\. True<br>B\. False/);
  });

  it('is a file of ours that says the same', () => {
    for (const question of EVERY) {
      const { answer } = exchangeOf(authoredFrom(questionMarkdown(question), 'questions/tea-101/1.1/sun.md'));
      expect(answer).toEqual(question.answer);
    }
  });

  it('is fixed from other spellings and the other order, and refused where both are right', () => {
    const from = (options: readonly ExchangeOption[]) =>
      normalizeQuestion({ ...statement(true), answer: { kind: 'multiple-choice', options } });
    expect(from([option('false', true, ''), option('TRUE', false, '')])).toMatchObject({
      question: { answer: statement(false, '', '').answer },
    });
    expect(from([option('True', true, ''), option('False', true, '')])).toEqual({
      refused: 'more than one of its options is right, which no true-false question can say',
    });
  });

  it('says its statement in every format', () => {
    const { leadIn, scenario } = statement(true);
    const said = `${plainBlocks(scenario)}${plainText(leadIn)}`;
    for (const write of [writeGift, writeMoodleXml, writeAnki, writeSheet]) expect(words(write)).toContain(said);
  });
});
