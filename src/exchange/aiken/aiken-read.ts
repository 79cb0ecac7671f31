import { asChoice } from '../../content/kinds/as-choice.ts';
import type { Block } from '../../core/item/text-tree.ts';
import { trimEnd } from '../../core/trim-ends.ts';
import type { ExchangeNote, ExchangeOption, ExchangeQuestion, Imported } from '../exchange.ts';
import { optionWords } from '../fix-options.ts';
import { normalizeQuestion } from '../normalize-question.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { splitStem } from '../text/split-stem.ts';
import { type AikenBlock, aikenBlocks, letterOf } from './aiken-blocks.ts';
import { putBeside, type QuestionBeside, readSidecar } from './aiken-sidecar.ts';

/** Characters of one question. A file of ours may have as many. */
const MAX_BLOCK = 60_000;

/** Lines of a stem as paragraphs: a line that does not end a sentence goes on in the next. */
function paragraphs(lines: readonly string[]): readonly Block[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last === undefined || /[.?!:;…"”)]$/u.test(last)) texts.push(line);
    else texts[texts.length - 1] = `${last} ${line}`;
  }
  return texts.map((v) => ({ t: 'p', c: [{ t: 'text', v }] }));
}

/** The numbers of the right options; a string says what is wrong with the `ANSWER:` line. */
function keysOf({ answer, options }: AikenBlock): ReadonlySet<number> | string {
  if (answer === undefined) return 'its line `ANSWER: A` is missing';
  const letters = trimEnd(answer, /[.)]/).trim().toUpperCase();
  if (!/^[A-Z](?:(?:\s*[,;&]\s*|\s+)[A-Z])*$/.test(letters.slice(0, 200))) {
    return `after \`ANSWER:\` stands \`${answer.slice(0, 40)}\`, expected the letter of an option`;
  }
  const keys = (letters.match(/[A-Z]/g) ?? []).map((letter) => letter.charCodeAt(0) - 65);
  const beyond = keys.find((key) => key >= options.length);
  return beyond === undefined ? new Set(keys) : `its answer is ${letterOf(beyond)}, and there is no such option`;
}

function questionOf(block: AikenBlock): ExchangeQuestion | string {
  const size = [...block.stem, ...block.options].reduce((sum, text) => sum + text.length, 0);
  if (size > MAX_BLOCK) return `it has more than ${MAX_BLOCK} characters`;
  if (block.tooMany) return 'it has more than 26 options, and there are no letters for more';
  if (block.options.length === 0) return 'it has no options: expected lines that begin with `A.` or `A)`';
  const keys = keysOf(block);
  if (typeof keys === 'string') return keys;
  return {
    ...splitStem(paragraphs(block.stem)),
    spans: [],
    answer: asChoice(
      block.options.map((v, at): ExchangeOption => ({ text: [{ t: 'text', v }], isKey: keys.has(at), rationale: [] })),
      optionWords,
    ),
    explanation: [],
    facts: {},
    line: block.line,
  };
}

/** The words by which the second file knows a stem. */
export const stemKey = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/g, ' ').trim();

/**
 * Reads an Aiken file question by question. `sidecar` is the `.aiken.json` that stands beside an export of ours; with it the reasons, marks and
 * facts come back, without it a question has only its words and its key.
 */
export function readAiken(bytes: Uint8Array, _name: string, sidecar?: Uint8Array): Imported {
  const text = plainTextOf(bytes, 'Aiken');
  if (!text.ok) return { questions: [], notes: [{ line: 1, what: 'refused', reason: text.error }] };
  const notes: ExchangeNote[] = [];
  const beside = sidecar === undefined ? new Map<string, QuestionBeside>() : readSidecar(sidecar);
  if (beside === undefined) {
    notes.push({
      line: 0,
      what: 'changed',
      reason: 'The second file is not one of ours: reasons, marks and facts did not come in.',
    });
  }
  const questions = aikenBlocks(text.value).flatMap((block): ExchangeQuestion[] => {
    const { line } = block;
    const name = stemKey(block.stem).slice(0, 60);
    const leftOut = (reason: string): [] => {
      notes.push({ line, question: name, what: 'left-out', reason: `This is not taken: ${reason}.` });
      return [];
    };
    const read = questionOf(block);
    if (typeof read === 'string') return leftOut(read);
    const known = beside?.get(stemKey(block.stem));
    const { question, lost } = known === undefined ? { question: read, lost: [] } : putBeside(read, block.options, known);
    const fixed = normalizeQuestion(question);
    if ('refused' in fixed) return leftOut(fixed.refused);
    for (const reason of [...lost, ...fixed.changed]) notes.push({ line, question: name, what: 'changed', reason: `${reason}.` });
    if (known === undefined && beside !== undefined && beside.size > 0) {
      notes.push({
        line,
        question: name,
        what: 'changed',
        reason: 'Its stem is not in the second file: reasons, marks and facts did not come in.',
      });
    }
    return [fixed.question];
  });
  return { questions, notes };
}
