export const tapTheFirstAndTheLast = 'Tap the first and the last word of a phrase; tap a marked word to clear it.';
export const wordsYouCanMark = 'Words you can mark';
export const phrasesYouCanMark = 'Phrases you can mark';
export const pen = 'Pen';
export const pointsToAnAnswer = 'Points to an answer';
export const rulesOneOut = 'Rules one out';
export const pointsToAnAnswerLabel = 'points to an answer';
export const rulesAnAnswerOut = 'rules an answer out';
export const tapTheLast = (word: string): string =>
  `Now tap the last word of the phrase, or <button>keep just “${word}”</button>`;
