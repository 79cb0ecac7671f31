// What only an answered question shows. Loaded while the first question is read, so that the question itself comes sooner.

export { confusedConcepts } from '../shared/confused-concepts.ts';
export { AboutQuestion, VerdictPanel } from '../shared/feedback-panel.tsx';
export { PhraseNotes } from '../shared/phrase-notes.tsx';
export { QuestionTools } from '../shared/question-tools.tsx';
export { conceptsAtStake, looksOf, notesOf } from '../shared/span-looks.ts';
