export const notToday = 'Not today';
export const notThisWeek = 'Not this week';
export const iKnowThis = 'I know this';
export const putAsideEarlier = (earlier: number): string => `Put aside earlier: ${earlier}`;
export const putAside = (when: string | null): string =>
  `Put aside. ${when === null ? 'It comes again only when you miss it.' : `It comes back ${when}.`}`;
export const takeItBack = (title: string): string => `Take it back: ${title}`;
export const takeItBackLabel = 'Take it back';
export const task = (task: string, whyDue: string, serves: number, fresh: boolean): string =>
  `Task ${task}, ${whyDue}${serves > 1 ? ' It comes as a pair: one phrase differs, and so does the answer.' : fresh ? ' Another scenario of the same kind comes.' : ''}`;
export const putAsideTitle = (title: string): string => `Put aside: ${title}`;
export const putAsideLabel = 'Put aside';
export const bySignal = 'By signal';
export const anotherWayToTheSame = (signals: number, now: number, minutesOf: string): string =>
  `Another way to the same: ${signals} ${signals === 1 ? 'signal or decoy is' : 'signals and decoys are'} due, missed, marked in part, or taken. ${now < signals ? `The first ${now} come, ` : ''}${now === signals ? 'Each comes ' : ''}in a scenario, a new one where there is one: ${minutesOf}.`;
export const reviewBySignal = 'Review by signal';
export const whichTheyAre = 'Which they are';
export const lastMet = (agoWords: string, decoy: boolean | undefined): string =>
  `last met ${agoWords}${decoy ? ', a decoy' : ''}`;
export const thereAreNoQuestionsForThis = 'There are no questions for this exam yet. They are being written.';
export const lookingWhatIsDue = 'Looking what is due …';
export const allMissedQuestions = 'All missed questions';
export const nothingToReviewYet =
  'Nothing to review yet. A question answered wrong, or right only by luck, comes back here when it is due.';
export const theNextIsDue = (whenWords: string): string => `The next is due ${whenWords}.`;
export const startTheReview = 'Start the review';
export const reviewAnyway = 'Review anyway';
export const practiceNewQuestions = 'Practice new questions';
export const reviewsToCome = 'Reviews to come';
export const reviews = 'Reviews';
export const eachQuestionStandsOnTheDay =
  'Each question stands on the day it is due next. A review moves it on, so later days will have more than they show now.';
