import type { Imported, ReadFormat } from '../exchange.ts';
import { xmlTree } from '../xml/xml-tree.ts';
import { readQtiDocument } from './qti-document.ts';
import { readQtiPackage } from './qti-package.ts';
import { notQuestions } from './qti-root.ts';

const refused = (line: number, reason: string): Imported => ({ questions: [], notes: [{ line, what: 'refused', reason }] });
const isZip = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b;

/** Reads QTI 1.2, 2.0 to 2.2 and 3: a package (a zip file, also a Common Cartridge) or one file of items. */
export const readQti: ReadFormat = (bytes, name) => {
  if (isZip(bytes)) return readQtiPackage(bytes);
  const tree = xmlTree(bytes);
  if (!tree.ok) return refused(tree.error.line, tree.error.reason);
  const fault = notQuestions(tree.value);
  if (fault !== null) return refused(tree.value.line, fault);
  const read = readQtiDocument(tree.value, name, () => []);
  return read.questions.length + read.notes.length > 0 ? read : refused(tree.value.line, 'The file has no question.');
};
