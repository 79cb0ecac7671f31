import type { QuestionRule } from './rule.ts';
import { keyConcept } from './rules/key-concept.ts';
import { phrasesBalance } from './rules/phrases-balance.ts';
import { rationaleLength } from './rules/rationale-length.ts';
import { shape } from './rules/shape.ts';
import { signalIdle } from './rules/signal-idle.ts';
import { signalMisleads } from './rules/signal-misleads.ts';
import { sourcePresent } from './rules/source-present.ts';

/** Every item-writing rule. A new one: a file in rules/, and a line here. */
export const QUESTION_RULES: readonly QuestionRule[] = [
  keyConcept,
  phrasesBalance,
  rationaleLength,
  shape,
  signalIdle,
  signalMisleads,
  sourcePresent,
];
