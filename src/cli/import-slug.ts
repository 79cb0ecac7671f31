import { slugOf } from '../content/slug.ts';
import { plainBlocks } from '../core/item/plain-text.ts';
import type { ExchangeQuestion } from '../exchange/exchange.ts';
import { joinStem } from '../exchange/text/split-stem.ts';

/** Names that one system keeps for its devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** Longest name of our own that is taken back; file systems allow some 250 characters. */
const LONGEST = 100;

/** Whether every system can have a file of this name. */
export const isFileName = (slug: string): boolean => !DEVICE.test(slug) && slug.length <= LONGEST;

const shortSlug = (text: string): string => slugOf(text.slice(0, 400));

/** A name for a question's file, from its title or its first words; `question` where neither has letters. */
export function importSlug(question: ExchangeQuestion): string {
  const own = question.facts.id?.split('/').at(-1) ?? '';
  const slug = shortSlug(own || (question.title ?? '')) || shortSlug(plainBlocks(joinStem(question))) || 'question';
  return isFileName(slug) ? slug : `question-${slug}`;
}

/** The name itself, or with the first number that makes it free. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  let number = 2;
  while (isTaken(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
