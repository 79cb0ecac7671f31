import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeAnki } from '../../src/exchange/anki/anki.ts';
import type { ExchangeQuestion } from '../../src/exchange/exchange.ts';
import { paperAnswer } from '../../src/exchange/sheet/paper-answer.ts';
import naughty from '../fixtures/corpora/blns.json' with { type: 'json' };
import { bytesOf, MANUALS, ownQuestions } from './round-trip.ts';

const written = (questions: readonly ExchangeQuestion[], title = 'A bank'): string =>
  new TextDecoder().decode(bytesOf(writeAnki(questions, title)));
/** The notes as Anki reads them: headers are the lines at the top that begin with `#`. */
const notesOf = (file: string): readonly string[][] =>
  Papa.parse<string[]>(file.replace(/^(#.*\n)*/, ''), { delimiter: '\t', newline: '\n', skipEmptyLines: true }).data;
const withText = (v: string): ExchangeQuestion => ({
  scenario: [{ t: 'p', c: [{ t: 'text', v }] }],
  leadIn: [{ t: 'text', v }],
  spans: [],
  answer: {
    kind: 'multiple-choice',
    options: [{ text: [{ t: 'text', v }], isKey: true, rationale: [{ t: 'p', c: [{ t: 'text', v }] }] }],
  },
  explanation: [{ t: 'code', v }],
  facts: {},
});

describe('Anki', () => {
  it('begins with the headers that say what each column is', () => {
    expect(written(ownQuestions).split('\n').slice(0, 6)).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#guid column:1',
      '#deck column:2',
      '#tags column:5',
    ]);
  });

  it('has a note for every question, with an id that is its own and stays', () => {
    const notes = notesOf(written(ownQuestions));
    expect(notes.map(([guid]) => guid)).toEqual(ownQuestions.map(({ facts }) => `signalmark/${facts.id}`));
    for (const [, deck, front, back, tags] of notes) {
      expect(deck).toBe('A bank');
      expect([front, back].every((field) => field?.startsWith('<div class="tex2jax_ignore">'))).toBe(true);
      expect(tags).toMatch(/^aif-c01::\d\.\d::\d\.\d\.\d level::[123] [a-z-]+$/);
    }
    expect(notesOf(written(ownQuestions.toReversed())).toReversed()).toEqual(notes);
  });

  it('asks in front without giving anything away, and tells key, phrases, reasons and sources behind', () => {
    const question = ownQuestions.find(({ facts }) => facts.id === MANUALS);
    if (question === undefined) throw new Error('no question');
    const [[, , front = '', back = ''] = []] = notesOf(written([question]));
    expect(front).not.toMatch(/<(b|u|a)\b/);
    expect(front).toContain('show the manual page as the source');
    expect(back).toContain(`<p><b>${paperAnswer(question).key}</b></p>`);
    expect(back).toContain('<b>show the manual page as the source</b>');
    expect(back).toContain('<u>9,000 cases with approved solutions</u>');
    expect(back).toContain('A knowledge base retrieves the passages');
    expect(back).toContain('<a href="https://docs.aws.amazon.com/bedrock/latest/userguide/kb-how-retrieval.html">');
  });

  it('any text is five fields, and nothing in it is markup, a sound or LaTeX', () => {
    const texts = [
      ...naughty.filter((one) => one.trim() !== ''),
      '[latex]\\input{x}[/latex]',
      '[sound:x.mp3]',
      '#deck:x',
      '\t\n"',
    ];
    const notes = notesOf(written(texts.map(withText)));
    expect(notes).toHaveLength(texts.length);
    for (const note of notes) {
      expect(note).toHaveLength(5);
      expect(note[0]).toMatch(/^signalmark\/[0-9a-z]+$/);
      for (const field of note.slice(2, 4)) {
        expect(field).not.toMatch(/\[|<(?!\/?(?:div|p|b|br|hr|pre|code|ul|li|a|em)\b)/);
      }
    }
  });

  it('tells that pictures stay behind', () => {
    const picture = { ...withText('x'), scenario: [{ t: 'img' as const, src: 'a.png', alt: 'a diagram' }] };
    expect(writeAnki([picture], 'A bank').notes.map(({ what }) => what)).toEqual(['changed']);
    expect(writeAnki(ownQuestions, 'A bank').notes).toEqual([]);
  });
});
