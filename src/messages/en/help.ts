export const aCanteenWantsAScreenThat = 'A canteen wants a screen that tells guests what is for lunch. ';
export const theMenuChangesEveryDay = 'The menu changes every day';
export const and = ', and ';
export const theCanteen = '. The canteen ';
export const whatShouldItUse = 'What should it use?';
export const aPoster = 'A poster, printed each morning';
export const aScreenThatReadsTheMenu = 'A screen that reads the menu from the kitchen’s own list';
export const itChangesOften = 'It changes often';
export const whatChangesEveryDayMustBe = 'What changes every day must be read from its source, not copied.';
export const noWorkAllowed = 'No work allowed';
export const aPosterNeedsSomeoneEveryMorning = 'A poster needs someone every morning.';
export const aPrinterIsThere = 'A printer is there';
export const thatSomethingIsAtHandDoes = 'That something is at hand does not make it fit.';
export const example = 'Example';
export const tryAgain = 'Try again';
export const check = 'Check';
export const howMarkingWorks = 'How marking works';
export const home = 'Home';
export const inAScenarioAFewPhrases =
  'In a scenario a few phrases decide: the <strong>signals</strong>. Others only tempt: the <strong>decoys</strong>. The rest is there because real texts are like that. Try it: tap what decides.';
export const theSum = 'The sum';
export const aSignalCounts1WhenAt =
  'A signal counts 1 when at least half of its words are marked, and one half when it is only touched. A decoy costs 1, touched one half. Other words cost a little each; up to two words beside a signal are free. What is left is divided by the number of signals and never falls below 0. A phrase the author calls decisive counts twice. Marking nearly everything earns 0.';
export const foundFalseAlarmsSignals = '<strong>(found − false alarms) ÷ signals</strong>, for example (2 − 1) / 3 = 0.33.';
export const inPracticeARightAnswerIs =
  'In practice a right answer is 0.6 of the points and the marking 0.4. The sum is shown after each question.';
export const guidedAndOpen = 'Guided and open';
export const guidedMarkingShowsThePhrasesThat =
  'Guided marking shows the phrases that can be tapped; signals, decoys and plain phrases look alike. Open marking takes any words: tap the first and the last word of a phrase, or drag with a mouse. With marking off, practice is a plain quiz.';
export const twoPens = 'Two pens';
export const withTheSecondPenYouAlso =
  'With the second pen you also say which way a phrase points: for a right answer, or against an option. A phrase found with the wrong pen earns half. Where both are true, either pen is right.';
export const rightByLuck = 'Right by luck';
export const aRightAnswerWithMostOf =
  'A right answer with most of its signals unseen was right by luck: the next scenario may read differently. Such questions, and those you missed, come back under Review when they are due, until you answer them right with the signals seen.';
export const reviews = 'Reviews';
export const aReviewBringsAnotherQuestionOf =
  'A review brings another question of the same family where there is one you have not seen; else the same, shuffled. What you were sure of and got wrong comes first, then what adds most on exam day. Missed again, a question comes once more in the same review, after six others. You can put a question aside until tomorrow or next week, or say that you know it: then it comes only when you miss it again. The <a>method page</a> says how the days are chosen.';
export const mockExams = 'Mock exams';
export const aMockExamHasTheMix =
  'A mock exam has the mix of the real one, by domain, and its pace. There is no feedback until you hand in. The clock runs on when the page is closed, unless you chose that it may be stopped; when the time is over, what you have answered is handed in. The result counts answers only: the share right with its range. Marks are scored apart. No scaled score is shown, as how it is made is not published.';
export const theDrill = 'The drill';
export const theDrillShowsOnePhraseIn =
  'The drill shows one phrase in its sentence, or in the whole scenario where the sentence alone does not tell. Say which concept it points to, or that it decides nothing there. Phrases you missed come back more often. The drill counts for signals, never for readiness.';
export const search = 'Search';
export const theMagnifyingGlassAtTheTop =
  'The magnifying glass at the top of each page, or <kbd>Ctrl</kbd> + <kbd>K</kbd> (on a Mac <kbd>⌘</kbd> + <kbd>K</kbd>), searches lessons, signals, terms, services, practice questions and pages. <kbd>Enter</kbd> opens the first result, the arrow keys move through the others, <kbd>Esc</kbd> closes the search. It works offline. Questions kept for mock exams are never found.';
export const browsers = 'Browsers';
export const practiceWorksIn = (browsers: string | number): string => `Practice works in ${browsers}.`;
