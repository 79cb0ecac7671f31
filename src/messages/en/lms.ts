import { many } from './many.ts';

export const mockExam = 'Mock exam';
export const practice = 'Practice';
export const mockRules = (questions: number, minutes: number): string =>
  `${many(questions, 'question')} in ${many(minutes, 'minute')}. The clock starts when you begin and does not stop. You can go back and change answers; feedback comes at the end.`;
export const untimedRules = (questions: number): string =>
  `${many(questions, 'question')}. You can go back and change answers; feedback comes at the end.`;
export const passesWith = (percent: string): string => `${percent} right is a pass.`;
export const begin = 'Begin';
export const questionOf = (number: number, of: number): string => `Question ${number} of ${of}`;
export const previousQuestion = 'Previous question';
export const nextQuestion = 'Next question';
export const answer = 'Answer';
export const answerWithoutMarking = 'Answer anyway';
export const nothingIsMarkedYet = 'Nothing is marked yet. Mark what decides, or answer anyway.';
export const skip = 'Skip';
export const allQuestions = 'All questions';
export const toTheResult = 'To the result';
export const progress = 'Questions answered';
export const timeLeft = 'Time left:';
export const handIn = 'Hand in';
export const finish = 'Finish';
export const stillOpen = (open: number): string =>
  open === 0
    ? 'All questions are answered.'
    : `${many(open, 'question')} not answered yet. Each counts as wrong if you finish now.`;
export const questionIs = (number: number, state: string): string => `Question ${number}, ${state}`;
export const states = { open: 'not answered', answered: 'answered', right: 'right', wrong: 'not right' } as const;
export const result = 'Result';
export const rightOf = (right: number, of: number, percent: string): string => `${right} of ${of} right (${percent}).`;
export const unscored = (count: number): string => `${many(count, 'question')} not scored, as in the real exam.`;
export const passed = 'Passed.';
export const notPassed = (percent: string): string => `Not passed: ${percent} is needed.`;
export const reported = 'Your result was reported. You can look at each question with its answer.';
export const notReported = 'Your result was not reported.';
export const leave = 'Leave';
export const close = 'You can close this page.';
export const loading = 'Connecting …';
export const notKept =
  'Your last answers could not be reported. Keep this page open: they are sent again with your next step, or when you press the button.';
export const tryAgain = 'Try again';
export const noLms =
  'This page was not started by a learning management system, or could not reach it. You can go through the questions, but nothing is kept or reported.';
export const refused = 'The learning management system did not let this page in. Close it and start it again from your course.';
export const changed = 'The questions have changed since you were here last, so you begin anew.';
export const marksLeftOut = (count: number): string =>
  `Your learning management system keeps too little to store everything: your marks in ${many(count, 'question')} are gone when you come back. Your answers are kept.`;
export const noQuestions = 'The questions of this package are missing. Tell whoever gave you this course.';
