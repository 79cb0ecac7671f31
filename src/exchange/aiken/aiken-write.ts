import { plainText } from '../../core/item/plain-text.ts';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import type { ExchangeNote, ExchangeOption, ExchangeQuestion, WriteFormat } from '../exchange.ts';
import { fileNameOf } from '../file-name-of.ts';
import type { Refused } from '../kinds/exchange-kind.ts';
import { kindOf } from '../kinds/exchange-kinds.ts';
import { joinStem } from '../text/split-stem.ts';
import { letterOf } from './aiken-blocks.ts';
import { stemKey } from './aiken-read.ts';
import { besideOf, type QuestionBeside, type Sidecar } from './aiken-sidecar.ts';

const line = (nodes: readonly Inline[]): string => plainText(nodes).replace(/\s+/g, ' ').trim();

/** The words of a stem, one line a paragraph, item, cell or line of code. */
function linesOf(blocks: readonly Block[]): readonly string[] {
  const lines = blocks.flatMap((block): readonly string[] => {
    if (block.t === 'p') return [line(block.c)];
    if (block.t === 'quote') return linesOf(block.c);
    if (block.t === 'list') return linesOf(block.items.flat());
    if (block.t === 'table') return [block.head, ...block.rows].map((row) => row.map(line).join(' | '));
    if (block.t === 'math') return [block.v];
    return block.t === 'code' ? block.v.split('\n').map((one) => one.trim()) : [`[${block.alt}]`];
  });
  return lines.filter((one) => one !== '');
}

/** The options of a question, or why it cannot be in an Aiken file. */
function optionsOf({ answer }: ExchangeQuestion, stem: readonly string[]): readonly ExchangeOption[] | Refused {
  const options = kindOf(answer).aiken(answer);
  if ('refused' in options) return options;
  if (options.length > 26) return { refused: 'Aiken has letters for 26 options.' };
  return stem.some((one) => /^answers?\s*[:=]/i.test(one))
    ? { refused: 'A line of its text begins with `ANSWER:`, which ends a question.' }
    : options;
}

/**
 * Writes an Aiken file, and beside it `<name>.aiken.json` with what Aiken has no place for: reasons, marks of phrases, explanations, facts.
 * `readAiken` takes both together.
 */
export const writeAiken: WriteFormat = (questions, title) => {
  const notes: ExchangeNote[] = [];
  const beside: QuestionBeside[] = [];
  const blocks = questions.flatMap((question): string[] => {
    const name = question.facts.id ?? question.title;
    const stem = linesOf(joinStem(question));
    const found = optionsOf(question, stem);
    if ('refused' in found) {
      notes.push({ line: 0, ...(name === undefined ? {} : { question: name }), what: 'left-out', reason: found.refused });
      return [];
    }
    const options = found.map(({ text }) => line(text));
    const key = found.findIndex(({ isKey }) => isKey);
    beside.push(besideOf(question, stemKey(stem), options));
    const lettered = options.map((option, at) => `${letterOf(at)}. ${option}`);
    return [[...stem, ...lettered, `ANSWER: ${letterOf(key)}`, ''].join('\n')];
  });
  const file = fileNameOf(title);
  const sidecar: Sidecar = { signalmark: 1, questions: beside };
  if (beside.length > 0) {
    const reason = `Aiken holds words and keys only; reasons, marks and facts are in ${file}.aiken.json, which belongs beside it.`;
    notes.push({ line: 0, what: 'changed', reason });
  }
  return {
    files: [
      { name: `${file}.txt`, content: blocks.join('\n') },
      { name: `${file}.aiken.json`, content: `${JSON.stringify(sidecar, null, 1)}\n` },
    ],
    notes,
  };
};
