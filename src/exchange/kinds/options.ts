import type { RootContent } from 'mdast';
import { asChoice, fixedWords, mostKeys } from '../../content/kinds/as-choice.ts';
import type { Inline } from '../../core/item/text-tree.ts';
import type { ChoiceKind } from '../../core/kinds/is-choice.ts';
import { type Random, shuffled } from '../../core/session/random.ts';
import type { ExchangeOption } from '../exchange-option.ts';
import { apart, fixOption, optionWords } from '../fix-options.ts';
import { htmlElement, type MoodleAnswer, moodleFeedback, moodleLine, shuffleAnswers } from '../moodle-xml/moodle-xml-parts.ts';
import { BOUND, choiceId, choices, declaration, prompt, type WrittenAnswer } from '../qti3/qti3-parts.ts';
import { htmlList, lettered, type PaperAnswer } from '../sheet/paper-options.ts';
import { inlinesToHtml } from '../text/html-of-blocks.ts';
import type { ToMarkdown } from '../text/mdast-of-blocks.ts';
import { optionItem } from '../text/option-markdown.ts';
import { xml, xmlLines } from '../xml/xml-write.ts';
import type { ExchangeAnswer } from './answers.ts';
import type { AnswerPart } from './exchange-kind.ts';

// What the kinds in which options are chosen have in common.

interface WithOptions {
  readonly options: readonly ExchangeOption[];
}

export const keysOf = ({ options }: WithOptions): readonly ExchangeOption[] => options.filter(({ isKey }) => isKey);

/** The words of an option of a kind that has its own. */
function withFixedWords(kind: ChoiceKind, option: ExchangeOption): ExchangeOption {
  const words = optionWords(option);
  const v = fixedWords(kind, { words, isKey: option.isKey });
  return v === words ? option : { ...option, text: [{ t: 'text', v }] };
}

/** A list of options of which some are right. */
export const optionList = {
  parts: ({ options }: WithOptions): readonly AnswerPart[] => options.map((option) => ({ option })),

  withParts: <A extends WithOptions>(answer: A, change: (option: ExchangeOption) => ExchangeOption): A => ({
    ...answer,
    options: answer.options.map(change),
  }),

  /** Which of these kinds it is follows from the options that are left. */
  fix({ options }: WithOptions, changed: Set<string>): ExchangeAnswer | string {
    const fixed = apart(
      options.map((option) => fixOption(option, changed)),
      'an option',
      changed,
    );
    if (typeof fixed === 'string') return fixed;
    if (fixed.length < 2) return 'it has fewer than two options';
    const { kind, options: placed } = asChoice(fixed, optionWords);
    const keys = keysOf({ options: placed }).length;
    if (keys === 0) return 'none of its options is right';
    if (keys > mostKeys(kind)) return `more than one of its options is right, which no ${kind} question can say`;
    return { kind, options: placed.map((option) => withFixedWords(kind, option)) };
  },

  markdown: ({ options }: WithOptions, context: ToMarkdown): readonly RootContent[] => [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: options.map((option) => optionItem(option, option.isKey, context)),
    },
  ],
};

/** Weights as Moodle lists them, five decimals: keys share all points. */
export const share = (keys: number): string => String(Number((100 / keys).toFixed(5)));

/** One wrong option takes all points where there are several keys. */
export function moodleChoice(answer: WithOptions, single: boolean, shuffle: boolean): MoodleAnswer {
  const keys = keysOf(answer).length;
  return {
    type: 'multichoice',
    children: [
      xml('single', {}, String(single)),
      shuffleAnswers(shuffle),
      '<answernumbering>abc</answernumbering>',
      ...answer.options.map((option) =>
        htmlElement(
          'answer',
          moodleLine(option.text),
          { fraction: option.isKey ? share(keys) : keys > 1 ? '-100' : '0' },
          moodleFeedback(option),
        ),
      ),
    ],
  };
}

export function qti3Choice(
  { options }: WithOptions,
  single: boolean,
  leadIn: readonly Inline[],
  shuffle: boolean,
): WrittenAnswer {
  const keys = options.flatMap(({ isKey }, n) => (isKey ? [choiceId(n)] : []));
  return {
    declaration: declaration(single ? 'single' : 'multiple', 'identifier', keys),
    interaction: xmlLines(
      'qti-choice-interaction',
      { ...BOUND, shuffle: String(shuffle), 'max-choices': single ? 1 : keys.length },
      prompt(leadIn),
      ...choices(options),
    ),
  };
}

const BOX = '<span class="box"></span>';

/** Options with letters and boxes to tick. */
export const optionsOnPaper = {
  paper({ options: written }: WithOptions, random: Random, keep: boolean): PaperAnswer {
    const options = lettered(keep ? written : shuffled(written, random));
    const keys = options.filter(({ isKey }) => isKey).map(({ letter }) => letter);
    return { options, prompts: [], key: keys.join(', '), choose: keys.length };
  },
  space: ({ options }: PaperAnswer): string =>
    htmlList(
      'options',
      options.map(({ letter, text }) => `${BOX}<b>${letter}</b><span>${inlinesToHtml(text, { mathML: true })}</span>`),
    ),
};
