export const thisAddressNamesNoQuestion = 'This address names no question.';
export const thereIsNoPageOfThis = 'There is no page of this question.';
export const question = 'Question';
export const loadingTheQuestion = 'Loading the question …';
export const practiceThisQuestion = 'Practice this question';
export const yourAnswersToThisQuestion = (answers: number): string => `Your answers to this question: ${answers}`;
export const theQuestionHasChangedSince = 'The question has changed since: what was chosen then is not in it any more.';
export const youChose = (chosen: string): string => `You chose: ${chosen}`;
export const youAnsweredThis = (answers: number, isRight: boolean, revision: string, revision2: string): string =>
  `You answered this ${answers === 1 ? 'once' : `${answers} times`}; last ${isRight ? 'right' : 'not right'}.${revision !== revision2 ? ' This question has changed since.' : ''}`;
export const showTheAnswer = 'Show the answer';
