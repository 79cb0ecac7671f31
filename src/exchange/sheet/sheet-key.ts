import type { ExchangeQuestion } from '../exchange.ts';
import { phrasesOf } from '../phrases-of.ts';
import { blocksToHtml, inlinesToHtml } from '../text/html-of-blocks.ts';
import { sourcesHtml } from '../text/sources-html.ts';
import { questionName } from '../xml/xml-question-name.ts';
import { paperAnswer } from './paper-answer.ts';

const words = (text: string): string => inlinesToHtml([{ t: 'text', v: text }]);

function phrases(question: ExchangeQuestion): string {
  const reported = (['signal', 'decoy'] as const).flatMap((role) => {
    const found = phrasesOf(question, role);
    const name = role === 'signal' ? 'Decides' : 'Tempts';
    return found.length === 0 ? [] : [`<p>${name}: ${found.map((phrase) => `“${words(phrase)}”`).join(' · ')}</p>`];
  });
  return reported.join('');
}

/** What is known of a question once it is answered: letters, deciding phrases, the reason for each option, sources. */
export function sheetKey(question: ExchangeQuestion, number: number): string {
  const { key, prompts, options } = paperAnswer(question);
  const reasons = [
    ...prompts.map(({ number: at, letter, option }) => ({ name: `${at} ${letter}`, isKey: true, option })),
    ...options.map(({ letter, isKey, option }) => ({ name: letter, isKey, option })),
  ].flatMap(({ name, isKey, option }) =>
    option === undefined || option.rationale.length === 0
      ? []
      : [
          `<li><span${isKey ? ' class="right"' : ''}>${name}</span><div>${blocksToHtml(option.rationale, { mathML: true })}</div></li>`,
        ],
  );
  const sources = sourcesHtml(question);
  return [
    `<article><h3>${number}</h3><div class="body">`,
    `<p class="answer"><small>${words(questionName(question))}</small><b>${key}</b></p>`,
    phrases(question),
    reasons.length === 0 ? '' : `<ul class="why">${reasons.join('')}</ul>`,
    blocksToHtml(question.explanation, { mathML: true }),
    sources === '' ? '' : `<div class="sources">${sources}</div>`,
    '</div></article>',
  ].join('');
}
