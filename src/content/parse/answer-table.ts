import type { Table, TableCell, TableRow } from 'mdast';
import type { Block } from '../../core/item/text-tree.ts';
import { placeOf } from '../markdown/context.ts';
import { type AnswerContext, readOptionText } from './answer-list.ts';
import type { AuthoredOption, AuthoredPair } from './authored.ts';
import { plainText } from './markdown.ts';
import { toInlines } from './text-tree.ts';

const HEAD = ['prompt', 'response', 'why'];

const cellText = (cell: TableCell | undefined): string => (cell === undefined ? '' : plainText(cell).trim());

/** Checks the head: `prompt | response`, and `Why` where there is a third column. */
function checkHead(head: TableRow, context: AnswerContext): void {
  const names = head.children.map((cell) => cellText(cell).toLowerCase());
  const expected = HEAD.slice(0, Math.max(2, Math.min(names.length, 3)));
  if (names.length === expected.length && names.every((name, at) => name === expected[at])) return;
  context.problems.error(
    'matching-head',
    placeOf(head),
    `Unexpected head \`${names.join(' | ')}\`, expected \`prompt | response | Why\`.`,
    {
      actual: names.join(' | '),
      expected: 'prompt | response, and Why if there is a third column',
      hint: '| prompt | response | Why |\n| --- | --- | --- |',
    },
  );
}

function readRow(row: TableRow, columns: number, context: AnswerContext): AuthoredPair | undefined {
  const [left, right, why] = row.children;
  const { problems } = context;
  if (row.children.length > columns) {
    problems.error('matching-row', placeOf(row), `Unexpected ${row.children.length} cells, expected ${columns}.`, {
      hint: 'a | inside a cell is written \\|',
    });
    return undefined;
  }
  if (right === undefined || cellText(right) === '') {
    problems.error(
      'matching-row',
      placeOf(right ?? row),
      'Unexpected empty response, expected what the prompt is matched with.',
      {
        hint: 'a response that fits no prompt has an empty left cell: |  | response |',
      },
    );
    return undefined;
  }
  const rationale: readonly Block[] =
    why === undefined || cellText(why) === ''
      ? []
      : [
          {
            t: 'p',
            c: toInlines(why.children, { problems, links: context.links, images: context.images, where: 'a rationale' }),
          },
        ];
  const option = (cell: TableCell, what: string): AuthoredOption => ({
    ...readOptionText(cell.children, placeOf(cell), what, context),
    isKey: true,
    rationale,
    ...(rationale.length === 0 || why === undefined ? {} : { rationalePlace: placeOf(why) }),
  });
  const response = option(right, 'a response');
  if (left === undefined || cellText(left) === '') return { response: { ...response, isKey: false } };
  return { prompt: option(left, 'a prompt'), response };
}

/** Pairs of a matching question, in the order written; each pair's rationale is with its prompt and its response. */
export function readMatchingTable(table: Table, context: AnswerContext): readonly AuthoredPair[] {
  const [head, ...rows] = table.children;
  if (head === undefined) return [];
  checkHead(head, context);
  return rows.flatMap((row) => readRow(row, head.children.length, context) ?? []);
}
