import { err, ok, type Result } from '../../core/result.ts';
import { descendants, element, elements, textOf } from '../xml/xml-query.ts';
import { type XmlElement, xmlTree } from '../xml/xml-tree.ts';
import { readZip } from '../zip/zip.ts';
import { MAX_ROWS, type TableRow, type TableSheet } from './rows-of-csv.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
/** Columns that are looked at. */
const MAX_COLUMNS = 200;

/** The words of a cell or a shared string; how they are to be spoken is no part of them. */
const words = (parent: XmlElement): string =>
  elements(parent, 't', 'r')
    .map((one) => (one.name === 't' ? textOf(one) : elements(one, 't').map(textOf).join('')))
    .join('');

/** `BC12` stands in column 54. */
const columnOf = (reference: string): number =>
  [...(/^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellOf(cell: XmlElement, strings: readonly string[]): string {
  const value = textOf(element(cell, 'v') ?? { kind: 'text', value: '', line: 0 });
  switch (cell.attributes.get('t')) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return words(element(cell, 'is') ?? cell);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    default:
      return value;
  }
}

function rowsOf(sheet: XmlElement, strings: readonly string[]): readonly TableRow[] {
  return elements(element(sheet, 'sheetData') ?? sheet, 'row').map((row, at) => {
    const cells: string[] = [];
    for (const cell of elements(row, 'c')) {
      const reference = cell.attributes.get('r');
      const column = reference === undefined ? cells.length : columnOf(reference);
      if (column < 0 || column >= MAX_COLUMNS) continue;
      while (cells.length < column) cells.push('');
      cells[column] = cellOf(cell, strings).replace(/\r\n?/g, '\n');
    }
    return { line: Number(row.attributes.get('r') ?? at + 1), cells };
  });
}

/** The sheets of an Excel file in their order: texts, numbers as they are stored, no formulas. */
export function rowsOfXlsx(bytes: Uint8Array): Result<readonly TableSheet[], string> {
  const zip = readZip(bytes, (name) =>
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name),
  );
  if (!zip.ok) return zip;
  const tree = (name: string): XmlElement | undefined => {
    const content = zip.value.get(name);
    const read = content === undefined ? undefined : xmlTree(content);
    return read?.ok ? read.value : undefined;
  };
  const workbook = tree(WORKBOOK);
  if (workbook === undefined) return err('This is not an Excel file (.xlsx), or it is damaged.');
  const targets = new Map(
    elements(tree(RELATIONS) ?? workbook, 'Relationship').map((one) => [
      one.attributes.get('Id') ?? '',
      (one.attributes.get('Target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const strings = elements(tree(STRINGS) ?? workbook, 'si').map(words);
  const sheets: TableSheet[] = [];
  for (const [at, one] of descendants(workbook, ({ name }) => name === 'sheet').entries()) {
    const id = [...one.attributes].find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const name = targets.get(id) ?? `xl/worksheets/sheet${at + 1}.xml`;
    const content = zip.value.get(name);
    if (content === undefined) continue;
    const read = xmlTree(content);
    if (!read.ok) return err(`${name}: ${read.error.reason}`);
    const rows = rowsOf(read.value, strings);
    if (rows.length > MAX_ROWS) return err(`A sheet has more than ${MAX_ROWS} rows. Split it into smaller files.`);
    sheets.push({ name: one.attributes.get('name') ?? '', rows });
  }
  return ok(sheets);
}
