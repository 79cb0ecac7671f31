import type { ExchangeQuestion } from '../exchange.ts';
import { kindOf } from '../kinds/exchange-kinds.ts';
import { paperAnswer } from './paper-answer.ts';

/** What to do on paper, where the question's own words need not say it; empty for one right option. */
export const instructionOf = (question: ExchangeQuestion): string =>
  kindOf(question.answer).paper.instruction(paperAnswer(question));
