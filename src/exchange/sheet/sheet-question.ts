import type { ExchangeQuestion } from '../exchange.ts';
import { kindOf } from '../kinds/exchange-kinds.ts';
import { blocksToHtml, inlinesToHtml } from '../text/html-of-blocks.ts';
import { instructionOf } from './instruction-of.ts';
import { paperAnswer } from './paper-answer.ts';

/** A question as it is answered on paper: nothing in it gives the key away. */
export function sheetQuestion(question: ExchangeQuestion, number: number): string {
  const todo = instructionOf(question);
  return [
    `<article><h3>${number}</h3><div class="body">`,
    blocksToHtml(question.scenario, { mathML: true }),
    question.leadIn.length === 0 ? '' : `<p class="lead-in">${inlinesToHtml(question.leadIn, { mathML: true })}</p>`,
    todo === '' ? '' : `<p class="todo">${todo}</p>`,
    kindOf(question.answer).paper.space(paperAnswer(question)),
    '</div></article>',
  ].join('');
}
