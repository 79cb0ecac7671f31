import type { Block, Inline } from '../../core/item/text-tree.ts';
import type { ExchangeAnswer, ExchangeOption } from '../exchange.ts';
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
    ? xml('qti-feedback-inline', attributes, inlinesToHtml(only.c))
    : xml('qti-feedback-block', attributes, xml('qti-content-body', {}, blocksToHtml(rationale)));
}

const text = ({ text: words, rationale }: ExchangeOption): string => inlinesToHtml(words) + feedback(rationale);
const choiceId = (n: number): string => `C${n + 1}`;
const choices = (options: readonly ExchangeOption[]): readonly string[] =>
  options.map((option, n) => xml('qti-simple-choice', { identifier: choiceId(n) }, text(option)));

const declaration = (cardinality: string, baseType: string, values: readonly string[]): string =>
  xmlLines(
    'qti-response-declaration',
    { identifier: RESPONSE, cardinality, 'base-type': baseType },
    xml('qti-correct-response', {}, ...values.map((value) => xml('qti-value', {}, value))),
  );

const bound = { 'response-identifier': RESPONSE };
const prompt = (leadIn: readonly Inline[]): string => (leadIn.length === 0 ? '' : xml('qti-prompt', {}, inlinesToHtml(leadIn)));

/** A matching: prompts with one response each on the one side; on the other each response once, however many prompts share it. */
function matching(
  pairs: Extract<ExchangeAnswer, { kind: 'matching' }>['pairs'],
  leadIn: readonly Inline[],
  shuffle: boolean,
): WrittenAnswer {
  const responses = [...new Set(pairs.map(({ response }) => inlinesToHtml(response)))];
  const prompts = pairs.flatMap((pair) => (pair.prompt === undefined ? [] : [{ prompt: pair.prompt, response: pair.response }]));
  const side = (choicesOfSide: readonly string[]): string => xmlLines('qti-simple-match-set', {}, ...choicesOfSide);
  return {
    declaration: declaration(
      'multiple',
      'directedPair',
      prompts.map(({ response }, n) => `A${n + 1} B${responses.indexOf(inlinesToHtml(response)) + 1}`),
    ),
    interaction: xmlLines(
      'qti-match-interaction',
      // As a table: it needs no dragging.
      {
        ...bound,
        class: 'qti-match-tabular',
        shuffle: String(shuffle),
        'max-associations': prompts.length,
        'min-associations': 0,
      },
      prompt(leadIn),
      side(
        prompts.map((one, n) =>
          xml('qti-simple-associable-choice', { identifier: `A${n + 1}`, 'match-max': 1 }, text(one.prompt)),
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

/**
 * True where the steps are placed in their order and nothing else is. Some players fill the places that stay empty with blanks, so that
 * the response as a whole is never the correct one.
 */
function placedRight(steps: number, extras: number): string {
  const response = xml('qti-variable', { identifier: RESPONSE });
  const extra = (n: number): string => xml('qti-base-value', { 'base-type': 'identifier' }, choiceId(steps + n));
  return xmlLines(
    'qti-and',
    {},
    xml('qti-contains', {}, response, xml('qti-correct', { identifier: RESPONSE })),
    ...Array.from({ length: extras }, (_, n) => xml('qti-not', {}, xml('qti-member', {}, extra(n), response))),
  );
}

/** An answer as the interaction it is in QTI 3. `leadIn` becomes the prompt; it is empty where it stands in the marking. */
export function qti3Answer(answer: ExchangeAnswer, leadIn: readonly Inline[], shuffle: boolean): WrittenAnswer {
  switch (answer.kind) {
    case 'matching':
      return matching(answer.pairs, leadIn, shuffle);
    case 'ordering': {
      // Some of the choices, put in order: what QTI means by a least and most number of choices here.
      const places = answer.steps.length;
      const some = answer.extras.length === 0 ? {} : { class: 'qti-choices-top', 'min-choices': places, 'max-choices': places };
      return {
        declaration: declaration(
          'ordered',
          'identifier',
          answer.steps.map((_, n) => choiceId(n)),
        ),
        interaction: xmlLines(
          'qti-order-interaction',
          // Always: the order in the file is the right one.
          { ...bound, shuffle: 'true', orientation: 'vertical', ...some },
          prompt(leadIn),
          ...choices([...answer.steps, ...answer.extras]),
        ),
        ...(answer.extras.length === 0 ? {} : { right: placedRight(places, answer.extras.length) }),
      };
    }
    default: {
      const keys = answer.options.flatMap(({ isKey }, n) => (isKey ? [choiceId(n)] : []));
      const single = answer.kind === 'multiple-choice';
      return {
        declaration: declaration(single ? 'single' : 'multiple', 'identifier', keys),
        interaction: xmlLines(
          'qti-choice-interaction',
          { ...bound, shuffle: String(shuffle), 'max-choices': single ? 1 : keys.length },
          prompt(leadIn),
          ...choices(answer.options),
        ),
      };
    }
  }
}
