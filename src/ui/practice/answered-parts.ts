// What only an answered question shows, and its tools. Loaded while the first question is read, so that the question itself comes sooner.

export { AnsweredBody } from '../items/answered-body.tsx';
export { wearAnsweredStyles } from '../shared/wear-answered-styles.ts';
export { AboutAnswer } from './about-answer.tsx';
export { FirstFeedback } from './answer-first.tsx';
export { HeadTools } from './head-tools.tsx';
export { OpenNotes } from './open-notes.tsx';
export { shownFeedback } from './shown-feedback.ts';
