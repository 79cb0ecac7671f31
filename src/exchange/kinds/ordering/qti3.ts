import type { Inline } from '../../../core/item/text-tree.ts';
import { RESPONSE } from '../../qti3/qti3-names.ts';
import { BOUND, choiceId, choices, declaration, prompt, type WrittenAnswer } from '../../qti3/qti3-parts.ts';
import { xml, xmlLines } from '../../xml/xml-write.ts';
import type { OrderingAnswer } from './answer.ts';

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

export function qti3({ steps, extras }: OrderingAnswer, leadIn: readonly Inline[]): WrittenAnswer {
  // Some of the choices, put in order: what QTI means by a least and most number of choices here.
  const places = steps.length;
  const some = extras.length === 0 ? {} : { class: 'qti-choices-top', 'min-choices': places, 'max-choices': places };
  return {
    declaration: declaration(
      'ordered',
      'identifier',
      steps.map((_, n) => choiceId(n)),
    ),
    interaction: xmlLines(
      'qti-order-interaction',
      // Always: the order in the file is the right one.
      { ...BOUND, shuffle: 'true', orientation: 'vertical', ...some },
      prompt(leadIn),
      ...choices([...steps, ...extras]),
    ),
    ...(extras.length === 0 ? {} : { right: placedRight(places, extras.length) }),
  };
}
