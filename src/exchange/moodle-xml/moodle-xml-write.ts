import type { ExchangeNote, ExchangeQuestion, WriteFormat } from '../exchange.ts';
import { fileNameOf } from '../file-name-of.ts';
import { kindOf } from '../kinds/exchange-kinds.ts';
import { encodeOwnFacts } from '../own-facts.ts';
import { blocksToHtml } from '../text/html-of-blocks.ts';
import { pictureReasons } from '../text/picture-reasons.ts';
import { joinStem } from '../text/split-stem.ts';
import { questionName } from '../xml/xml-question-name.ts';
import { xml, xmlLines, xmlText } from '../xml/xml-write.ts';
import { htmlElement } from './moodle-xml-parts.ts';
import { whyHtml } from './moodle-xml-why.ts';

const text = (words: string): string => xml('text', {}, xmlText(words));
function questionXml(question: ExchangeQuestion): string {
  const { answer, facts, explanation, tags = [] } = question;
  const { type, children } = kindOf(answer).moodleXml.written(answer, facts.shuffle !== false);
  return xmlLines(
    'question',
    { type },
    `<!-- ${encodeOwnFacts(question)} -->`,
    xml('name', {}, text(questionName(question))),
    htmlElement('questiontext', blocksToHtml(joinStem(question))),
    htmlElement('generalfeedback', [blocksToHtml(explanation), whyHtml(answer)].filter((part) => part !== '').join('\n')),
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
    ...kindOf(answer).moodleXml.changes(answer),
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
