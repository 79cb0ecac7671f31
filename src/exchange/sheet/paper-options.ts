import type { Inline } from '../../core/item/text-tree.ts';
import type { ExchangeOption } from '../exchange-option.ts';
import { inlinesToHtml } from '../text/html-of-blocks.ts';

/** An option as it stands on paper. */
interface PaperOption {
  readonly letter: string;
  readonly text: readonly Inline[];
  readonly isKey: boolean;
  /** Absent for the responses of a matching: what is said of a pair is its prompt's. */
  readonly option?: ExchangeOption;
}

/** What a matching asks for, numbered from 1, with the letter that belongs to it. */
interface PaperPrompt {
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

/** A, B, ... Z, AA, AB, ... as columns of a spreadsheet are called. */
export const letterOf = (index: number): string =>
  `${index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;

export const lettered = (options: readonly ExchangeOption[]): readonly PaperOption[] =>
  options.map((option, at) => ({ letter: letterOf(at), text: option.text, isKey: option.isKey, option }));

export const htmlList = (className: string, items: readonly string[], tag = 'ul'): string =>
  `<${tag} class="${className}">${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;

/** Options or steps without a box to tick: letters to be written elsewhere. */
export const letterList = ({ options }: PaperAnswer): string =>
  htmlList(
    'options plain',
    options.map(({ letter, text }) => `<b>${letter}</b><span>${inlinesToHtml(text, { mathML: true })}</span>`),
  );
