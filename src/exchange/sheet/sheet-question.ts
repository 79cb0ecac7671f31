import type { ExchangeQuestion } from '../exchange.ts';
import { blocksToHtml, inlinesToHtml } from '../text/html-of-blocks.ts';
import { instructionOf } from './instruction-of.ts';
import { type PaperAnswer, paperAnswer } from './paper-answer.ts';

const list = (className: string, items: readonly string[], tag = 'ul'): string =>
  `<${tag} class="${className}">${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;

const BOX = '<span class="box"></span>';
const LETTER_BOX = '<span class="box wide"></span>';

/** Options or steps without a box to tick: letters to be written elsewhere. */
const letters = ({ options }: PaperAnswer): string =>
  list(
    'options plain',
    options.map(({ letter, text }) => `<b>${letter}</b><span>${inlinesToHtml(text)}</span>`),
  );

function answerSpace(question: ExchangeQuestion, answer: PaperAnswer): string {
  const { options, prompts, choose } = answer;
  switch (question.answer.kind) {
    case 'matching': {
      const asked = prompts.map(
        ({ number, option }) => `${LETTER_BOX}<b>${number}</b><span>${inlinesToHtml(option.text)}</span>`,
      );
      return `<div class="pairs">${list('options', asked)}${letters(answer)}</div>`;
    }
    case 'ordering': {
      const places = Array.from({ length: choose }, (_, at) => `${at + 1}<span class="line"></span>`);
      return `${letters(answer)}${list('answers', places, 'ol')}`;
    }
    default:
      return list(
        'options',
        options.map(({ letter, text }) => `${BOX}<b>${letter}</b><span>${inlinesToHtml(text)}</span>`),
      );
  }
}

/** A question as it is answered on paper: nothing in it gives the key away. */
export function sheetQuestion(question: ExchangeQuestion, number: number): string {
  const answer = paperAnswer(question);
  const todo = instructionOf(question);
  return [
    `<article><h3>${number}</h3><div class="body">`,
    blocksToHtml(question.scenario),
    question.leadIn.length === 0 ? '' : `<p class="lead-in">${inlinesToHtml(question.leadIn)}</p>`,
    todo === '' ? '' : `<p class="todo">${todo}</p>`,
    answerSpace(question, answer),
    '</div></article>',
  ].join('');
}
