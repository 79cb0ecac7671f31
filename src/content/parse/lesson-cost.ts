import type { InlineCode, RootContent, Table, TableCell, TableRow } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { CostInput, CostModel, CostResult } from '../../core/cost/cost-model.ts';
import { costResults, exampleValues } from '../../core/cost/evaluate.ts';
import { formulaWords } from '../../core/cost/formula-words.ts';
import type { Place, Problems } from '../diagnostic.ts';
import { placeOf } from '../markdown/context.ts';
import { parseFormula } from './cost-formula.ts';
import { nameOf, ownPlace, withoutLabel } from './lesson-decision.ts';
import { plainText } from './markdown.ts';

const INPUT_HEAD = ['Name', 'Input', 'Unit', 'Example', 'Min', 'Max', 'Step'] as const;
const RESULT_HEAD = ['Name', 'Result', 'Unit', 'Formula'] as const;
const NAME = /^[a-z][a-z0-9_]*$/;
const NUMBER = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;
const headLine = (head: readonly string[]): string => `| ${head.join(' | ')} |`;
const HINT = `${headLine(INPUT_HEAD)}\n...\n\n${headLine(RESULT_HEAD)}`;

/** A cost model with the text before and after its tables. */
interface CostPart {
  readonly before: readonly RootContent[];
  readonly model: CostModel;
  readonly after: readonly RootContent[];
}

type Cells = readonly (TableCell | undefined)[];

const textIn = (cell: TableCell | undefined): string => (cell === undefined ? '' : plainText(cell).trim());
const codeIn = (cell: TableCell | undefined): InlineCode | undefined =>
  cell?.children.find((child): child is InlineCode => child.type === 'inlineCode');

/** Rows below the head, where the head is as expected; else told. */
function rowsOf(table: Table, head: readonly string[], problems: Problems): readonly TableRow[] | undefined {
  const [first, ...rows] = table.children;
  const found = first?.children.map(textIn) ?? [];
  if (found.length === head.length && found.every((one, at) => one.toLowerCase() === head[at]?.toLowerCase()) && rows.length > 0)
    return rows;
  problems.error('cost-shape', placeOf(first ?? table), 'Unexpected table in `:::cost`, expected inputs, then results.', {
    actual: headLine(found),
    expected: `${headLine(head)} and at least one row`,
    hint: headLine(head),
  });
  return undefined;
}

/** Reads names, labels and numbers of rows; tells what is wrong at its cell. */
function reader(problems: Problems) {
  const taken = new Map<string, Place>();
  const place = (row: TableRow, cell: TableCell | undefined): Place => placeOf(cell ?? row);
  return {
    name(row: TableRow, [cell]: Cells, optional: boolean): string {
      const name = textIn(cell);
      const first = taken.get(name);
      if (name === '' && optional) return '';
      if (!NAME.test(name)) {
        const reason = `Unexpected name \`${name}\`, expected small letters, digits and \`_\`, a letter first.`;
        problems.error('cost-shape', place(row, cell), reason, { actual: name, expected: '`requests`' });
      } else if (first !== undefined) {
        problems.error('cost-shape', place(row, cell), `Unexpected second \`${name}\`, expected each name once.`, {
          related: [{ file: problems.file, place: first, reason: 'the first one' }],
        });
      } else taken.set(name, place(row, cell));
      return name;
    },
    label(row: TableRow, [, cell]: Cells): string {
      const label = textIn(cell);
      if (label === '')
        problems.error('cost-shape', place(row, cell), 'Unexpected row without a label, expected words for readers.');
      return label;
    },
    number(row: TableRow, cell: TableCell | undefined, what: string): number {
      const text = textIn(cell);
      if (NUMBER.test(text)) return Number(text.replaceAll(',', ''));
      problems.error('cost-shape', place(row, cell), `Unexpected \`${text}\` under ${what}, expected a number.`, {
        actual: text,
        expected: 'a number such as 0.5 or 50,000; its unit has a column',
      });
      return NaN;
    },
  };
}

function readInput(row: TableRow, read: ReturnType<typeof reader>, problems: Problems): CostInput {
  const cells: Cells = row.children;
  const [example, min, max, step] = ['Example', 'Min', 'Max', 'Step'].map((what, at) => read.number(row, cells[at + 3], what));
  const input = {
    name: read.name(row, cells, false),
    label: read.label(row, cells),
    unit: textIn(cells[2]),
    example: example ?? NaN,
    min: min ?? NaN,
    max: max ?? NaN,
    step: step ?? NaN,
  };
  if (input.min > input.max || input.step <= 0)
    problems.error('cost-range', placeOf(row), 'Unexpected range of an input, expected min below max and a step above 0.');
  else if (input.example < input.min || input.example > input.max)
    problems.error('cost-range', placeOf(cells[3] ?? row), `Unexpected example ${textIn(cells[3])}, expected one in the range.`, {
      actual: textIn(cells[3]),
      expected: `from ${textIn(cells[4])} to ${textIn(cells[5])}`,
    });
  return input;
}

function readResult(
  row: TableRow,
  read: ReturnType<typeof reader>,
  labels: Map<string, string>,
  problems: Problems,
): CostResult | undefined {
  const cells: Cells = row.children;
  const label = read.label(row, cells);
  const code = codeIn(cells[3]);
  if (code === undefined) {
    problems.error(
      'cost-formula',
      placeOf(cells[3] ?? row),
      'Unexpected result without a formula, expected one between backticks.',
      {
        expected: '`requests * price`',
      },
    );
    return undefined;
  }
  const read1 = parseFormula(code.value, new Set(labels.keys()));
  const name = read.name(row, cells, true);
  if (name !== '') labels.set(name, label);
  if ('formula' in read1)
    return { name, label, unit: textIn(cells[2]), formula: read1.formula, words: formulaWords(read1.formula, labels) };
  const { rule, reason, from, to, ...details } = read1.fault;
  const { start } = placeOf(code);
  const point = (at: number) => ({ line: start.line, column: start.column + 1 + at, offset: start.offset + 1 + at });
  problems.error(rule, { start: point(from), end: point(to) }, reason, details);
  return undefined;
}

const namesIn = (formula: CostResult['formula']): readonly string[] =>
  typeof formula === 'string'
    ? [formula]
    : typeof formula === 'number'
      ? []
      : formula.slice(1).flatMap((part) => namesIn(part as typeof formula));

/** Reads a cost model: text, a table of inputs, a table of results, text. Undefined, and every fault told, where it is none. */
export function readCost(block: ContainerDirective, problems: Problems): CostPart | undefined {
  const children = withoutLabel(block);
  const tables = children.filter((child): child is Table => child.type === 'table');
  const [first, second] = tables;
  const odd = children.find((child) => child.type !== 'table' && child.type !== 'paragraph');
  if (
    first === undefined ||
    second === undefined ||
    tables.length > 2 ||
    children.indexOf(second) !== children.indexOf(first) + 1 ||
    odd
  ) {
    const reason = odd
      ? `Unexpected ${nameOf(odd)} in \`:::cost\`, expected text and two tables.`
      : 'Unexpected `:::cost`, expected a table of inputs and right after it one of results.';
    problems.error('cost-shape', odd ? placeOf(odd) : ownPlace(block), reason, { hint: HINT });
    return undefined;
  }
  const inputRows = rowsOf(first, INPUT_HEAD, problems);
  const resultRows = rowsOf(second, RESULT_HEAD, problems);
  if (inputRows === undefined || resultRows === undefined) return undefined;
  const read = reader(problems);
  const inputs = inputRows.map((row) => readInput(row, read, problems));
  const labels = new Map(inputs.map(({ name, label }) => [name, label]));
  const results = resultRows.flatMap((row) => readResult(row, read, labels, problems) ?? []);
  if (results.length < resultRows.length || problems.hasErrors) return undefined;
  const model = { inputs, results };
  const used = new Set(results.flatMap(({ formula }) => namesIn(formula)));
  inputs.forEach(({ name }, at) => {
    const cell = inputRows[at]?.children[0];
    if (used.has(name) || cell === undefined) return;
    problems.error('cost-name', placeOf(cell), `Unexpected input \`${name}\` that no formula uses.`, { actual: name });
  });
  costResults(model, exampleValues(model)).forEach((amount, at) => {
    const row = resultRows[at];
    if (Number.isFinite(amount) || row === undefined) return;
    const reason = 'Unexpected result of a formula with the example values, expected a number: does it divide by 0?';
    problems.error('cost-formula', placeOf(row.children[3] ?? row), reason);
  });
  const before = children.slice(0, children.indexOf(first));
  return { before, model, after: children.slice(children.indexOf(second) + 1) };
}
