import type { ExchangeQuestion } from './exchange.ts';
import { qti3Item } from './qti3/qti3-item.ts';
import { readQti3Item } from './qti3/qti3-read-item.ts';
import { xmlTree } from './xml/xml-tree.ts';

/** A question as one text that holds all of it, for the way back through formats that show a part: an item of QTI 3. */
export const wholeText = (question: ExchangeQuestion): string => qti3Item(question, 'Q').trim();

/** The way back; undefined for any other text. */
export function questionOfWhole(text: unknown): ExchangeQuestion | undefined {
  if (typeof text !== 'string' || !text.startsWith('<?xml') || !text.includes('signalmark: {')) return undefined;
  const tree = xmlTree(new TextEncoder().encode(text));
  const read = tree.ok ? readQti3Item(tree.value, []) : undefined;
  if (!read?.ok) return undefined;
  const { title: _, line: __, ...question } = read.value.question;
  return question;
}
