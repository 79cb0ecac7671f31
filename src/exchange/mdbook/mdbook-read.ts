import { parse } from 'smol-toml';
import { asChoice } from '../../content/kinds/as-choice.ts';
import type { Block } from '../../core/item/text-tree.ts';
import type { ExchangeNote, ExchangeOption, ExchangeQuestion, ReadFormat } from '../exchange.ts';
import { type Fields, isFields } from '../fields.ts';
import { optionWords } from '../fix-options.ts';
import { LIMITS } from '../limits.ts';
import { type Normalized, normalizeQuestion } from '../normalize-question.ts';
import { markdownToBlocks } from '../text/blocks-of-markdown.ts';
import { blocksToInlines } from '../text/blocks-to-inlines.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { splitStem } from '../text/split-stem.ts';

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
};

/** Why types with nothing to choose stay out. */
const WHY_NOT: Readonly<Record<string, string>> = {
  ShortAnswer: 'typed words are not scored here',
  Tracing: 'what a program prints is typed there, and typed words are not scored here',
  Informal: 'free text is not scored here',
};

function readQuestion(fields: Fields): Normalized {
  const type = texts(fields['type'])[0] ?? '';
  if (type !== 'MultipleChoice')
    return {
      refused: `it is of the type “${type.slice(0, 60)}”: ${Object.hasOwn(WHY_NOT, type) ? WHY_NOT[type] : 'it has no counterpart here'}`,
    };
  const lost = new Set<string>();
  const blocks = (text: string): readonly Block[] => {
    const read = markdownToBlocks(text.trim());
    for (const what of read.lost) lost.add(what);
    return read.blocks;
  };
  const [prompt, answer] = [fieldsOf(fields['prompt']), fieldsOf(fields['answer'])];
  const option =
    (isKey: boolean) =>
    (text: string): ExchangeOption => ({ text: blocksToInlines(blocks(text)), isKey, rationale: [] });
  const options = [...texts(answer['answer']).map(option(true)), ...texts(prompt['distractors']).map(option(false))];
  if (options.length > LIMITS.options) return { refused: `it has more than ${LIMITS.options} options` };
  const question: ExchangeQuestion = {
    ...splitStem(blocks(texts(prompt['prompt'])[0] ?? '')),
    spans: [],
    answer: asChoice(options, optionWords),
    explanation: texts(fields['context']).flatMap(blocks),
    facts: {},
  };
  const fixed = normalizeQuestion(question);
  return 'refused' in fixed
    ? fixed
    : { question: fixed.question, changed: [...[...lost].map((what) => `it came in without: ${what}`), ...fixed.changed] };
}

/** Reads a quiz of mdbook-quiz: TOML with a table for each question, texts in Markdown. */
export const readMdbook: ReadFormat = (bytes) => {
  const refused = (reason: string, line = 1) => ({ questions: [], notes: [{ line, what: 'refused' as const, reason }] });
  const text = plainTextOf(bytes, 'TOML');
  if (!text.ok) return refused(text.error);
  let quiz: Fields;
  try {
    quiz = parse(text.value);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return refused(`This is not TOML: ${message.slice(0, 200)}.`);
  }
  const found = Array.isArray(quiz['questions']) ? quiz['questions'].filter(isFields) : [];
  if (found.length === 0) return refused('It has no `[[questions]]`, so it is not a quiz of mdbook-quiz.');
  const starts = [...text.value.matchAll(/^[ \t]{0,20}\[\[questions\]\]/gm)].map(
    ({ index }) => text.value.slice(0, index).split('\n').length,
  );
  const notes: ExchangeNote[] = [];
  const questions = found.flatMap((fields, at): readonly ExchangeQuestion[] => {
    const line = starts[at] ?? 1;
    const question = (texts(fieldsOf(fields['prompt'])['prompt'])[0] ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
    const tell = (what: ExchangeNote['what'], reason: string) =>
      notes.push({ line, ...(question === '' ? {} : { question }), what, reason: `${reason}.` });
    const read = readQuestion(fields);
    if ('refused' in read) {
      tell('left-out', `This is not taken: ${read.refused}`);
      return [];
    }
    for (const reason of read.changed) tell('changed', reason);
    return [{ ...read.question, line }];
  });
  return { questions, notes };
};
