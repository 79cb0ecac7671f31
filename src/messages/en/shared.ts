export const theQuestionFileIsNotOne = 'The question file is not one this version can read.';
export const thisQuestionIsNotInThe = 'This question is not in the bank any more.';
export const aPartOfThisPageCouldNot = 'A part of this page could not be loaded.';
export const theQuestionsCouldNotBeLoaded = (status: number): string => `The questions could not be loaded (${status}).`;
export const theQuestionsCouldNotBeLoadedThere =
  'The questions could not be loaded: there is no network, and this part was not kept offline yet.';
export const yourRecordCouldNotBeOpened = 'Your record could not be opened: this browser keeps no data for this site.';
export const theRecordCouldNotBeReached = 'The record could not be reached.';
export const day = 'Day';
export const youSawWhatDecides = 'You saw what decides, and answered right.';
export const right = 'Right, but most of what decides went unmarked. This question will come back.';
export const noAnswerWasGiven = 'No answer was given, which counts as wrong.';
export const aDecoyLedAwayFromThe = 'A decoy led away from the answer.';
export const youSawWhatDecidesBut = 'You saw what decides, but drew the wrong conclusion from it.';
export const thePhrasesThatDecideWentUnseen = 'The phrases that decide went unseen.';
export const youKnewThisOne = 'You knew this one.';
export const notKnownYet = 'Not known yet: every option below says why.';
export const notKnownNorWhy = 'Not known yet.';
export const noReasonsYet =
  'This question has no reasons yet: nobody has written down why each option is right or wrong. Your answer counts like any other.';
export const result = 'Result';
export const rightLabel = 'Right';
export const notRight = 'Not right';
export const youChoseWhatADecoyHere = 'You chose what a decoy here tempts to.';
export const youAlsoMarkedMoreThanDecides = ' You also marked more than decides.';
export const youChose = (title: string, title2: string): string =>
  `You chose <a>${title}</a>; this needed <a2>${title2}</a2>. Both lessons say how to tell them apart.`;
export const aboutThisQuestion = 'About this question';
export const multipleChoice = 'Multiple choice';
export const multipleResponse = 'Multiple response';
export const trueOrFalse = 'True or false';
export const ordering = 'Ordering';
export const matching = 'Matching';
export const chooseANote = 'Choose a note';
export const differentNotesOnThisQuestionWere =
  'Different notes on this question were written on different devices. Nothing is lost: choose what to keep.';
export const keepOnlyThisNote = 'Keep only this note';
export const keepAllAsOneNote = 'Keep all as one note';
export const noteOnThisQuestion = 'Note on this question, kept on this device';
export const saveTheNote = 'Save the note';
export const saved = 'Saved';
export const yourNote = 'Your note';
export const thisPageIsTakingLong = 'This page is taking long. The <a>rescue page</a> can get your data out and repair the site.';
export const signal = 'Signal';
export const decoy = 'Decoy';
export const butWithTheOtherPen = ', but with the other pen';
export const whatThePhrasesMean = 'What the phrases mean';
export const decisive = 'Decisive: counts twice.';
export const eitherPenIsRightHere = 'Either pen is right here.';
export const pointsTo = 'Points to';
export const rulesOut = 'Rules out';
export const temptsTo = 'Tempts to';
export const marking = (found: string, sum: string, weighed: boolean, counts: boolean): string =>
  `Marking: ${found}: <span>${sum}</span>${weighed && counts ? ' A decisive phrase counts twice.' : ''}`;
export const practicePoints = (answer: number, marking: string, points: string): string =>
  `Practice points: 0.6 × ${answer} + 0.4 × ${marking} = ${points}`;
export const practicePointsInShort = (inShort: string): string => `Practice points: ${inShort}`;
export const explanation = 'Explanation';
export const sources = 'Sources';
export const onePhraseChangedFlipsTheAnswer = 'One phrase changed flips the answer: <a>see the twin question</a>.';
export const starAndNote = 'Star and note';
export const starred = 'Starred';
export const star = 'Star';
export const bringInASavedRecord = 'Bring in a saved record';
export const settingsAndYourData = 'Settings and your data';
export const lookForACopy = 'Look for a copy';
export const rescuePage = 'Rescue page';
export const startWithAnEmptyRecord = 'Start with an empty record';
export const reportAProblem = 'Report a problem';
export const notLoaded = 'Not loaded. Try again.';
export const answersAre = (attempts: number): string => `${attempts} answers are`;
export const onlyInThisBrowser = (many: string, days: number): string =>
  `${many} only in this browser${days > 0 ? `, for ${days === 1 ? 'a day' : `${days} days`} now` : ''}. Download your record, so that it cannot be lost with the browser’s data.`;
export const downloadMyRecord = 'Download my record …';
export const notNow = 'Not now';
export const signalFound = 'signal, found in part';
export const decoyLeft = 'decoy, left alone';
export const found = 'Found';
export const foundInPart = 'Found in part';
export const missed = 'Missed';
export const decoyMarked = 'Decoy, marked';
export const decoyLeftAlone = 'Decoy, left alone';
export const notAllRight = 'Not all right:';
export const allRight = 'All right:';
export const checked = (title: string): string => `<a>${title}</a>, checked <date/>`;
export const checkedTwice = 'Checked twice, <date/>.';
export const notSavedYet = (answers: number): string =>
  answers === 0
    ? 'What you did last is not saved yet.'
    : answers === 1
      ? '1 answer is not saved yet.'
      : `${answers} answers are not saved yet.`;
