import { optionId } from '../../content/hash.ts';
import { plainBlocks, plainText } from '../../core/item/plain-text.ts';
import type { Inline } from '../../core/item/text-tree.ts';
import { seededRandom, shuffled } from '../../core/session/random.ts';
import type { ExchangeOption, ExchangeQuestion } from '../exchange.ts';
import { joinStem } from '../text/split-stem.ts';

/** An option as it stands on paper. */
export interface PaperOption {
  readonly letter: string;
  readonly text: readonly Inline[];
  readonly isKey: boolean;
  /** Absent for the responses of a matching: what is said of a pair is its prompt's. */
  readonly option?: ExchangeOption;
}

/** What a matching asks for, numbered from 1, with the letter that belongs to it. */
export interface PaperPrompt {
  readonly number: number;
  readonly option: ExchangeOption;
  readonly letter: string;
}

/** An answer as it stands on paper: everything that can be chosen has a letter. */
export interface PaperAnswer {
  readonly options: readonly PaperOption[];
  /** Empty but for a matching. */
  readonly prompts: readonly PaperPrompt[];
  /** The right answer in letters: `B`, `A, C`, `C, A, B` for steps in order, `1 C, 2 A` for pairs. */
  readonly key: string;
  /** How many letters are asked for. */
  readonly choose: number;
}

/** The same for every export of every machine: letters in a CSV, on a card and on a sheet mean the same option. */
const SEED = 1;

/** A, B, ... Z, AA, AB, ... as columns of a spreadsheet are called. */
const letterOf = (index: number): string =>
  `${index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;

const textId = (text: readonly Inline[]): string => optionId(plainText(text));

/** Prompts may share a response: each stands there once. */
const distinct = (texts: readonly (readonly Inline[])[]): readonly (readonly Inline[])[] => [
  ...new Map(texts.map((text) => [textId(text), text])).values(),
];

/**
 * The answer with its options in an order that gives nothing away, drawn by the question's id and always the same; the author's order where
 * it is to be kept. Steps and responses are always drawn: in the author's order they would be the key.
 */
export function paperAnswer(question: ExchangeQuestion): PaperAnswer {
  const { answer, facts } = question;
  const random = seededRandom(SEED, facts.id ?? plainBlocks(joinStem(question)));
  const lettered = (options: readonly ExchangeOption[]): readonly PaperOption[] =>
    options.map((option, at) => ({ letter: letterOf(at), text: option.text, isKey: option.isKey, option }));
  switch (answer.kind) {
    case 'matching': {
      const texts = shuffled(distinct(answer.pairs.map(({ response }) => response)), random);
      const options = texts.map((text, at) => ({ letter: letterOf(at), text, isKey: false }));
      const letterFor = new Map(options.map(({ text, letter }) => [textId(text), letter]));
      const prompts = answer.pairs
        .flatMap(({ prompt, response }) =>
          prompt === undefined ? [] : [{ option: prompt, letter: letterFor.get(textId(response)) ?? '' }],
        )
        .map((prompt, at) => ({ ...prompt, number: at + 1 }));
      const used = new Set(prompts.map(({ letter }) => letter));
      return {
        options: options.map((option) => ({ ...option, isKey: used.has(option.letter) })),
        prompts,
        key: prompts.map(({ number, letter }) => `${number} ${letter}`).join(', '),
        choose: prompts.length,
      };
    }
    case 'ordering': {
      const options = lettered(shuffled([...answer.steps, ...answer.extras], random));
      const order = answer.steps.map((step) => options.find(({ option }) => option === step)?.letter ?? '');
      return { options, prompts: [], key: order.join(', '), choose: order.length };
    }
    default: {
      const options = lettered(facts.shuffle === false ? answer.options : shuffled(answer.options, random));
      const keys = options.filter(({ isKey }) => isKey).map(({ letter }) => letter);
      return { options, prompts: [], key: keys.join(', '), choose: keys.length };
    }
  }
}
