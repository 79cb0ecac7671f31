import { asChoice } from '../../content/kinds/as-choice.ts';
import type { Block } from '../../core/item/text-tree.ts';
import type { ExchangeOption, ExchangeQuestion } from '../exchange.ts';
import { optionWords } from '../fix-options.ts';
import { LIMITS } from '../limits.ts';
import { type Normalized, normalizeQuestion } from '../normalize-question.ts';
import { plainToBlocks } from '../text/blocks-of-plain.ts';
import { blocksToInlines } from '../text/blocks-to-inlines.ts';
import { splitStem } from '../text/split-stem.ts';
import type { TableRow } from './rows-of-csv.ts';
import type { TableColumns } from './table-columns.ts';
import { keysOf } from './table-keys.ts';

/** Characters of one cell. */
const MAX_CELL = 60_000;

interface Choice {
  readonly text: string;
  readonly isKey: boolean;
  readonly why: string;
}

const SIDES = ['True', 'False'];
const isSide = (text: string): boolean => /^(?:true|false|t|f)$/i.test(text.trim());
/** An option that says itself that it is right: `*Paris`, `Paris (correct)`, `✓ Paris`. */
const MARKED = /^[*✓✔]|(?:\((?:correct|x)\)|[✓✔])$/i;

/** Options in one cell, a line each or parted by a sign. */
function listed(cell: string): readonly string[] {
  const parts = [/\n/, /\|/, /;/, /,/].map((sign) => cell.split(sign)).find((found) => found.length > 1) ?? [cell];
  return parts.map((part) => part.replace(/^\s*\(?[a-z\d][).:]\s+/i, '').trim()).filter((part) => part !== '');
}

/** What a mark says: points, or a word for right. */
function earned(mark: string): number {
  const text = mark.trim().replace('%', '');
  if (/^(?:true|yes|y|x|✓|✔|correct|right)$/i.test(text)) return 1;
  return Number(text.replace(',', '.')) || 0;
}

/** Which options their marks say are right: those that earn all, else all that earn something. */
function markedRight(marks: readonly number[]): readonly boolean[] {
  const most = Math.max(...marks);
  return marks.map((mark) => mark > 0 && (most === 1 || most >= 100 ? mark === most : true));
}

/** The options of a row with what is right of them; a string says why there are none. */
function choicesOf(row: TableRow, columns: TableColumns, base: 0 | 1): readonly Choice[] | string {
  const cell = (at: number | undefined): string => (at === undefined ? '' : (row.cells[at] ?? '')).trim();
  const key = columns.keys.map(cell).filter((text) => text !== '');
  const wrong = columns.wrong.map(cell).filter((text) => text !== '');
  if (wrong.length > 0 && columns.options.length === 0) {
    if (key.length === 0) return 'it does not say which option is right';
    return [...key.map((text) => ({ text, isKey: true, why: '' })), ...wrong.map((text) => ({ text, isKey: false, why: '' }))];
  }
  const filled = columns.options.flatMap((at, index) => {
    const why = columns.reasons.get(index);
    return cell(at) === '' ? [] : [{ text: cell(at), index, why: cell(why) }];
  });
  const given = filled.length > 0 ? filled : listed(cell(columns.list)).map((text, index) => ({ text, index, why: '' }));
  if (given.length === 0) {
    const [side, other] = key;
    if (side === undefined || other !== undefined || !isSide(side)) return 'it has no options to choose from';
    return SIDES.map((text) => ({ text, isKey: text.charAt(0) === side.charAt(0).toUpperCase(), why: '' }));
  }
  if (given.length > LIMITS.options) return `it has more than ${LIMITS.options} options`;
  if (key.length === 0 && filled.length > 0 && columns.marks.size > 0) {
    const right = markedRight(filled.map(({ index }) => earned(cell(columns.marks.get(index)))));
    return filled.map(({ text, why }, at) => ({ text, isKey: right[at] === true, why }));
  }
  const marked = given.filter(({ text }) => MARKED.test(text));
  if (key.length === 0 && marked.length > 0)
    return given.map(({ text, why }) => ({ text: text.replace(MARKED, '').trim(), isKey: MARKED.test(text), why }));
  // A number names the column, also where one before it is empty.
  const texts = columns.options.length > 0 && filled.length > 0 ? columns.options.map(cell) : given.map(({ text }) => text);
  const keys = keysOf(key.join('\n'), texts, columns.countsKeys, base);
  if (typeof keys === 'string') return keys;
  if ([...keys].some((at) => texts[at] === '')) return 'the option that it says is right is empty';
  return given.map(({ text, index, why }) => ({ text, isKey: keys.has(index), why }));
}

/** Why types with nothing to choose stay out. */
const TYPED = /open|essay|short|fill|blank|draw|poll|survey|word cloud|numeric/i;

/** How a cell becomes blocks; what cannot come is added to `lost`. */
type ToBlocks = (cell: string, lost: Set<string>) => readonly Block[];

/** A row as a question, or why it is none. */
export function tableQuestion(row: TableRow, columns: TableColumns, base: 0 | 1, toBlocks: ToBlocks = plainToBlocks): Normalized {
  const cell = (at: number | undefined): string => (at === undefined ? '' : (row.cells[at] ?? ''));
  if (row.cells.some(({ length }) => length > MAX_CELL)) return { refused: `a cell has more than ${MAX_CELL} characters` };
  const type = cell(columns.type).trim();
  const choices = choicesOf(row, columns, base);
  if (typeof choices === 'string')
    return { refused: TYPED.test(type) ? `it is of the type “${type.slice(0, 60)}”: ${choices}` : choices };
  const lost = new Set<string>();
  const options = choices.map(
    ({ text, isKey, why }): ExchangeOption => ({
      text: blocksToInlines(toBlocks(text, lost)),
      isKey,
      rationale: toBlocks(why, lost),
    }),
  );
  const title = cell(columns.title).trim();
  const tags = columns.tags.map((at) => cell(at).trim()).filter((tag) => tag !== '');
  const question: ExchangeQuestion = {
    ...(title === '' || /^\d+$/.test(title) ? {} : { title }),
    ...(tags.length === 0 ? {} : { tags }),
    ...splitStem([...toBlocks(cell(columns.scenario), lost), ...toBlocks(cell(columns.question), lost)]),
    spans: [],
    answer: asChoice(options, optionWords),
    explanation: columns.explanation.flatMap((at) => toBlocks(cell(at), lost)),
    facts: {},
    line: row.line,
  };
  if (columns.pictures.some((at) => cell(at).trim() !== '')) lost.add('image');
  const fixed = normalizeQuestion(question);
  return 'refused' in fixed
    ? fixed
    : { question: fixed.question, changed: [...[...lost].map((what) => `it came in without: ${what}`), ...fixed.changed] };
}
