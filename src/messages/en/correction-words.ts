export const CORRECTION_WORDS = {
  title: 'We had this wrong',
  corrected: 'Corrected',
  withdrawn: 'The question was taken out.',
  said: 'We said: ',
  right: 'Right is: ',
  why: 'Why: ',
  sources: 'Sources: ',
  checked: ', checked ',
  /** What becomes of the learner's own answer. */
  aside: 'Your earlier answers to it are kept, but no longer count for or against you.',
  page: 'See the question',
  practice: 'Answer it again',
  all: 'All corrections',
  seen: 'Got it',
  failed: 'That could not be stored. Try again.',
  /** On the question's page, before its date. */
  ofQuestion: 'The answer was corrected on ',
  what: 'What was wrong',
  /** On the page of corrections. */
  reserved: 'A question kept for mock exams. Who answered it is told what was wrong.',
} as const;
