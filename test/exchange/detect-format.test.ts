import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/exchange/detect-format.ts';
import { FORMATS } from '../../src/exchange/formats.ts';
import { readGift } from '../../src/exchange/gift/gift.ts';
import { LIMITS, megabytes } from '../../src/exchange/limits.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/formats');
const found = (content: string | Uint8Array, name: string): string => {
  const format = detectFormat(typeof content === 'string' ? new TextEncoder().encode(content) : content, name);
  return format.ok ? format.value.name : format.error;
};

/** Files that are there because they are none of their folder's format. */
const NONE = /23-empty|24-only-blank|xhtml\.xml|\.expected\.md$|not-/;

describe('the format of a file', () => {
  it.each(FORMATS.filter(({ read }) => read !== undefined))(
    '$title is known by its sample files, whatever they are called',
    (format) => {
      const folder = join(FIXTURES, format.name);
      const files = readdirSync(folder).filter(
        (name) => format.endings.some((ending) => name.endsWith(ending)) && !NONE.test(name),
      );
      expect(files.length).toBeGreaterThan(1);
      const byName = files.filter((name) => found(readFileSync(join(folder, name)), name) !== format.name);
      expect(byName).toEqual([]);
      // By content alone only what has answers to choose from can be told.
      const bare = files.filter((name) => found(readFileSync(join(folder, name)), 'bank') === format.name);
      expect(bare.length).toBeGreaterThan(files.length / 3);
    },
  );

  it('no file of one format is taken for another', () => {
    const wrong = FORMATS.flatMap(({ name, read }) =>
      (read === undefined ? [] : readdirSync(join(FIXTURES, name)))
        .filter((file) => /\.(gift|txt|xml|zip|markdown|toml)$/.test(file))
        .map((file) => [file, found(readFileSync(join(FIXTURES, name, file)), 'bank')])
        .filter(([, said]) => said !== name && FORMATS.some((one) => one.name === said)),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['Which? {=a ~b}', 'bank.txt', 'gift'],
    ['::T::Sure? {T}', 'BANK.TXT', 'gift'],
    ['Which? {=a ~b}', 'bank.html', 'Sheet to print goes out only; it is not read.'],
    ['question,a,b,answer\nWhich? {=a ~b},x,y,A', 'bank.csv', 'csv'],
    ['What does `f() {}` do?\nA. x\nB. y\nANSWER: A', 'bank.txt', 'aiken'],
    ['<?xml version="1.0"?><!-- <html> --><quiz></quiz>', 'bank', 'moodle-xml'],
    [
      '\uFEFF<quiz/>',
      'bank.txt',
      'By its ending this is GIFT or Aiken or List or Anki notes, by its content Moodle XML. Say which it is: --format moodle-xml.',
    ],
    ['<x:qti-assessment-item xmlns:x="a"/>', 'item.xml', 'qti3'],
    [
      '<!-- never closed <quiz>',
      'bank.xml',
      'Its outermost element is no element, expected <quiz> (Moodle XML), or <questestinterop>, <assessmentItem> or <qti-assessment-item> (QTI).',
    ],
  ])('%j in %s: %s', (content, name, expected) => {
    expect(found(content, name)).toBe(expected);
  });
});

it('the sizes that docs/formats.md names are those of the readers', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8');
  expect(docs).toContain(`over ${megabytes(LIMITS.file)} (plain text: ${megabytes(LIMITS.plainText)})`);
  const plain = new Uint8Array(LIMITS.plainText + 1).fill(0x61);
  expect(readGift(plain, 'x.gift').notes[0]?.reason).toBe(
    'The file has 6 MB, more than the 6 MB of plain text that are read. Split it into smaller files.',
  );
});
