import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { touches, words } from '../../../src/core/signal/words.ts';

const texts = (text: string) => words(text).map((word) => word.text);
const sentences = (text: string) => words(text).map(({ sentence }) => sentence);

describe('words', () => {
  it('keep apostrophes (both kinds) and hyphens, and are lower-cased', () => {
    expect(texts("The insurer's LOW-latency, it’s Zürich 42")).toEqual([
      'the',
      "insurer's",
      'low-latency',
      'it’s',
      'zürich',
      '42',
    ]);
  });

  it('begin with a letter or a digit', () => {
    expect(texts("-5 'quoted' — ... $3")).toEqual(['5', "quoted'", '3']);
  });

  it('stand where the text has them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(word.start, word.end).toLowerCase()).toBe(word.text);
          end = word.end;
        }
      }),
    );
  });

  it('end a sentence at . ! ? ; and a blank line, not at a comma, a colon or a single line break', () => {
    expect(sentences('a. b! c? d; e\n\nf\n \ng')).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(sentences('a, b: c\nd (e) - f')).toEqual([0, 0, 0, 0, 0, 0]);
    expect(sentences('... a')).toEqual([0]);
  });
});

describe('stop words', () => {
  it('are exactly those listed', () => {
    const listed =
      `a an the of to in on at for with and or but is are was were be been being it its this that these those as by from has
      have had do does did will would can could should may might than then there their they them he she his her we our you your i which
      who whom what when where how into over under up out about`.split(/\s+/);
    expect(words(listed.join(' ')).filter(({ content }) => content)).toEqual([]);
    expect(words('not no never without only must least most every its’ if so any').map(({ content }) => content)).not.toContain(
      false,
    );
  });
});

describe('touches', () => {
  const [word = { start: 0, end: 0, text: '', content: true, sentence: 0 }] = words('  word');

  it('is one shared character or more', () => {
    expect(touches({ start: 0, end: 3 }, word)).toBe(true);
    expect(touches({ start: 5, end: 9 }, word)).toBe(true);
    expect(touches({ start: 0, end: 2 }, word)).toBe(false);
    expect(touches({ start: 6, end: 9 }, word)).toBe(false);
  });

  it('is never said of an empty or turned-round stretch', () => {
    expect(touches({ start: 4, end: 4 }, word)).toBe(false);
    expect(touches({ start: 6, end: 2 }, word)).toBe(false);
  });
});
