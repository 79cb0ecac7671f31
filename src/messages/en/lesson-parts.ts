export const notes = 'Notes';
export const keyTakeaways = 'Key takeaways';
export const firstPrinciple = 'First principle';
export const mentalModel = 'Mental model';
export const decisionFlow = 'Decision flow';
export const stepByStep = 'Step by step';
export const timeline = 'Timeline';
export const whatItCosts = 'What it costs';
export const examTrap = 'Exam trap';
export const note = 'Note';
export const thinkItThrough = 'Think it through';
export const skillsThisLessonBuilds = 'Skills this lesson builds';
export const thinkFirst = 'Think first, then open the model answer';
export const table = 'Table';
export const tableHeading = (heading: string): string => `Table: ${heading}`;
export const fromStartToEnd = (elapsedWords: string): string => `From start to end: ${elapsedWords}.`;
/** From a note back to where it is called. `call`: which of several. */
export const backToText = (note: number, call: number): string =>
  `Back to the text, note ${note}${call > 1 ? `, call ${call}` : ''}`;
