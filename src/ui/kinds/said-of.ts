import type { Kind } from '../../core/item/item.ts';
import { saidOfMatching } from './matching/said.ts';
import { saidOfChoice } from './multiple-choice/said.ts';
import { saidOfResponse } from './multiple-response/said.ts';
import { saidOfOrdering } from './ordering/said.ts';
import type { Answered, Said, SaidOf } from './said.ts';
import { saidOfTrueFalse } from './true-false/said.ts';

const SAID: { readonly [K in Kind]: SaidOf<K> } = {
  'multiple-choice': saidOfChoice,
  'multiple-response': saidOfResponse,
  'true-false': saidOfTrueFalse,
  ordering: saidOfOrdering,
  matching: saidOfMatching,
};

const saidAs = <K extends Kind>(kind: K, answered: Answered<K>): Said => SAID[kind](answered);

/** What was answered and what the answer is, in the words of the question's kind. */
export const saidOf = (answered: Answered<Kind>): Said => saidAs(answered.item.kind, answered);
