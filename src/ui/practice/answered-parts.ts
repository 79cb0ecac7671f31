// What only an answered question shows. Loaded while the first question is read, so that the question itself comes sooner.
export { AboutQuestion, VerdictPanel } from './feedback-panel.tsx';
export { confusedConcepts } from './links.ts';
export { PhraseNotes } from './phrase-notes.tsx';
export { QuestionTools } from './question-tools.tsx';
export { SaveNotice } from './save-notice.tsx';
export { conceptsAtStake, looksOf, notesOf } from './span-looks.ts';
