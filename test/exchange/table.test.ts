import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/exchange/csv/csv.ts';
import { unguardCell } from '../../src/exchange/csv/guard-cell.ts';
import { readTable } from '../../src/exchange/table/table-read.ts';
import { questionMarkdown } from '../../src/exchange/write-question.ts';
import { writeZip } from '../../src/exchange/zip/zip.ts';
import { expectEvenGrowth } from '../growth.ts';
import { bytesOf, ownQuestions } from './round-trip.ts';
import { reported } from './told.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/formats/csv');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
const csv = (text: string) => readTable(new TextEncoder().encode(text), 'table.csv');

describe('a table of another system', () => {
  it.each(files)('%s gives what its expected.md says', (name) => {
    const expected = readFileSync(join(FOLDER, name.replace('.csv', '.expected.md')), 'utf8');
    expect(reported(readTable(readFileSync(join(FOLDER, name)), name))).toBe(expected);
  });

  it('of thousands of rows takes work that grows no faster than it', async () => {
    const rows = (count: number) => {
      const bytes = new TextEncoder().encode(`question,a,b,answer\n${'"Which, of ""these""?",one,two,B\n'.repeat(count)}`);
      return () => readTable(bytes, 'rows.csv');
    };
    await expectEvenGrowth('rows', rows, 1_000);
  });

  it('with a quote that never closes is refused', () => {
    expect(reported(csv('question,a,b,answer\n"Which?,one,two,B\n'))).toMatch(/^refused .*A quoted cell is never closed/);
  });
});

describe('an Excel file', () => {
  const sheet = (rows: string): string =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  const cell = (reference: string, value: string, type = 'inlineStr'): string =>
    type === 'inlineStr'
      ? `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`
      : `<c r="${reference}" t="${type}"><v>${value}</v></c>`;
  const book = (first: string, second = ''): Uint8Array =>
    writeZip([
      {
        name: 'xl/workbook.xml',
        content:
          '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Notes" r:id="r2"/><sheet name="Quiz" r:id="r1"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content:
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet7.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      },
      {
        name: 'xl/sharedStrings.xml',
        content: '<sst><si><t>Question</t></si><si><r><t>Option </t></r><r><t>1</t></r><rPh><t>x</t></rPh></si></sst>',
      },
      { name: 'xl/worksheets/sheet7.xml', content: sheet(first) },
      { name: 'xl/worksheets/sheet1.xml', content: sheet(second) },
    ]);

  it('is read by its sheets, with shared words, numbers and cells that are left out', () => {
    const rows = `<row r="1">${cell('A1', '0', 's')}${cell('B1', '1', 's')}${cell('C1', 'Option 2')}${cell('E1', 'Correct answer')}</row>
      <row r="3">${cell('A3', 'How many?')}${cell('B3', '6', 'n')}${cell('C3', '8', 'n')}${cell('E3', 'Option 2')}</row>
      <row r="4">${cell('A4', 'Is it so?')}${cell('E4', '1', 'b')}</row>`;
    expect(reported(readTable(book(rows, `<row r="1">${cell('A1', 'Some notes')}</row>`), 'quiz.xlsx'))).toBe(
      '=====\nHow many?\n\n- [ ] 6\n- [x] 8\n\n=====\nIs it so?\n\n- [x] True\n- [ ] False\n',
    );
  });

  it('that is none is refused', () => {
    const text = reported(readTable(writeZip([{ name: 'xl/x.xml', content: '<a/>' }]), 'quiz.xlsx'));
    expect(text).toBe('refused | 1 |  | This is not an Excel file (.xlsx), or it is damaged.\n');
  });
});

describe('our own table', () => {
  const bytes = bytesOf(writeCsv(ownQuestions, 'A bank'));

  it('comes back letter for letter, of all kinds', () => {
    const { questions, notes } = readTable(bytes, 'own.csv');
    expect(notes).toEqual([]);
    expect(questions.map(questionMarkdown)).toEqual(ownQuestions.map(questionMarkdown));
  });

  it('is read from its cells where these were changed, and says so; steps and pairs are not', () => {
    const [choice] = ownQuestions.filter(({ answer, scenario }) => answer.kind === 'multiple-choice' && scenario[0]?.t === 'p');
    const [steps] = ownQuestions.filter(({ answer, scenario }) => answer.kind === 'ordering' && scenario[0]?.t === 'p');
    if (choice === undefined || steps === undefined) throw new Error('no such questions');
    const edited = new TextDecoder()
      .decode(bytesOf(writeCsv([choice, steps], 'A bank')))
      .replaceAll(/(?<=,multiple-choice,|,ordering,)"?(?=\w)/g, (quote) => `${quote}Now `);
    const { questions, notes } = csv(edited);
    expect(questions.map(({ facts }) => facts.id)).toEqual([choice.facts.id]);
    expect(questionMarkdown(questions[0] ?? choice)).toContain('\nNow ');
    expect(notes.map(({ what }) => what)).toEqual(['changed', 'left-out']);
    expect(notes.map(({ reason }) => reason).join('\n')).toMatch(/its cells were changed, so it was read from these/);
  });

  it('holds no cell longer than a spreadsheet takes', () => {
    const text = new TextDecoder().decode(bytes);
    expect(Math.max(...text.split('"').map((part) => unguardCell(part).length))).toBeLessThan(32_767);
  });
});
