import type { Block, Inline } from '../../core/item/text-tree.ts';
import { type Fields, isFields } from '../fields.ts';
import { LIMITS } from '../limits.ts';
import { htmlToBlocks } from '../text/blocks-of-html.ts';
import { blocksToInlines } from '../text/blocks-to-inlines.ts';

export type Lost = Set<string>;

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, LIMITS.options + 1) : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const isTrue = (value: unknown): boolean => value === true || value === 'true';

export function h5pBlocks(value: unknown, lost: Lost): readonly Block[] {
  const html = textOf(value);
  if (html.length > LIMITS.text) {
    lost.add('a text of more than a million characters');
    return [];
  }
  const read = htmlToBlocks(html);
  for (const what of read.lost) lost.add(what);
  return read.blocks;
}

export const h5pInlines = (value: unknown, lost: Lost): readonly Inline[] => blocksToInlines(h5pBlocks(value, lost));

export const words = (v: string): readonly Inline[] => [{ t: 'text', v }];

/** What stands beside most questions: a picture or film above, feedback by points. */
export function besidesOf(params: Fields, lost: Lost): readonly Block[] {
  const media = fieldsOf(params['media']);
  if (Object.keys(fieldsOf(media['type'])).length > 0 && textOf(fieldsOf(media['type'])['library']) !== '') lost.add('image');
  const feedback = listOf(params['overallFeedback'])
    .map((one) => textOf(fieldsOf(one)['feedback']))
    .filter((text) => text.trim() !== '');
  if (feedback.length > 1) lost.add('when each feedback is shown (all of it stands in the explanation)');
  return feedback.flatMap((text) => h5pBlocks(text, lost));
}
