import type { ExchangeQuestion } from '../exchange.ts';
import { paperAnswer } from './paper-answer.ts';

/** What to do on paper, where the question's own words need not say it; empty for one right option. */
export function instructionOf(question: ExchangeQuestion): string {
  const { choose, options } = paperAnswer(question);
  switch (question.answer.kind) {
    case 'multiple-choice':
      return '';
    case 'multiple-response':
      return `Choose ${choose}.`;
    case 'ordering':
      return options.length === choose
        ? 'Put the steps in order.'
        : `Put ${choose} of the ${options.length} steps in order; the others do not belong.`;
    case 'matching':
      return 'Give each line the letter that fits it. A letter may fit several lines, or none.';
  }
}
