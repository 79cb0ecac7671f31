import type { Inline } from '../../core/item/text-tree.ts';
import type { ExchangeOption } from '../exchange-option.ts';
import { blocksToHtml, inlinesToHtml } from '../text/html-of-blocks.ts';
import { cdata, xml } from '../xml/xml-write.ts';

/** A question's type in Moodle, and the elements of its answer. */
export interface MoodleAnswer {
  readonly type: string;
  readonly children: readonly string[];
}

/** An element whose text is HTML. */
export const htmlElement = (
  name: string,
  markup: string,
  attributes: Readonly<Record<string, string>> = {},
  ...more: readonly string[]
): string => xml(name, { ...attributes, format: 'html' }, xml('text', {}, ...(markup === '' ? [] : [cdata(markup)])), ...more);

export const moodleLine = (nodes: readonly Inline[]): string => inlinesToHtml(nodes);

export const moodleFeedback = ({ rationale }: ExchangeOption): string => htmlElement('feedback', blocksToHtml(rationale));

export const shuffleAnswers = (shuffle: boolean): string => xml('shuffleanswers', {}, shuffle ? '1' : '0');
