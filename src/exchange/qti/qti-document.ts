import type { Imported } from '../exchange.ts';
import type { Pictures } from '../pictures.ts';
import { readQti1Item } from '../qti1/qti1-item.ts';
import { isQti2, qti2AsQti3 } from '../qti2/qti2-as-qti3.ts';
import { readQti3Item, type Stimulus } from '../qti3/qti3-read-item.ts';
import { descendants } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { noted } from './qti-noted.ts';

const titleOf = (item: XmlElement, file: string): string =>
  item.attributes.get('title')?.trim() || item.attributes.get('identifier') || item.attributes.get('ident') || file;

/** An item or a shared text in the names of QTI 3. */
export const inQti3 = (root: XmlElement): XmlElement => (isQti2(root) ? qti2AsQti3(root) : root);

/** The questions of one file of any version. `file` names it where a person looks for it; `stimuli` finds the shared texts that an item names. */
export function readQtiDocument(
  root: XmlElement,
  file: string,
  stimuli: (item: XmlElement) => readonly Stimulus[],
  pictures?: Pictures,
): Imported {
  if (root.name !== 'questestinterop') {
    const item = inQti3(root);
    return noted(readQti3Item(item, stimuli(item), pictures), { file, line: root.line, title: titleOf(root, file) });
  }
  const items = descendants(root, ({ name }) => name === 'item');
  const read = items.map((item) => noted(readQti1Item(item, pictures), { file, line: item.line, title: titleOf(item, file) }));
  return { questions: read.flatMap(({ questions }) => questions), notes: read.flatMap(({ notes }) => notes) };
}
