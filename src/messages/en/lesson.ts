export const startReading = (unread: number, lessons: number, title: string): string =>
  `${unread < lessons ? 'Continue' : 'Start'} reading: ${title}`;
export const youHaveReadEveryLesson = 'You have read every lesson.';
export const enterANumberFromTo = (formatAmount: string, formatAmount2: string): string =>
  `Enter a number from ${formatAmount} to ${formatAmount2}.`;
export const changeTheNumbers = 'Change the numbers';
export const exampleNumbers = 'Example numbers';
export const whatItComesTo = 'What it comes to';
export const howItIsWorkedOut = 'How it is worked out';
export const backToTheExampleNumbers = 'Back to the example numbers';
export const readOn = (day: string): string => `Read on ${day}.`;
export const markAsRead = 'Mark as read';
export const thatCouldNotBeStored = 'That could not be stored. Try again.';
export const ofRead = (count: number, all: string): string => `${count} of ${all} read`;
export const read = '(read)';
export const noPracticeQuestionsYet = 'No practice questions yet';
export const notPracticedYet = (items: number): string => `Not practiced yet: ${items} questions`;
export const ofQuestionsAnswered = (seen: number, items: number): string => `${seen} of ${items} questions answered`;
export const ofLessonsRead = (lessons: number, steps: number, practiced: number): string =>
  `${lessons} of ${steps} lessons read. Practice begun for ${practiced}.`;
export const lessons = (steps: number): string => `${steps} lessons.`;
export const goOn = (lessons: number, at: number, title: string): string =>
  `${lessons === 0 ? 'Start' : 'Go on'}: step ${at}, ${title}`;
export const min = (minutes: number): string => `${minutes} min`;
export const readLabel = 'Read. ';
