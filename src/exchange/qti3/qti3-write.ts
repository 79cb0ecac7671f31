import type { ExchangeNote, ExchangeQuestion, WriteFormat } from '../exchange.ts';
import { pictureReasons } from '../text/picture-reasons.ts';
import { questionName } from '../xml/xml-question-name.ts';
import { writeZip } from '../zip/zip.ts';
import { isMarked, qti3Item } from './qti3-item.ts';
import { identifier } from './qti3-names.ts';
import { type PackagedItem, qti3Manifest, qti3Test, TEST_FILE } from './qti3-package.ts';

/** Names for the items, each once, whatever the questions are called. */
function packaged(questions: readonly ExchangeQuestion[]): readonly PackagedItem[] {
  const taken = new Set<string>();
  return questions.map((question) => {
    const wish = identifier(question.facts.id ?? questionName(question));
    let id = wish;
    // Names that differ in case only would be one file on some machines.
    for (let n = 2; taken.has(id.toLowerCase()); n++) id = `${wish}_${n}`;
    taken.add(id.toLowerCase());
    return { id, href: `items/${id}.xml` };
  });
}

function notesOf(question: ExchangeQuestion): readonly ExchangeNote[] {
  const reasons = [
    ...pictureReasons(question),
    ...((question.tags?.length ?? 0) > 0 ? [`Went out without its tags: ${question.tags?.join(', ')}.`] : []),
    ...(question.spans.length > 0 && !isMarked(question) ? ['Went out without its phrases: only a choice has a marking.'] : []),
  ];
  return reasons.map((reason) => ({ line: 0, question: questionName(question), what: 'changed', reason }));
}

/** Writes a bank as a QTI 3 package: a zip with a file for each item, a test that lists them and the manifest. */
export const writeQti3: WriteFormat = (questions, title) => {
  const items = packaged(questions);
  const files = [
    { name: 'imsmanifest.xml', content: qti3Manifest(title, items) },
    { name: TEST_FILE, content: qti3Test(title, items) },
    ...questions.map((question, n) => {
      const item = items[n] ?? { id: `Q${n}`, href: `items/Q${n}.xml` };
      return { name: item.href, content: qti3Item(question, item.id) };
    }),
  ];
  return { files: [{ name: `${identifier(title)}.zip`, content: writeZip(files) }], notes: questions.flatMap(notesOf) };
};
