/** Why an answer came out as it did (see the scoring formulas, item 7). */
export type Cause = 'solid' | 'lucky' | 'unanswered' | 'baited' | 'misapplied' | 'unseen' | 'known' | 'not-known';
