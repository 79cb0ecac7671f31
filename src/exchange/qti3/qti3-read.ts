import type { Imported, ReadFormat } from '../exchange.ts';
import { xmlTree } from '../xml/xml-tree.ts';
import { importItem } from './qti3-import-item.ts';
import { notAnItem } from './qti3-kind.ts';
import { readQti3Package } from './qti3-read-package.ts';

const refused = (line: number, reason: string): Imported => ({ questions: [], notes: [{ line, what: 'refused', reason }] });
const isZip = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b;

/** Reads a QTI 3 package (a zip file with `imsmanifest.xml`) or one item (an XML file). */
export const readQti3: ReadFormat = (bytes, name) => {
  if (isZip(bytes)) return readQti3Package(bytes);
  const tree = xmlTree(bytes);
  if (!tree.ok) return refused(tree.error.line, tree.error.reason);
  const fault = notAnItem(tree.value);
  return fault === null ? importItem(tree.value, name) : refused(tree.value.line, fault);
};
