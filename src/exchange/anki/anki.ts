import Papa from 'papaparse';
import { shortHash } from '../../content/hash.ts';
import { plainBlocks } from '../../core/item/plain-text.ts';
import type { ExchangeNote, ExchangeQuestion, WriteFormat } from '../exchange.ts';
import { fileNameOf } from '../file-name-of.ts';
import { instructionOf } from '../sheet/instruction-of.ts';
import { type PaperAnswer, paperAnswer } from '../sheet/paper-answer.ts';
import { blocksToHtml, type HtmlOptions, inlinesToHtml } from '../text/html-of-blocks.ts';
import { pictureReasons } from '../text/picture-reasons.ts';
import { sourcesHtml } from '../text/sources-html.ts';
import { joinStem } from '../text/split-stem.ts';
import { questionName } from '../xml/xml-question-name.ts';

/**
 * A field. Anki looks for formulas, sounds and LaTeX to run in the text of fields: the class keeps its formulas away, and a bracket that is
 * no bracket the rest.
 */
const field = (...parts: readonly string[]): string =>
  `<div class="tex2jax_ignore">${parts.filter((part) => part !== '').join('')}</div>`.replaceAll('[', '&#91;');

/** What is in a span of this class is typeset, although it stands in a field that is kept from it. */
const FORMULAS: HtmlOptions = { texClass: 'tex2jax_process' };

const paragraph = (html: string): string => (html === '' ? '' : `<p>${html}</p>`);

const numbered = (names: readonly (readonly [name: string, html: string])[]): string =>
  paragraph(names.map(([name, html]) => `${name}. ${html}`).join('<br>'));

function front(question: ExchangeQuestion, { prompts, options }: PaperAnswer): string {
  return field(
    blocksToHtml(joinStem(question), FORMULAS),
    paragraph(instructionOf(question)),
    numbered(prompts.map(({ number, option }) => [String(number), inlinesToHtml(option.text, FORMULAS)])),
    numbered(options.map(({ letter, text }) => [letter, inlinesToHtml(text, FORMULAS)])),
  );
}

/** What decides is bold, what tempts is underlined. */
const highlights = ({ spans }: ExchangeQuestion): HtmlOptions => ({
  ...FORMULAS,
  span: (index, inner) => {
    const role = spans[index]?.role;
    return role === 'signal' ? `<b>${inner}</b>` : role === 'decoy' ? `<u>${inner}</u>` : inner;
  },
});

function phrasesHtml(question: ExchangeQuestion): string {
  const roles = new Set(question.spans.map(({ role }) => role));
  const legend = [...(roles.has('signal') ? ['<b>decides</b>'] : []), ...(roles.has('decoy') ? ['<u>tempts</u>'] : [])];
  if (legend.length === 0) return '';
  return `<hr><p>${legend.join(' · ')}</p>${blocksToHtml(joinStem(question), highlights(question))}`;
}

function back(question: ExchangeQuestion, { prompts, options, key }: PaperAnswer): string {
  const reasons = [
    ...prompts.map(({ number, option, letter }) => ({ name: `${number} ${letter}`, option })),
    ...options.map(({ letter, option }) => ({ name: letter, option })),
  ].flatMap(({ name, option }) =>
    option === undefined || option.rationale.length === 0
      ? []
      : [`<p><b>${name}</b> ${inlinesToHtml(option.text, FORMULAS)}</p>${blocksToHtml(option.rationale, FORMULAS)}`],
  );
  return field(
    paragraph(`<b>${key}</b>`),
    phrasesHtml(question),
    reasons.length === 0 ? '' : `<hr>${reasons.join('')}`,
    question.explanation.length === 0 ? '' : `<hr>${blocksToHtml(question.explanation, FORMULAS)}`,
    sourcesHtml(question),
  );
}

/** By it Anki knows a note again, so that a later export updates it and what was learned of it stays. */
const guidOf = (question: ExchangeQuestion): string =>
  `signalmark/${question.facts.id ?? shortHash(plainBlocks(joinStem(question)))}`;

/** Tags are parted by spaces; two colons make a tree of them. */
function tagsOf({ facts, answer, tags = [] }: ExchangeQuestion): string {
  const [exam, task] = facts.id?.split('/') ?? [];
  const own = [
    ...(exam === undefined || task === undefined ? [] : [[exam, task, facts.objective ?? []].flat().join('::')]),
    ...(facts.level === undefined ? [] : [`level::${facts.level}`]),
    answer.kind,
  ];
  return [...own, ...tags.map((tag) => tag.trim().replace(/\s+/g, '_'))].filter((tag) => tag !== '').join(' ');
}

const notesOf = (question: ExchangeQuestion): readonly ExchangeNote[] =>
  pictureReasons(question).map((reason) => ({ line: 0, question: questionName(question), what: 'changed', reason }));

/**
 * The deck stands in a column of its own, as Anki makes a deck of a column that is not there and only looks for one of a header. No column has
 * a name: names would be looked for among the fields, which are called otherwise in other languages.
 */
const HEADERS = ['#separator:tab', '#html:true', '#notetype:Basic', '#guid column:1', '#deck column:2', '#tags column:5'];

/**
 * Writes a text file of notes for Anki's own import: front with scenario and lettered options, back with key, phrases, reasons and sources.
 * Nothing is guarded against spreadsheets: Anki computes nothing, and an apostrophe would stay on the cards.
 * What it would run is kept from it by `field`.
 */
export const writeAnki: WriteFormat = (questions, title) => {
  const deck = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const rows = questions.map((question) => {
    const answer = paperAnswer(question);
    return [guidOf(question), deck, front(question, answer), back(question, answer), tagsOf(question)];
  });
  const content = `${HEADERS.join('\n')}\n${Papa.unparse(rows, { delimiter: '\t', newline: '\n' })}\n`;
  return { files: [{ name: `${fileNameOf(title)}.tsv`, content }], notes: questions.flatMap(notesOf) };
};
