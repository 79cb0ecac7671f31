export const minutes = (whole: number): string => `${whole} minutes`;
export const thisDevicesClockWasSetForward = (shift: number, minutes: string): string =>
  `This device’s clock was set ${shift < 0 ? 'back' : 'forward'} by ${minutes}. The time left is counted by this page and stays right.`;
export const left = (minutes: string): string => `${minutes} left.`;
export const yourAnswersAreKept = 'Your answers are kept, but not stored yet. The exam is scored once they are.';
export const yourAnswersAreKeptBut = (message: string): string =>
  `Your answers are kept, but could not be scored yet: ${message}`;
export const yourAnswersAreKeptButThe = (message: string): string =>
  `Your answers are kept, but the result could not be stored: ${message}`;
export const yourRecordCouldNotBeOpened =
  'Your record could not be opened, so a mock exam cannot be kept. See the message above.';
export const theMockExamWasNotStarted = (message: string): string => `The mock exam was not started: ${message}`;
export const timeLeft = 'Time left:';
export const close = 'Close';
export const theClockIsStopped = 'The clock is stopped';
export const theQuestionsAreHiddenUntilYou = 'The questions are hidden until you go on.';
export const goOn = 'Go on';
export const fullLength = 'Full length';
export const halfLength = 'Half length';
export const quarterLength = 'Quarter length';
export const oneDomain = 'One domain';
export const none = 'None, as in the exam';
export const aQuarterMore = 'A quarter more';
export const halfAsMuchAgain = 'Half as much again';
export const twiceTheTime = 'Twice the time';
export const noMarking = 'No marking, as in the exam';
export const markPhrases = 'Mark phrases, guided';
export const markPhrasesAny = 'Mark phrases, any words';
export const questions = (questions: number, seconds: string): string => `${questions} questions, ${seconds}`;
export const mockExam = 'Mock exam';
export const questionsInTheMixOfThe = 'Questions in the mix of the real exam, against the clock, with no feedback until the end.';
export const length = 'Length';
export const domain = 'Domain';
export const toTheRules = 'To the rules';
export const puttingTheQuestionsTogether = 'Putting the questions together …';
export const extraTime = 'Extra time, pauses, marking';
export const extraTimeLabel = 'Extra time';
export const marking = 'Marking';
export const theClockMayBeStopped = 'The clock may be stopped (unlike the exam)';
export const askHowSureIAm = 'Ask how sure I am';
export const lookingForEarlierMockExams = 'Looking for earlier mock exams …';
export const noMockExamWasSatOn = 'No mock exam was sat on this device yet.';
export const mockExamsSoFar = 'Mock exams so far';
export const sat = 'Sat';
export const form = 'Form';
export const right = 'Right, of new ones that count';
export const noneWasNew = 'none was new';
export const range = 'Range';
export const ofRight = (right: number, size: number): string => `${right} of ${size}`;
export const to = (low: string, high: string): string => `${low} to ${high}`;
export const questionOf = (at: number, items: number): string => `Question ${at} of ${items}`;
export const flagged = 'Flagged';
export const flag = 'Flag';
export const pause = 'Pause';
export const thisQuestionHasLeftTheBank = 'This question has left the bank. It does not count; go on to the next one.';
export const questionsLabel = 'Questions';
export const previous = 'Previous';
export const allQuestions = 'All questions';
export const next = 'Next';
export const review = 'Review';
export const openingYourMockExams = 'Opening your mock exams …';
export const scoringYourAnswers = 'Scoring your answers …';
export const thisDidNotWork = 'This did not work';
export const tryAgain = 'Try again';
export const loadingTheRules = 'Loading the rules …';
export const loadingTheQuestions = 'Loading the questions …';
export const loadingTheResult = 'Loading the result …';
export const reviewAndHandIn = 'Review and hand in';
export const question = (at: number, questionWords: string, flagged: boolean): string =>
  `Question ${at}: ${questionWords}${flagged ? ', flagged' : ''}`;
export const answered = (given: number, open: number, incomplete: number, flagged: number): string =>
  `<span>${given} answered</span>, <span2>${open} not answered</span2>${incomplete > 0 ? `, ${incomplete} not complete` : ''}, ${flagged} flagged`;
export const openAll = 'Open all, to read or print';
export const closeAll = 'Close all';
export const questionTask = (number: number, title: string, task: string, said: string): string =>
  `Question ${number}${title ? `: ${title}` : ''} <span>Task ${task}; ${said}</span>`;
export const thisQuestionHasChanged = 'This question has changed, or left the bank, since. What you answered is kept.';
export const thisQuestionWasNeverOnThe = 'This question was never on the screen. It stays unseen, and may come in practice.';
export const result = 'Result';
export const theTimeWasOver = 'The time was over; it was handed in with every answer given.';
export const handedInAfter = (took: string): string => `Handed in after ${took}.`;
export const stoppingTheClockWasAllowed = ' Stopping the clock was allowed, unlike in the exam.';
export const ofRightRight = (right: number, total: number): string => `${right} of ${total} right`;
export const thatIsOfTheQuestionsThat = (right: string, allNew: boolean, low: string, high: string, standing: string): string =>
  `That is ${right} of the questions that count${allNew ? '' : ' and were new to you'}. With so many questions, what you know could be anywhere from ${low} to ${high} (95 % interval). ${standing}`;
export const theStandardOfIsOurAssumption = (
  standard: string,
  code: string | undefined,
  min: number | undefined,
  max: number | undefined,
  pass: number | undefined,
  total: number,
  total2: number,
  total3: number,
  right: number,
): string =>
  `The standard of ${standard} is our assumption. ${code ?? ''} reports a scaled score, ${min ?? ''} to ${max ?? ''} with ${pass ?? ''} to pass; how right answers become that score is not published, so no such score is shown here. ${total > total2 ? `Of the ${total3} questions that do not count you had ${right} right.` : ''}`;
export const practiceThese = (toPractice: number): string => `Practice these ${toPractice}`;
export const allMockExams = 'All mock exams';
export const print = 'Print';
export const allOfThatIsAboveThe = 'All of that is above the assumed standard.';
export const allOfThatIsBelowThe = 'All of that is below the assumed standard.';
export const theAssumedStandardLiesWithinThat =
  'The assumed standard lies within that range: this result alone does not tell on which side you are.';
export const couldNotHaveShownBelow = `${theAssumedStandardLiesWithinThat} So few questions could not have shown that you are below it.`;
export const couldNotHaveShownAbove = `${theAssumedStandardLiesWithinThat} So few questions could not have shown that you are above it.`;
export const youHadMetAllTheQuestions =
  'You had met all the questions that count before. So this was practice, and tells nothing of the exam.';
export const practiceWithTheQuestions = (repeats: number, right: number, total: number): string =>
  `Practice: with the ${repeats === 1 ? 'question' : `${repeats} questions`} you had met before, ${right} of ${total} were right. What you remember makes that better than you would be, so no range is shown.`;
export const fromPractice = 'From practice';
export const formKept = (letter: string): string => `Form ${letter}, kept for a mock exam`;
export const notOpenedYet = (questions: number): string => `${questions} questions, not opened yet`;
export const openedBefore = (met: number, questions: number): string => `opened before, ${met} of ${questions} questions met`;
export const thisOpensForm = (letter: string): string =>
  `This opens form ${letter} for a shorter mock exam. It is then spent: what you meet here will not be new in a full one.`;
export const byTask = 'By task';
export const byKind = 'By kind';
export const signalsFound = 'Signals found';
export const timeAndChanges = 'Time and changes';
export const aQuestionOnAverage = (total: string, pace: string): string =>
  `${total} a question on average; the exam gives ${pace}.`;
export const questionNumberOf = (numberOf: number | undefined, spent: string): string => `question ${numberOf} (${spent})`;
export const longest = (map: string): string => ` Longest: ${map}.`;
export const sure = 'sure, and wrong';
export const notAnswered = 'not answered, which counts as wrong';
export const reviewBeforeYouHandIn = 'Review before you hand in';
export const firstOpenQuestion = 'First open question';
export const firstFlaggedQuestion = 'First flagged question';
export const questionsAreStillOpen = (open: number): string =>
  `${open === 1 ? '1 question is' : `${open} questions are`} still open, and ${open === 1 ? 'counts' : 'count'} as wrong. Press once more to hand in all the same.`;
export const backToTheQuestions = 'Back to the questions';
export const handInAllTheSame = 'Hand in all the same';
export const handIn = 'Hand in';
export const beforeTheClockStarts = 'Before the clock starts';
export const withYourExtraTime = ' with your extra time';
export const howItGoes = 'How it goes';
export const kinds = (kindNames: string): string =>
  `Kinds: ${kindNames}. With several right answers all of them, and no other, are needed; there is no part credit.`;
export const ofTheQuestionsDoNotCount = (unscored: number, items: number): string =>
  `${unscored} of the ${items} questions do not count, as in the exam; nothing shows which.`;
export const allQuestionsCount = 'All questions count.';
export const guessing = (guessing: string): string => `Guessing: ${guessing}.`;
export const youCanGoBack =
  'You can go back, flag, strike out options and change answers until you hand in. No feedback comes before.';
export const theClockDoesNotStop = (pauses: boolean): string =>
  `${pauses ? 'You may stop the clock. The result will say so.' : 'The clock does not stop: not for a reload, a closed page or a sleeping device.'} When the time is over, what you answered is handed in.`;
export const everyStepIsStoredOnThis = 'Every step is stored on this device at once. No network is needed from here on.';
export const marksAreKeptAndScoredApart = 'Marks are kept and scored apart, afterwards; they do not change the result.';
export const afterwards = (publishedConversion: boolean): string =>
  `Afterwards: how many were right, by domain, task and kind, with every question explained. Never a score on the exam’s scale${publishedConversion ? '.' : ', for how right answers become points on it is not published.'}`;
export const keys = 'Keys';
export const n1To9Choose =
  '<kbd>1</kbd> to <kbd>9</kbd> choose, <kbd>Shift</kbd> with a number strikes out (not on keyboards that need Shift for numbers), <kbd>N</kbd> next, <kbd>P</kbd> previous, <kbd>F</kbd> flag, <kbd>L</kbd> all questions. Single keys can be turned off in the settings.';
export const startTheClock = 'Start the clock';
export const chooseAgain = 'Choose again';
export const saved = 'Saved';
export const saving = 'Saving …';
export const notSavedYet = 'Not saved yet';
export const rightRange = (share: string, low: string, high: string, standard: string): string =>
  `${share} right, range ${low} to ${high}, assumed standard ${standard}`;
export const standard = (standard: string): string => `standard ${standard}`;
export const thisMockExamGoesOnIn = 'This mock exam goes on in another tab';
export const onlyOnePageCanWriteIts =
  'Only one page can write its answers. The clock runs on there. If you go on here, the other page stops; every answer given there is kept.';
export const goOnHere = 'Go on here';
export const thisMockExamWasDeleted = 'This mock exam was deleted';
export const itIsNotInYourRecord =
  'It is not in your record any more: it was deleted in another tab. Nothing more is stored of it.';
export const tooFewForAFigure = (few: number): string => `Too few for a figure: ${few}`;
export const taskHead = 'Task';
export const kindHead = 'Kind';
export const signalHead = 'Signal';
export const rightLabel = 'Right';
export const ofRightRight2 = (right: number, total: number): string => `${right} of ${total}`;
export const notComplete = 'not complete';
export const notAnsweredLabel = 'not answered';
export const rightByLuck = 'right by luck';
export const notRight = 'not right';
export const didNotCount = 'did not count';
export const changedFromWrongToRight = 'changed from wrong to right';
export const changedFromRightToWrong = 'changed from right to wrong';
export const changedWithNoDifference = 'changed with no difference';
export const aMockExamGoesOn = (form: string): string => `A mock exam goes on: ${form}, begun <moment/>. Its clock runs.`;
export const answeredState = 'answered';
