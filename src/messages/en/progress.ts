import { counted, many } from './many.ts';

export const all = 'All';
export const last30Days = 'Last 30 days';
export const before = 'Before';
export const domain = (domain: string): string => `Domain ${domain}`;
export const whyAnswersCameOutAsThey = 'Why answers came out as they did';
export const ofTotal = (total: number, all: number): string => `${total} of ${all}`;
export const answersByCause = 'Answers by cause';
export const cause = 'Cause';
export const whereNothingIsMarked = 'Where nothing is marked, only right or wrong is known. Mark phrases to see what goes wrong.';
export const whereYouMarked = (
  toLowerCase: string,
  means: string,
  total: number,
  misses: number,
  compares: boolean,
  share: string,
  share2: string,
): string =>
  `Where you marked, what kept answers from being solid most: ${toLowerCase} (${means}), ${total} of ${misses}.${compares ? ` In the last 30 days it was ${share} of these, before that ${share2}.` : ''}`;
export const withOrWithoutMarking = 'With or without marking';
export const theComparisonHasEnded = 'The comparison has come to its end; practice goes by your settings again.';
export const theComparisonIsOn = 'The comparison is on.';
export const theComparisonIsOff = 'The comparison is off.';
export const itIsSwitchedInTheSettings = (standing: string): string => `${standing} It is switched in the <a>settings</a>.`;
export const tooFewQuestionsForAnAnswer = (planned: number, least: number, tests: number): string =>
  `This exam has questions for about ${planned} tests of each kind. An answer of your own needs ${least}, so none will be shown here. Your ${counted(tests, 'test')} ${tests === 1 ? 'counts' : 'count'} where the records of several learners are put together.`;
export const testsUntilTheNextLook = (tests: number, more: number | null, look: number, looks: number): string =>
  `${counted(tests, 'test')} so far, ${more ?? 0} more until look ${look} of ${looks}. Until then nothing is shown of how they came out: looking often, and stopping when it looks good, finds differences that are not there.`;
export const theLooksAre = (looks: string, points: number | undefined, pairsLeft: number | undefined): string =>
  `The looks are at ${looks} tests of each kind.${points === undefined ? '' : ` All of them together show a difference of ${points} points four times in five, and smaller ones less often.`}${pairsLeft === undefined ? '' : ` The questions you have not met hold only about ${counted(pairsLeft, 'more test')}, so the next look may have to wait for new questions.`}`;
export const scenariosByHowTheyWereFirst = 'Scenarios by how they were first met';
export const firstMet = 'First met';
export const testedInAnotherScenario = 'Tested in another scenario';
export const waiting = 'Waiting for a test';
export const metAsTheCoinSaid = 'Met as the coin said';
export const withMarking = 'With marking';
export const without = 'Without';
export const markingHelpsYou = 'Marking helps you.';
export const youDoBetterWithoutMarking = 'You do better without marking.';
export const noDifferenceWasFound = 'No difference was found. That does not show that there is none.';
export const theDifferenceIsPoints = (points: string, low: string, high: string): string =>
  `The difference is ${points} points, range ${low} to ${high}.`;
export const ofScenariosWithACue = (verdict: string, marked: string, unmarked: string, difference: string): string =>
  `${verdict} Of scenarios with a cue you first met with marking you got ${marked} right at first sight, without marking and days later; of those with a cue first met without, ${unmarked}. ${difference} The range allows for having looked before.`;
export const ofRight = (right: number, total: number): string => `${right} of ${total}`;
export const ofKept = (kept: number, total: number): string => `${kept} of ${total}`;
export const whatYouTakeForWhat = 'What you take for what';
export const noTwoThingsWereConfusedMore = 'No two things were confused more than once so far.';
export const leftOut = (missing: number): string =>
  `${missing} ${missing === 1 ? 'answer is' : 'answers are'} left out: ${missing === 1 ? 'its question' : 'their questions'} could not be loaded just now.`;
export const ofTimes = (count: number, times: number): string => `${count} of ${times} ${times === 1 ? 'time' : 'times'}.`;
export const nothing = 'Nothing';
export const whatWasReadAsWhat = 'What was read as what';
export const whatItWas = 'What it was';
export const timesMet = 'Times met';
export const others = 'Others';
export const shareRightByDomain = 'Share right by domain';
export const allYourAnswersInTheOrder =
  'All your answers in the order you gave them, reviews and mock exams included. The band says where the share may really lie: it is wide while answers are few.';
export const shareRightByDomainOverTime = 'Share right by domain over time';
export const domainLabel = 'Domain';
export const from = 'From';
export const toLabel = 'To';
export const right = 'Right';
export const shareLabel = 'Share';
export const n95Range = '95 % range';
export const toLow = (low: string, high: string): string => `${low} to ${high}`;
export const inTheDrill = 'In the drill';
export const signalsAndDecoys = 'Signals and decoys, least often right first';
export const signalOrDecoy = 'Signal or decoy';
export const ofRightRight = (right: number, times: number): string => `${right} of ${times}`;
export const openingYourRecord = 'Opening your record …';
export const thereAreNoQuestionsForThis = 'There are no questions for this exam yet. They are being written.';
export const yourNotesAndStarredQuestions = 'Your notes and starred questions';
export const nothingHereYet = 'Nothing here yet. Questions you miss, or get right only by luck, are kept here for you.';
export const nothingIsMissed = 'Nothing is missed: every question you answered, you last answered right.';
export const startPracticing = 'Start practicing';
export const practiceMore = 'Practice more';
export const practice = (all: number, mostInAddress: number): string =>
  `Practice ${all > mostInAddress ? `the first ${mostInAddress}` : all === 1 ? 'it' : `all ${all}`}`;
export const missed = 'Missed, by task';
export const task = (task: string): string => `Task ${task}`;
export const notMissed = 'Not missed, but not sure';
export const rightByLuck = 'Right by luck';
export const byWhatWentWrong = 'By what went wrong';
export const decoyTaken = 'Decoy taken';
export const readWrongly = 'Read wrongly';
export const signalMissed = 'Signal missed';
export const youWereSure = '; you were sure';
export const nothingNotedOrStarredYet =
  'Nothing noted or starred yet. Each question has a star and a note, after its answer and on its own page.';
export const practiceLabel = 'Practice';
export const allQuestions = 'All questions';
export const notes = 'Notes';
export const questionsWithANote = 'Questions with a note';
export const starred = 'Starred';
export const questionsYouStarred = 'Questions you starred';
export const howReadyYouAre = 'How ready you are';
export const noQuestionAnsweredYet =
  'No question answered yet. After the first practice, this page shows what you have seen and which signals you find.';
export const byTask = 'By task';
export const given = (answered: number, all: number): string =>
  `${many(answered, 'answer')} given. ${all === 0 ? 'No question' : many(all, 'question')} to come back to.`;
export const signals = 'Signals, with the phrases shown';
export const signalsIn = 'Signals, in open marking';
export const signalsMost = 'Signals, most often missed first';
export const signal = 'Signal';
export const found = 'Found';
export const inPart = 'In part';
export const missedLabel = 'Missed';
export const ofFound = (found: number, times: number): string => `${found} of ${times}`;
export const decoys = 'Decoys, most often taken first';
export const decoy = 'Decoy';
export const marked = 'Marked';
export const ofTaken = (taken: number, times: number): string => `${taken} of ${times}`;
export const practiceItems = (items: number, title: string): string => `Practice ${items}: ${title}`;
export const practiceItems2 = (items: number): string => `Practice ${items}`;
export const fromAMockExam = (name: string): string => `${name} (from a mock exam)`;
export const taskTask = (task: string | undefined): string => `Task ${task ?? ''}`;
export const withThePhrasesShown = 'With the phrases shown';
export const inOpenMarking = 'In open marking';
export const toNumberWord = (numberWord: string, numberWord2: string): string => `${numberWord} to ${numberWord2}`;
/** `share`: the same in percent, in brackets, where there are enough. */
export const rightOfTotal = (right: number, total: number, share: string): string => `${right} of ${total}${share}`;
export const ofFoundRight = (right: number, signals: number): string => `${right} of ${signals} found`;
export const ofWithTheRightPen = (penRight: number, penJudged: number): string =>
  `${penRight} of ${penJudged} with the right pen, of signals that only one pen fits`;
export const findingSignals = 'Finding signals';
export const youMarkedWithTheWrongPen = (title: string, times: number, judged: number): string =>
  `You marked <a>“${title}”</a> with the wrong pen ${times} of ${judged} times.`;
export const youMarkTooMuch = 'You mark too much.';
export const youMarkTooLittle = 'You mark too little.';
export const youMarkNeitherTooMuchNor = 'You mark neither too much nor too little.';
export const itIsTooCloseToSay = 'It is too close to say whether you mark too much or too little.';
export const n0IsChance = (apart: string): string => `${apart} 0 is chance, 1 is fair, 2 is good; <a>how it is worked out</a>.`;
export const yourBalanceIsC = (tilt: string, numberWord: string, range: string, tilted: number): string =>
  `${tilt} Your balance is c = ${numberWord} (95 % range ${range}); from −${tilted} to ${tilted} it is even.`;
export const withThePhrasesShownOne =
  'With the phrases shown, one cannot see how well you tell signals from the rest of a text. In open marking this page will.';
export const tooLittleYetToTellWhether = (signals: number, noise: number): string =>
  `Too little yet to tell whether you mark too much or too little: it takes 20 signals and 40 stretches of other text in open marking. So far ${signals} and ${noise}.`;
export const marking = 'Marking, by mode';
export const mode = 'Mode';
export const questions = 'Questions';
export const signalsFound = 'Signals found';
export const rightPen = 'Right pen';
export const otherStretchesMarked = 'Other stretches marked';
export const ofFalseAlarms = (falseAlarms: number, noise: number): string => `${falseAlarms} of ${noise}`;
export const more = (rest: number): string => `${rest} more`;
export const theRest = (caption: string): string => `${caption}: the rest`;
export const metTooSeldomForAFigure = (head: string | undefined, few: number): string =>
  `${head}: ${few} met too seldom for a figure`;
export const wentWrongAtLeastOnce = 'Went wrong at least once:';
export const neverWentWrong = 'Never went wrong:';
export const minutesADay = 'Minutes a day';
export const yourPlan = (goal: string): string => `your plan: ${goal}`;
export const minutesOfStudy = 'Minutes of study';
export const minutes = 'Minutes';
export const minutesGoByYourUsualTime =
  'Minutes go by your usual time for a question with its feedback. Lessons you marked as read count, too.';
export const theNumbers = 'The numbers';
export const noneOfSeen = (items: number): string => `none of ${items} seen`;
export const solid = (solid: number, right: number, seen: number, items: number): string =>
  `${solid} solid, ${right} by luck, ${seen} not right, of ${items}`;
export const betterWithout = 'better without';
export const betterWithMarking = 'better with marking';
export const noDifference = 'no difference';
export const tellsThemApart = 'tells them apart';
export const marksTooMuch = 'marks too much';
export const marksTooLittle = 'marks too little';
export const nothingHere = 'nothing here';
export const youChoseWhere = (times: string): string => `You chose <chosen/> where <needed/> was needed ${times}`;
export const youReadAs = (title: string, times: string): string => `You read <a>“${title}”</a> as <concept/> ${times}`;
export const youReadAsNothing = (title: string, times: string): string =>
  `You read <a>“${title}”</a> as deciding nothing ${times}`;
export const aSignal = 'signal';
export const aDecoy = 'decoy';
export const needed = 'needed';
export const tooFew = (domains: string): string => `Too few answers yet for a figure: ${domains}.`;
export const tellingApart = (sensitivity: string, range: string): string =>
  `In open marking you tell signals from the rest of the text with d′ = ${sensitivity} (95 % range ${range}).`;
export const balanceInShort = (tilt: string, balance: string, range: string): string => `${tilt} c = ${balance}, range ${range}`;
export const chance = 'chance';
export const evenBalance = 'even';
export const pensOf = (mode: string): string => `${mode}: pens`;
export const signalsOf = (mode: string): string => `${mode}: signals`;
