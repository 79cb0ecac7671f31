import type { Cause } from '../../core/signal/cause.ts';

/** Each cause in a word or two, and what it means. */
export const CAUSE_WORDS: Readonly<Record<Cause, { readonly name: string; readonly means: string }>> = {
  solid: { name: 'Solid', means: 'saw what decides, and right' },
  lucky: { name: 'Lucky', means: 'right, but most signals unmarked' },
  misapplied: { name: 'Misapplied', means: 'saw the signals, drew the wrong conclusion' },
  baited: { name: 'Baited', means: 'a decoy led away' },
  unseen: { name: 'Unmarked', means: 'the signals went unmarked' },
  known: { name: 'Known', means: 'right, without marking' },
  'not-known': { name: 'Not known', means: 'not right, without marking' },
  unanswered: { name: 'Unanswered', means: 'no answer given' },
};
