export const standardErrorOfTheBrierScore = 'Standard error of the Brier score';
export const brierScoreOfTheOracle = 'Brier score of the oracle';
export const brierScoreOfTheShareRight = 'Brier score of the share right of all answers';
export const learnersWithEnoughAnswers = 'Learners with enough answers';
export const ofLearners = (learners: string | number, ofWord: string | number): string => `${learners} of ${ofWord}`;
export const theReadinessFigure = 'The readiness figure: what is asked, and what the simulation measured';
export const figure = 'Figure';
export const asked = 'Asked';
export const about = 'About, sources and privacy';
export const howMarkingWorks = 'How marking works';
export const howItIsWorkedOut = 'How it is worked out';
export const settingsAndYourData = 'Settings and your data';
export const licenses = 'Licenses';
export const rescuePage = 'Rescue page';
export const learn = 'Learn';
export const practice = 'Practice';
export const mock = 'Mock';
export const review = 'Review';
export const progress = 'Progress';
export const home = (name: string | number): string => `${name}, home`;
export const main = 'Main';
/** After a number, for who hears it. */
export const due = ' due';
export const exams = 'Exams';
export const search = 'Search';
export const changeTheme = 'Change theme';
export const settings = 'Settings';
export const whatChangesWithVersion = (version: string | number): string => `What changes with version ${version}`;
export const thereIsANewerGuide = (version: string, published: string | undefined, compared: string): string =>
  `There is a newer guide: <a>version ${version}</a>${published ? ` of ${published}` : ''}, compared with this one on <time>${compared}</time>. This page still describes the one before.`;
export const noneOfTheWereCheckedAgainst = (all: string | number, what: string | number): string =>
  `None of the ${all} ${what} were checked against it yet.`;
export const ofCheckedAgainstIt = (links: string | number, all: string | number, what: string | number): string =>
  `${links} of ${all} ${what} checked against it`;
export const thereAreNoQuestionsForYet = (code: string | number): string =>
  `There are no questions for ${code} yet. They are being written.`;
export const learners = (name: string | number, furthest: string | number): string =>
  `Learners “${name}”: predicted chance against share that passed. No group is further than ${furthest} from the diagonal.`;
export const predictedChance = 'predicted chance';
export const passed = 'passed';
export const learnersOn = (name: string | number): string =>
  `Learners “${name}”. On the dashed line the share that passed is the predicted chance, above it more passed; larger dots are more learners, bars are 95 % intervals of the share that passed.`;
export const theSameAsATable = 'The same as a table';
export const predictedChanceLabel = 'Predicted chance';
export const learnersLabel = 'Learners';
export const predicted = 'Predicted, mean';
export const passedLabel = 'Passed';
export const n95Interval = '95 % interval';
export const to = (from: string | number, to: string | number): string => `${from} to ${to}`;
export const toLabel = ' to ';
export const thisPageIsTakingLong = 'This page is taking long. The <a>rescue page</a> can get your data out and repair the site.';
export const pointsTooLow = (abs: string, share: number): string => `${abs} points too ${share > 0 ? 'high' : 'low'}`;
export const ifOurQuestionsAreEasierThan = (points: string | number, coverage: string | number): string =>
  `If our questions are easier than the exam’s by that much, the expected share comes out ${points}, and ${coverage} of the results lie in the interval. No answer of yours could show it.`;
export const ifAuthorsLabelLevelsAtRandom = (figure: string | number, figure2: string | number): string =>
  `If authors label levels at random, the Brier score is ${figure} in place of ${figure2}.`;
export const nothingIsShownThen = (widthOf4: string | number, widthOf42: string | number): string =>
  `Nothing is shown then. What lies behind it knows that it does not know: the domain’s range is ${widthOf4} wide in place of ${widthOf42}.`;
export const whoLearnsFastAndRests = (points: string | number, first: string, brier: string): string =>
  `Who learns that fast and then rests: the share comes out ${points}; the Brier score is ${brier}, that of the first model ${first}.`;
export const knownFromOutcomes = (points: string | number, brier: string, without: string): string =>
  `Once outcomes of other learners have told the shift, the share comes out ${points}, and the Brier score is ${brier} in place of ${without}.`;
export const optionsGiveAway = (points: string | number): string =>
  `If our options can be told apart without knowing, by one in ten more than guessing allows, the share comes out ${points}.`;
export const lookedUp = (points: string | number, coverage: string | number): string =>
  `If a fifth of the learners look up 40 % of their answers, the share comes out ${points} over all, and ${coverage} of the results lie in the interval. Look nothing up, if you want to know how you stand.`;
export const forgottenSooner = (points: string | number): string =>
  `If what was learned is gone sooner than any of the memories thought of, the share comes out ${points}.`;
export const theSameFiguresWhereAnAssumption = 'The same figures where an assumption is broken';
export const whatIsBroken = 'What is broken';
export const brierScore = 'Brier score';
export const oracle = 'Oracle';
export const firstModel = 'First model';
export const shareRight = 'Share right';
export const wayOfLearning = 'Way of learning';
export const brierScoreOfTheFirstModel = 'Brier score of the first model';
export const theFiguresAfterAPause = 'The same figures for faster learners, and after a pause';
export const calibrationError = 'Calibration error';
export const biasOfTheShare = 'Bias of the share';
export const inThe80Interval = 'In the 80 % interval';
export const itsWidth = 'Its width';
export const rangeOfDomain4 = 'Range of domain 4';
export const other = 'Other';
export const find = (one: string | number): string => `Find ${one}`;
export const noneOfTheHasAllOf = (all: number, what: string): string =>
  `None of the ${all} ${what} has all of these words. Try fewer.`;
export const ofLeft = (left: number, all: number, what: string): string => `${left} of ${all} ${what}`;
export const searchDidNotLoad = 'Search did not load';
export const controlKMetaK = 'Control+K Meta+K';
export const lessons = 'Lessons, paths, signals, terms, services, questions, pages';
export const close = 'Close';
export const searchExam = (exam: string): string => `Search ${exam}`;
export const searchCouldNotBeLoaded = 'Search could not be loaded. Check the connection and try again.';
export const howMarksAreScored = 'How marks are scored: the sum';
export const guidedAndOpenMarking = 'Guided and open marking';
export const twoPens = 'Two pens';
export const rightByLuck = 'Right by luck';
export const howReviewsWork = 'How reviews work';
export const howMockExamsWork = 'How mock exams work';
export const howTheDrillWorks = 'How the drill works';
export const howSearchWorks = 'How search works';
export const browsersThatWork = 'Browsers that work';
export const yourData = 'Your data';
export const whatAsks = (code: string): string => `What ${code} asks`;
export const allLessonsAndConcepts = 'All lessons and concepts';
export const signalsAndDecoys = 'Signals and decoys';
export const glossary = 'Glossary';
export const services = 'Services';
export const mockExam = 'Mock exam';
export const signalDrill = 'Signal drill';
export const reviews = 'Reviews';
export const missedQuestions = 'Missed questions';
export const notesAndStars = 'Notes and stars';
export const plan = 'Plan';
export const allQuestions = 'All questions';
export const corrections = 'Corrections';
export const onTheExam = 'On the exam';
export const phrasesThatUsuallyPointToIt = 'Phrases that usually point to it';
export const notAlways = 'Not always. Something else is needed in:';
export const phrasesThatUsuallyRuleItOut = 'Phrases that usually rule it out';
export const notAlwaysIt = 'Not always. It is needed all the same in:';
export const phrasesThatOnlyTemptTowardIt = 'Phrases that only tempt toward it';
export const lessonsOfThePath = (title: string | number): string => `Lessons of the path ${title}`;
export const step = (step: string | number): string => `Step ${step}`;
export const pathDone = 'Path done';
export const more = (rest: string | number): string => `${rest} more`;
export const checked = (title: string | number, writtenDate: string | number): string =>
  `<a>${title}</a>, checked <time>${writtenDate}</time>`;
export const yourPathSoFar = 'Your path so far';
export const startAgain = 'Start again';
export const showTheWholeFlow = 'Show the whole flow';
export const hideTheWholeFlow = 'Hide the whole flow';
export const changeThisAnswer = (textContent: string): string => `${textContent}: change this answer`;
export const inTheGlossary = 'In the glossary';
export const offline = 'Offline';
export const answer = '.answer, .behind, .more-signals, .reliability details, .service';
export const reading = 'Reading …';
export const downloaded = 'Downloaded. The settings of this site can bring the file in again.';
export const nothingWaits = 'Nothing waits.';
export const downloadedLabel = 'Downloaded.';
export const checkingEveryFile = 'Checking every file …';
export const aNewVersionOfThisSite = 'A new version of this site is ready.';
export const updateNow = 'Update now';
export const later = 'Later';
export const also = (aliases: string | number): string => `Also: ${aliases}`;
export const compare = (name: string | number): string => `Compare<span> ${name}</span>`;
export const whatItIsTakenFor = 'What it is taken for';
export const moreLabel = 'More';
export const sideBySideWith = (name: string | number): string => `Side by side<span> with ${name}</span>`;
export const practiceWords = (words: string | number): string => `Practice: ${words}`;
export const partOf = 'Part of';
export const itsPartsHere = 'Its parts here';
export const lessonsLabel = 'Lessons';
export const newCustomers = 'New customers';
export const source = 'Source';
export const itsPage = 'Its page';
export const showSideBySide = (picked: number): string => `Show ${picked} side by side`;
export const three = 'Three';
export const stopComparing = 'Stop comparing';
export const noneYet = 'None yet';
export const nothingIsWrittenYetOnHow = 'Nothing is written yet on how to tell these apart.';
export const howToTellThemApart = 'How to tell them apart';
export const whatItDoes = 'What it does';
export const since = (writtenDate: string): string => ` since ${writtenDate}`;
export const openToNewCustomers = 'Open to new customers';
export const open = (day: string): string => `Open; parts of it closed to new customers or at their end${day}`;
export const closedToNewCustomers = (day: string): string => `Closed to new customers${day}`;
export const notLookedUpWhetherItIs = 'Not looked up whether it is open to new customers';
export const notReadYet = 'not read yet: nothing here was compared with it';
export const read = (day: string): string => `read ${day}`;
export const anExcerptRead = (day: string, status: string | undefined): string =>
  `an excerpt read ${day}${status === 'open' ? ', without a notice of closing' : ''}`;
export const or = (shortName: string, shortName2: string): string => `${shortName} or ${shortName2}?`;
export const questions = (words: string, ids: number): string => `${words} ${ids} questions`;
export const theme = (theme: string): string => `Theme: ${theme}. Change theme`;
export const tryAgain = 'Try again';
export const downloadTheUnsavedAnswers = 'Download the unsaved answers';
export const keepThisPageOpen = 'Keep this page open: it is tried again by itself.';
export const itIsKeptAsideInThis = 'It is kept aside in this browser and tried again by itself.';
export const examPracticeThatTrainsYouTo = 'Exam practice that trains you to read.';
export const chromeOrEdge111 = 'Chrome or Edge 111, Firefox 115, Safari 16.4 (on iPhone and iPad iOS 16.4), or newer';
export const helpGuideInstructionsHighlightPhrases = 'help guide instructions highlight phrases';
export const markingPointsScoreFalseAlarms = 'marking points score false alarms';
export const markingOffPlainQuizModes = 'marking off plain quiz modes';
export const secondPenAgainstRulesOutMarking = 'second pen against rules out marking';
export const missedGuessGuessed = 'missed guess guessed';
export const spacedRepetitionDuePutAside = 'spaced repetition due put aside';
export const clockTimeLimitResultTest = 'clock time limit result test';
export const cardsFlashCards = 'cards flash cards';
export const findKeysShortcut = 'find keys shortcut';
export const chromeFirefoxSafariEdgePhone = 'chrome firefox safari edge phone';
export const themeDarkModeLightNightText = 'theme dark mode light night text size font marking keys offline preferences options';
export const downloadExportBackupImportRestoreDelete = 'download export backup import restore delete copies record answers';
export const methodReadinessEstimateScheduleSimulation = 'method readiness estimate schedule simulation';
export const trackingIndependentLicenseAuthors = 'tracking independent license authors';
export const openSourceSoftwarePackages = 'open source software packages';
export const brokenBlankDoesNotOpenRepair = 'broken blank does not open repair';
export const examOverviewDomainsTasksStartLearn = 'exam overview domains tasks start learn lessons';
export const list = 'list';
export const cuesListPhrases = 'cues list phrases';
export const termsDefinitionsWordsDictionary = 'terms definitions words dictionary';
export const listCompareProducts = 'list compare products';
export const quizQuestionsExercise = 'quiz questions exercise';
export const testSimulationFullExam = 'test simulation full exam';
export const dueSpacedRepetition = 'due spaced repetition';
export const wrongMistakesLucky = 'wrong mistakes lucky';
export const notedStarredFlaggedBookmarks = 'noted starred flagged bookmarks';
export const statisticsResultsReadinessReadyPass = 'statistics results readiness ready pass';
export const examDateCalendarDaysMinutesWeek = 'exam date calendar days minutes week';
export const wrongKeyErrorsMistakesInQuestions = 'wrong key errors mistakes in questions fixed';
export const learningPath = 'learning path';
export const licensesAndVersion = (content: string | undefined, version: string): string =>
  `${content ? `Content ${content}, code MIT. ` : ''}Signalmark ${version}.`;
export const skipToTheContent = 'Skip to the content';
export const breadcrumbs = 'Breadcrumbs';
export const tooOld = 'This browser is too old for practice. You can still read lessons and questions. <a>Browsers that work</a>';
/** Ways of learning that the simulation tries, by the names its figures are stored under. */
export const SCENARIO_NAMES: Readonly<Record<string, string>> = {
  base: 'base',
  crammer: 'crammer',
  'new items first': 'new items first',
  'bank half a logit easier': 'bank half a logit easier',
  'the same, with the shift known from outcomes': 'the same, with the shift known from outcomes',
  'options that give themselves away': 'options that give themselves away',
  'a fifth look up 40 % of answers': 'a fifth look up 40 % of answers',
  'learning .012, forgotten in 15 days, 60 days': 'learning .012, forgotten in 15 days, 60 days',
  'learning .02, 60 days': 'learning .02, 60 days',
  'levels without meaning': 'levels without meaning',
  'domain 4 never practiced': 'domain 4 never practiced',
};
export const nothingBase = 'nothing (base)';
export const limitMet = 'met';
export const limitMissed = 'missed';
export const assignments = 'Assignments';
export const handInHomeworkClassTeacher = 'hand in homework class teacher instructor';
export const makeAnAssignment = 'Make an assignment';
export const instructorTeacherClassLink = 'instructor teacher class link homework';
