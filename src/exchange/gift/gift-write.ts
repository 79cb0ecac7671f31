import type { Inline } from '../../core/item/text-tree.ts';
import type { ExchangeNote, ExchangeOption, ExchangeQuestion, WriteFormat } from '../exchange.ts';
import { fileNameOf } from '../file-name-of.ts';
import { encodeOwnFacts } from '../own-facts.ts';
import { blocksToHtml, inlinesToHtml } from '../text/html-of-blocks.ts';
import { joinStem } from '../text/split-stem.ts';

const escapeGift = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n');

/** A line whose first character could be read as a weight or a format, and whose arrows as the middle of a pair, without HTML's help. */
const lineOf = (nodes: readonly Inline[]): string =>
  escapeGift(inlinesToHtml(nodes).replaceAll('->', '-&gt;')).replace(/^[%[]/, (char) => `&\\#${char.charCodeAt(0)};`);

const why = ({ rationale }: ExchangeOption): string => (rationale.length === 0 ? '' : `#${escapeGift(blocksToHtml(rationale))}`);

/** Weights as the other system lists them: five decimals. */
const share = (keys: number): string => String(Number((100 / keys).toFixed(5)));

/** The lines between the braces; undefined for a kind that GIFT has not. */
function answerLines({ answer }: ExchangeQuestion): readonly string[] | undefined {
  switch (answer.kind) {
    case 'ordering':
      return undefined;
    case 'matching':
      // A response is a plain line in the other system: no marks, no references.
      return answer.pairs.map(
        ({ prompt, response }) => `=${prompt === undefined ? '' : lineOf(prompt.text)} -> ${escapeGift(plainLine(response))}`,
      );
    case 'multiple-choice':
      return answer.options.map((option) => `${option.isKey ? '=' : '~'}${lineOf(option.text)}${why(option)}`);
    case 'multiple-response': {
      const part = share(answer.options.filter(({ isKey }) => isKey).length);
      // A wrong one takes everything away: as near to all or nothing as the other system comes.
      return answer.options.map((option) => `~%${option.isKey ? part : '-100'}%${lineOf(option.text)}${why(option)}`);
    }
  }
}

const plainLine = (nodes: readonly Inline[]): string =>
  nodes.map((node) => ('v' in node ? node.v : node.t === 'br' ? ' ' : plainLine(node.c))).join('');

function changes(question: ExchangeQuestion): readonly string[] {
  const { answer } = question;
  const pairs = answer.kind === 'matching' ? answer.pairs : [];
  return [
    ...(pairs.some(({ prompt }) => (prompt?.rationale.length ?? 0) > 0)
      ? ['the reasons for its pairs have no place in GIFT']
      : []),
    ...(JSON.stringify(question.scenario).includes('"t":"img"')
      ? ['its pictures have no place in GIFT; their words stand there']
      : []),
  ];
}

/** Writes a GIFT file. What only we know of a question stands in a comment before it. */
export const writeGift: WriteFormat = (questions, title) => {
  const notes: ExchangeNote[] = [];
  const blocks = questions.flatMap((question): string[] => {
    const name = question.facts.id ?? question.title;
    const tell = (what: ExchangeNote['what'], reason: string): void => {
      notes.push({ line: 0, ...(name === undefined ? {} : { question: name }), what, reason });
    };
    const lines = answerLines(question);
    if (lines === undefined) {
      tell('left-out', 'GIFT has no questions in which steps are put in order.');
      return [];
    }
    for (const reason of changes(question)) tell('changed', `${reason}.`);
    const label = name === undefined ? '' : `::${escapeGift(name.replace(/\s+/g, ' '))}::`;
    const general = question.explanation.length === 0 ? [] : [`####${escapeGift(blocksToHtml(question.explanation))}`];
    const answers = [...lines, ...general].map((line) => `\t${line}\n`).join('');
    return [`// ${encodeOwnFacts(question)}\n${label}[html]${escapeGift(blocksToHtml(joinStem(question)))}{\n${answers}}\n`];
  });
  return { files: [{ name: `${fileNameOf(title)}.gift`, content: blocks.join('\n') }], notes };
};
