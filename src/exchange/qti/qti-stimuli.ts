import { MAX_TEXT } from '../normalize-question.ts';
import { Losses } from '../pictures.ts';
import { type Lost, qti3Blocks } from '../qti3/qti3-html.ts';
import type { Stimulus } from '../qti3/qti3-read-item.ts';
import { descendants, elements } from '../xml/xml-query.ts';
import { type XmlElement, xmlTree } from '../xml/xml-tree.ts';
import { inQti3 } from './qti-document.ts';
import { resolveIn } from './qti-listed.ts';

/** Finds the shared texts that an item names; each is read once, however many items name it. */
export function stimuliOf(
  files: Pick<ReadonlyMap<string, Uint8Array>, 'get'>,
): (at: string) => (item: XmlElement) => readonly Stimulus[] {
  const known = new Map<string, Stimulus | undefined>();
  const read = (file: string): Stimulus | undefined => {
    const bytes = files.get(file);
    const tree = bytes === undefined ? undefined : xmlTree(bytes);
    if (!tree?.ok) return undefined;
    const lost: Lost = new Losses();
    const bodies = descendants(inQti3(tree.value), ({ name }) => name === 'qti-stimulus-body');
    const blocks = bodies.flatMap((body) => qti3Blocks(body.children, lost));
    // What no question can hold is not taken up for each one of them.
    return { blocks, lost: [...lost], isTooLong: JSON.stringify(blocks).length > MAX_TEXT };
  };
  return (at) => (item) =>
    elements(item, 'qti-assessment-stimulus-ref').flatMap((ref) => {
      const file = resolveIn(at, ref.attributes.get('href') ?? '') ?? '';
      if (!known.has(file)) known.set(file, read(file));
      return known.get(file) ?? [];
    });
}
