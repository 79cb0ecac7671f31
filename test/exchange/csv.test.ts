import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRow, writeCsv } from '../../src/exchange/csv/csv.ts';
import { unguardCell } from '../../src/exchange/csv/guard-cell.ts';
import type { ExchangeQuestion } from '../../src/exchange/exchange.ts';
import { blocks, run, text } from './naughty-text.ts';
import { bytesOf, MANUALS, ownQuestions } from './round-trip.ts';

type Row = Readonly<Record<string, string>>;
const written = (questions: readonly ExchangeQuestion[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(writeCsv(questions, 'A bank')));
const rowsOf = (csv: string): readonly Row[] =>
  Papa.parse<Row>(csv, { header: true, skipEmptyLines: true, delimiter: ',', newline: '\r\n' }).data;
const unguarded = (row: Row): Row => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unguardCell(cell)]));

const question: fc.Arbitrary<ExchangeQuestion> = fc
  .record({ scenario: blocks, leadIn: run, one: run, other: run, why: blocks, title: text })
  .map(({ scenario, leadIn, one, other, why, title }) => ({
    scenario,
    leadIn,
    spans: [],
    answer: {
      kind: 'multiple-choice',
      options: [
        { text: one, isKey: true, rationale: why },
        { text: other, isKey: false, rationale: why },
      ],
    },
    explanation: why,
    facts: { id: 'mini-c01/3.1/a', sources: [{ title, url: 'https://example.org/', checked: '2026-11-20' }] },
  }));

describe('CSV', () => {
  it('has a row for every question of ours, with what belongs into each column', () => {
    const rows = rowsOf(written(ownQuestions));
    expect(rows.map(({ id }) => id)).toEqual(ownQuestions.map(({ facts }) => facts.id));
    expect(Object.keys(rows[0] ?? {}).join(' ')).toBe(
      'id exam task objective level kind scenario lead-in options key rationales signals decoys explanation sources signalmark',
    );
    const row = rows.find(({ id }) => id === MANUALS);
    expect(row).toMatchObject({ exam: 'aif-c01', task: '3.1', kind: 'multiple-choice' });
    expect(row?.['options']?.split('\n')[(row['key'] ?? '').charCodeAt(0) - 65]).toContain('A knowledge base with citations');
    expect(row?.['signals']?.split('\n')).toContain('show the manual page as the source');
  });

  it('gives back every value once the guard is off, whatever the texts are', () => {
    expect(rowsOf(written(ownQuestions)).map(unguarded)).toEqual(ownQuestions.map(csvRow));
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 3 }), (questions) => {
        expect(rowsOf(written(questions)).map(unguarded)).toEqual(questions.map(csvRow));
      }),
      { numRuns: 200 },
    );
  });

  it('holds no cell that a spreadsheet would compute', () => {
    fc.assert(
      fc.property(question, (one) => {
        for (const cell of Object.values(rowsOf(written([one]))[0] ?? {}))
          expect(cell).not.toMatch(/^(?:[\s"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u);
      }),
      { numRuns: 200 },
    );
  });

  it('is UTF-8 to spreadsheets, and the same bytes each time', () => {
    expect(written(ownQuestions).startsWith('\ufeffid,exam,')).toBe(true);
    expect(written(ownQuestions)).toBe(written(ownQuestions));
  });
});
