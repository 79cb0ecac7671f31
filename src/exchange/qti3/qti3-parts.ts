import type { Block, Inline } from '../../core/item/text-tree.ts';
import type { ExchangeOption } from '../exchange-option.ts';
import { blocksToHtml, inlinesToHtml } from '../text/html-of-blocks.ts';
import { xml, xmlLines } from '../xml/xml-write.ts';
import { ANSWERED, FEEDBACK, RESPONSE } from './qti3-names.ts';

/** The answer's response variable, its interaction and the expression that is true of a right answer, as XML. */
export interface WrittenAnswer {
  readonly declaration: string;
  readonly interaction: string;
  /** Absent where it is the usual one: the response is the correct one. */
  readonly right?: string;
}

/** A rationale where its option stands; one paragraph goes on in the line, more are blocks. */
function feedback(rationale: readonly Block[]): string {
  const [only] = rationale;
  if (only === undefined) return '';
  const attributes = { 'outcome-identifier': FEEDBACK, identifier: ANSWERED, 'show-hide': 'show' };
  return rationale.length === 1 && only.t === 'p'
    ? xml('qti-feedback-inline', attributes, inlinesToHtml(only.c, { mathML: true }))
    : xml('qti-feedback-block', attributes, xml('qti-content-body', {}, blocksToHtml(rationale, { mathML: true })));
}

/** An option's words with its rationale. */
export const choiceText = ({ text, rationale }: ExchangeOption): string =>
  inlinesToHtml(text, { mathML: true }) + feedback(rationale);

export const choiceId = (n: number): string => `C${n + 1}`;
export const choices = (options: readonly ExchangeOption[]): readonly string[] =>
  options.map((option, n) => xml('qti-simple-choice', { identifier: choiceId(n) }, choiceText(option)));

export const declaration = (cardinality: string, baseType: string, values: readonly string[]): string =>
  xmlLines(
    'qti-response-declaration',
    { identifier: RESPONSE, cardinality, 'base-type': baseType },
    xml('qti-correct-response', {}, ...values.map((value) => xml('qti-value', {}, value))),
  );

/** What binds an interaction to the response. */
export const BOUND = { 'response-identifier': RESPONSE };

export const prompt = (leadIn: readonly Inline[]): string =>
  leadIn.length === 0 ? '' : xml('qti-prompt', {}, inlinesToHtml(leadIn, { mathML: true }));
