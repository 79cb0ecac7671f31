import type { Inline } from '../../core/item/text-tree.ts';
import type { ExchangeAnswer, ExchangeNote, ExchangeOption, ExchangeQuestion, WriteFormat } from '../exchange.ts';
import { fileNameOf } from '../file-name-of.ts';
import { encodeOwnFacts } from '../own-facts.ts';
import { blocksToHtml, inlinesToHtml } from '../text/html-of-blocks.ts';
import { pictureReasons } from '../text/picture-reasons.ts';
import { joinStem } from '../text/split-stem.ts';
import { questionName } from '../xml/xml-question-name.ts';
import { cdata, xml, xmlLines, xmlText } from '../xml/xml-write.ts';
import { PLACES, placesOf } from './moodle-xml-places.ts';
import { whyHtml } from './moodle-xml-why.ts';

const text = (words: string): string => xml('text', {}, xmlText(words));
const html = (
  name: string,
  markup: string,
  attributes: Readonly<Record<string, string>> = {},
  ...more: readonly string[]
): string => xml(name, { ...attributes, format: 'html' }, xml('text', {}, ...(markup === '' ? [] : [cdata(markup)])), ...more);
const line = (nodes: readonly Inline[]): string => inlinesToHtml(nodes);

/** Moodle knows fractions to seven digits; keys share all points, and one wrong option takes them all. */
const share = (keys: number): string => String(Number((100 / keys).toFixed(5)));

function options(list: readonly ExchangeOption[]): readonly string[] {
  const keys = list.filter(({ isKey }) => isKey).length;
  return list.map(({ text: words, isKey, rationale }) =>
    html(
      'answer',
      line(words),
      { fraction: isKey ? share(keys) : keys > 1 ? '-100' : '0' },
      html('feedback', blocksToHtml(rationale)),
    ),
  );
}

interface Written {
  readonly type: string;
  readonly children: readonly string[];
}

function written(answer: ExchangeAnswer, shuffle: boolean): Written {
  const shuffled = xml('shuffleanswers', {}, shuffle ? '1' : '0');
  switch (answer.kind) {
    case 'matching':
      return {
        type: 'matching',
        children: [
          shuffled,
          ...answer.pairs.map(({ prompt, response }) =>
            html(
              'subquestion',
              prompt === undefined ? '' : line(prompt.text),
              {},
              xml('answer', {}, xml('text', {}, cdata(line(response)))),
            ),
          ),
        ],
      };
    case 'ordering': {
      if (answer.extras.length > 0) {
        const places = written(placesOf(answer), shuffle);
        return { ...places, children: [`<!-- ${PLACES} -->`, ...places.children] };
      }
      const steps = answer.steps.map(({ text: words }, n) => html('answer', line(words), { fraction: String(n + 1) }));
      return {
        type: 'ordering',
        children: [
          '<layouttype>VERTICAL</layouttype>',
          '<selecttype>ALL</selecttype>',
          '<selectcount>0</selectcount>',
          '<gradingtype>ALL_OR_NOTHING</gradingtype>',
          ...steps,
        ],
      };
    }
    default: {
      const single = answer.kind === 'multiple-choice';
      return {
        type: 'multichoice',
        children: [
          xml('single', {}, String(single)),
          shuffled,
          '<answernumbering>abc</answernumbering>',
          ...options(answer.options),
        ],
      };
    }
  }
}

function questionXml(question: ExchangeQuestion): string {
  const { answer, facts, explanation, tags = [] } = question;
  const { type, children } = written(answer, facts.shuffle !== false);
  return xmlLines(
    'question',
    { type },
    `<!-- ${encodeOwnFacts(question)} -->`,
    xml('name', {}, text(questionName(question))),
    html('questiontext', blocksToHtml(joinStem(question))),
    html('generalfeedback', [blocksToHtml(explanation), whyHtml(answer)].filter((part) => part !== '').join('\n')),
    '<defaultgrade>1</defaultgrade>',
    '<penalty>0</penalty>',
    '<hidden>0</hidden>',
    facts.id === undefined ? '' : xml('idnumber', {}, xmlText(facts.id)),
    ...children,
    tags.length === 0 ? '' : xml('tags', {}, ...tags.map((tag) => xml('tag', {}, text(tag)))),
  );
}

function notesOf(question: ExchangeQuestion): readonly ExchangeNote[] {
  const { answer, spans } = question;
  const changes = [
    ...pictureReasons(question),
    ...(spans.length > 0 ? ['Moodle has no marking of phrases; the phrases travel in a comment that Moodle does not show.'] : []),
    ...(answer.kind === 'multiple-response'
      ? ['Moodle gives part of the points where only some of the right options are chosen.']
      : []),
    ...(answer.kind === 'matching' ? ['Moodle gives part of the points for a part of the pairs.'] : []),
    ...(answer.kind === 'ordering' && answer.extras.length > 0
      ? ['Moodle’s ordering has no steps that do not belong; it was written as a matching of places with steps.']
      : []),
  ];
  return changes.map((reason) => ({ line: 0, question: questionName(question), what: 'changed', reason }));
}

/** A category is a path, so a slash in the bank's name is doubled. */
const category = (title: string): string =>
  xml('question', { type: 'category' }, xml('category', {}, text(`$course$/top/${title.replaceAll('/', '//')}`)));

/** Writes a bank as one Moodle XML file. */
export const writeMoodleXml: WriteFormat = (questions, title) => ({
  files: [
    {
      name: `${fileNameOf(title)}.xml`,
      content: `<?xml version="1.0" encoding="UTF-8"?>\n${xmlLines('quiz', {}, category(title), ...questions.map(questionXml))}\n`,
    },
  ],
  notes: questions.flatMap(notesOf),
});
