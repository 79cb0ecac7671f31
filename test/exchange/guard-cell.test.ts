import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guardCell, unguardCell } from '../../src/exchange/csv/guard-cell.ts';
import { randomCases } from '../figures.ts';
import naughty from '../fixtures/corpora/blns.json' with { type: 'json' };

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
const LEADS = ['', ' ', '"', "'", '\u00a0', '\u200b', '\ufeff', '\u0000', ' "\' '];
/** What a spreadsheet would still compute: a sign at the start, spaces, double quotes and what cannot be seen not counted. */
const COMPUTED = /^[\s"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Texts made of what begins a formula, what is ignored before it and what ends a cell. */
const risky = fc
  .array(fc.constantFrom(...SIGNS, ...LEADS, '\t', '\r', '\n', ';', ',', '1', 'a', '🙂', '\ud800'), { maxLength: 12 })
  .map((parts) => parts.join(''));
const anything = fc.oneof(risky, fc.constantFrom(...naughty), fc.string({ unit: 'binary' }));

describe('the guard of cells', () => {
  it('leaves no cell that a spreadsheet computes', () => {
    fc.assert(
      fc.property(anything, (text) => !COMPUTED.test(guardCell(text))),
      { numRuns: randomCases(2000) },
    );
    for (const lead of LEADS) for (const sign of SIGNS) expect(guardCell(`${lead}${sign}1`)).toBe(`'${lead}${sign}1`);
  });

  it('leaves none either where the program parts cells elsewhere', () => {
    fc.assert(
      fc.property(anything, (text) =>
        guardCell(text)
          .split(/[;\t\r\n]/)
          .every((part) => !/^[\s"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(part)),
      ),
      { numRuns: randomCases(2000) },
    );
    expect(guardCell('a;=1\n-2')).toBe("a;'=1\n'-2");
  });

  it('comes off and leaves the text as it was, apostrophes of its own included', () => {
    fc.assert(
      fc.property(anything, (text) => unguardCell(guardCell(text)) === text),
      { numRuns: randomCases(5000) },
    );
    for (const text of ["'=1", "''=1", "'a", "'\n", '"=1"']) expect(unguardCell(guardCell(text))).toBe(text);
  });

  it('does not touch ordinary words', () => {
    for (const text of ['', "It's 3-1 = 2", 'a@b.org', "'quoted'", '1. -2', 'a\n\nb', 'A. =1'])
      expect(guardCell(text)).toBe(text);
  });

  it('survives being written as CSV and read again', () => {
    const rows = naughty.map((text) => [text, 'b', text]);
    const csv = Papa.unparse(
      rows.map((row) => row.map(guardCell)),
      { newline: '\r\n' },
    );
    const { data } = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' });
    expect(data.map((row) => row.map(unguardCell))).toEqual(rows);
  });
});
