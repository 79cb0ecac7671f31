import type { ExchangeNote, ExchangeQuestion, WriteFormat } from '../exchange.ts';
import { fileNameOf } from '../file-name-of.ts';
import { kindOf } from '../kinds/exchange-kinds.ts';
import { encodeOwnFacts } from '../own-facts.ts';
import { blocksToHtml } from '../text/html-of-blocks.ts';
import { joinStem } from '../text/split-stem.ts';
import { escapeGift } from './gift-parts.ts';

function changes(question: ExchangeQuestion): readonly string[] {
  const { answer } = question;
  return [
    ...kindOf(answer).gift.lost(answer),
    ...(JSON.stringify(question.scenario).includes('"t":"img"')
      ? ['its pictures have no place in GIFT; their words stand there']
      : []),
  ];
}

/** Writes a GIFT file. What only we know of a question stands in a comment before it. */
export const writeGift: WriteFormat = (questions, title) => {
  const notes: ExchangeNote[] = [];
  const blocks = questions.map((question): string => {
    const name = question.facts.id ?? question.title;
    const { answer } = question;
    const lines = kindOf(answer).gift.lines(answer);
    for (const reason of changes(question))
      notes.push({ line: 0, ...(name === undefined ? {} : { question: name }), what: 'changed', reason: `${reason}.` });
    const label = name === undefined ? '' : `::${escapeGift(name.replace(/\s+/g, ' '))}::`;
    const general = question.explanation.length === 0 ? [] : [`####${escapeGift(blocksToHtml(question.explanation))}`];
    const answers = [...lines, ...general].map((line) => `\t${line}\n`).join('');
    const facts = encodeOwnFacts(question, kindOf(answer).gift.besides);
    return `// ${facts}\n${label}[html]${escapeGift(blocksToHtml(joinStem(question)))}{\n${answers}}\n`;
  });
  return { files: [{ name: `${fileNameOf(title)}.gift`, content: blocks.join('\n') }], notes };
};
