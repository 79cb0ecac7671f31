import type { PhrasingContent } from 'mdast';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import { OWED } from '../owed-words.ts';

/** A paragraph with pictures in it as paragraphs and pictures: a picture of ours stands by itself. */
export function splitPictures(
  nodes: readonly PhrasingContent[],
  inlines: (nodes: readonly PhrasingContent[]) => readonly Inline[],
): readonly Block[] {
  const blocks: Block[] = [];
  let run: PhrasingContent[] = [];
  const end = (): void => {
    if (run.length > 0) blocks.push({ t: 'p', c: inlines(run) });
    run = [];
  };
  for (const node of nodes) {
    // A picture that leads somewhere is a picture.
    const [only, other] = node.type === 'link' ? node.children : [node];
    if (only?.type === 'image' && other === undefined) {
      end();
      blocks.push({ t: 'img', src: only.url, alt: only.alt?.trim() || OWED });
    } else run.push(node);
  }
  end();
  return blocks;
}
