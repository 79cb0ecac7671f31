export const cardOf = (at: number, cards: number): string => `Card ${at} of ${cards}`;
export const close = 'Close';
export const closeWhat = 'Close: what was answered is kept';
export const drill = 'Drill';
export const ofRight = (right: number, answers: number): string => `${right} of ${answers} right`;
export const stop = 'Stop';
export const progressInThisDrill = 'Progress in this drill';
export const nextCard = 'Next card';
export const toTheEnd = 'To the end';
export const whatDoesPointTo = (phraseOf: string): string => `What does “${phraseOf}” point to?`;
export const itDecidesNothingHere = 'It decides nothing here';
export const drillFinished = 'Drill finished';
export const noCardWasAnswered = 'No card was answered.';
export const ofRightRight = (right: number, answers: number, size: number): string =>
  `${right} of ${answers} right.${size === 0 ? ' Nothing was missed.' : ''}`;
export const moreAreNotSavedYet = (late: number): string => ` ${late} more ${late === 1 ? 'is' : 'are'} not saved yet.`;
export const missed = 'Missed, by signal';
export const aDecoy = ' (a decoy)';
export const againWithThese = 'Again with these';
export const moreCards = (drillCards: number): string => `${drillCards} more cards`;
export const progress = 'Progress';
export const theseComeWithOtherPhrasesOf =
  '“These” come with other phrases of the same questions, or you would know what each one is.';
export const result = 'Result';
export const right = 'Right';
export const notRight = 'Not right';
export const or = ' or ';
export const signal = 'Signal';
export const decoy = 'Decoy';
export const thisDrillWasStopped = 'This drill was stopped';
export const yourRecordWasDeletedInAnother = 'Your record was deleted in another tab. Cards from now on count anew.';
export const startANewDrill = 'Start a new drill';
export const nothingToDrillYet = 'Nothing to drill yet';
export const noQuestionOfThisExamHas = 'No question of this exam has phrases for a drill.';
export const theDrillCouldNotBegin = 'The drill could not begin';
export const tryAgain = 'Try again';
export const aDrillOfThisExamGoes = 'A drill of this exam goes on in another tab';
export const theSameCardsWouldComeIn =
  'The same cards would come in both. If you drill here, the other tab stops; every card answered there is kept.';
export const drillHere = 'Drill here';
export const signalDrill = 'Signal drill';
export const onePhrase = 'One phrase: which concept does it point to, or does it decide nothing here?';
export const cards = (drillCards: number): string =>
  `${drillCards} cards, or stop whenever you like. What you missed before comes first. Keys 1 to 9 choose, Enter goes on. It counts for your signals, not for readiness.`;
export const startTheDrill = 'Start the drill';
export const choosingTheCards = 'Choosing the cards …';
export const youChoseNothing = 'You chose: it decides nothing here. ';
export const youChose = 'You chose <concept/>.';
export const itPointsTo = 'It points to <concepts/>.';
