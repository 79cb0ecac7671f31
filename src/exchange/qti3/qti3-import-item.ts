import type { ExchangeNote, Imported } from '../exchange.ts';
import { questionName } from '../xml/xml-question-name.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { readQti3Item } from './qti3-read-item.ts';

/** One item as what came in and what was not; `file` names it where a person looks for it. Lines are those of the item's own file. */
export function importItem(item: XmlElement, file: string, stimulus: readonly XmlElement[] = []): Imported {
  const title = item.attributes.get('title')?.trim() || item.attributes.get('identifier') || file;
  const read = readQti3Item(item, stimulus);
  if (!read.ok)
    return {
      questions: [],
      notes: [{ line: item.line, question: title, what: 'left-out', reason: `Left out ${file}: ${read.error}.` }],
    };
  const { question, lost, changed } = read.value;
  const reasons = [
    ...lost.map((what) => `${file} came in without: ${what}.`),
    ...changed.map((what) => `${file} was changed: ${what}.`),
  ];
  const name = questionName(question);
  return {
    questions: [question],
    notes: reasons.map((reason): ExchangeNote => ({ line: item.line, question: name, what: 'changed', reason })),
  };
}
