import type { Inline } from '../../../core/item/text-tree.ts';
import { BOUND, choiceText, declaration, prompt, type WrittenAnswer } from '../../qti3/qti3-parts.ts';
import { inlinesToHtml } from '../../text/html-of-blocks.ts';
import { xml, xmlLines } from '../../xml/xml-write.ts';
import type { MatchingAnswer } from './answer.ts';

/** Prompts with one response each on the one side; on the other each response once, however many prompts share it. */
export function qti3({ pairs }: MatchingAnswer, leadIn: readonly Inline[], shuffle: boolean): WrittenAnswer {
  const responses = [...new Set(pairs.map(({ response }) => inlinesToHtml(response, { mathML: true })))];
  const prompts = pairs.flatMap((pair) => (pair.prompt === undefined ? [] : [{ prompt: pair.prompt, response: pair.response }]));
  const side = (choicesOfSide: readonly string[]): string => xmlLines('qti-simple-match-set', {}, ...choicesOfSide);
  return {
    declaration: declaration(
      'multiple',
      'directedPair',
      prompts.map(({ response }, n) => `A${n + 1} B${responses.indexOf(inlinesToHtml(response, { mathML: true })) + 1}`),
    ),
    interaction: xmlLines(
      'qti-match-interaction',
      // As a table: it needs no dragging.
      {
        ...BOUND,
        class: 'qti-match-tabular',
        shuffle: String(shuffle),
        'max-associations': prompts.length,
        'min-associations': 0,
      },
      prompt(leadIn),
      side(
        prompts.map((one, n) =>
          xml('qti-simple-associable-choice', { identifier: `A${n + 1}`, 'match-max': 1 }, choiceText(one.prompt)),
        ),
      ),
      side(
        responses.map((html, n) =>
          xml('qti-simple-associable-choice', { identifier: `B${n + 1}`, 'match-max': prompts.length }, html),
        ),
      ),
    ),
  };
}
