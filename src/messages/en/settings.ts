import { counted } from './many.ts';

export const noCopyCouldBeKeptIn =
  'No copy could be kept in this browser, so nothing was deleted. Download your record, or choose to delete it without a copy.';
export const yourRecordCouldNotBeOpened = 'Your record could not be opened. The rescue page may still get the data out.';
export const canceled = 'Canceled. Nothing was changed.';
export const thePartOfThisSiteThat =
  'The part of this site that does this could not be loaded. Check the network, then try again.';
export const downloaded = (attempts: number): string =>
  `Downloaded: ${counted(attempts, 'answer')} and all stars, notes and settings.`;
export const broughtIn = (parts: string): string => `Brought in ${parts}.`;
export const theRestOfTheFileWas = 'The rest of the file was here already.';
export const onQuestionTwoDifferentNotesAre = (conflicts: number): string =>
  `On ${counted(conflicts, 'question')} two different notes are kept: choose there.`;
export const couldNotBeReadAndUnread = (unread: number): string =>
  `${counted(unread, 'entry', 'entries')} could not be read and ${unread === 1 ? 'was' : 'were'} kept aside.`;
export const yourRecordCouldNotBeOpenedSo = 'Your record could not be opened, so nothing was deleted.';
export const aCopyOfItAsIt = ' A copy of it as it was is kept in this browser.';
export const thisExamStartsAnew = (copy: string): string =>
  `This exam starts anew: its answers, stars and notes are deleted.${copy}`;
export const yourRecordIsDeleted = (copy: string): string => `Your record is deleted.${copy}`;
export const everythingIsDeletedFromThisDevice = (gone: boolean): string =>
  `Everything is deleted from this device${gone ? ', copies too.' : ', but for copies that could not be deleted.'}`;
export const doesMarkingHelpMe = 'Does marking help me?';
export const aFairComparisonWithYourself =
  'A fair comparison with yourself. While it is on, a coin decides for each scenario that is new to you whether you mark it or answer it as a plain quiz. A day or more later another new scenario with the same cue tests what stayed, always without marking. Some of these are mixed into each practice of all questions.';
export const howManyTestsItTakes = (for20: number, for10: number): string =>
  `How many tests it takes: about ${for20} of each kind to find a difference of 20 points, ${for10} for 10 points, four times in five. It is looked at after a quarter, a half and all of them; between, nothing of the difference is shown.`;
export const takePartInAPooledComparison = (name: string): string => `Take part in a pooled comparison in ${name}`;
export const tooFewForAnAnswerOfYourOwn = (name: string, arm: number, least: number): string =>
  `${name} has questions for about ${arm} tests of each kind. That is too few for an answer of your own, which needs ${least}: none will be shown. What you do counts where the records of several learners are put together.`;
export const whatItsQuestionsCanShow = (name: string, arm: number, looks: string, points: number | undefined): string =>
  `${name} has questions for ${arm} tests of each kind, looked at after ${looks}.${points === undefined ? '' : ` They show a difference of ${points} points four times in five.`}`;
export const aDayBeginsAt = 'A day begins at';
export const oClock = (hour: number): string => (hour === 0 ? 'midnight' : `${hour}:00`);
export const whatYouDoBeforeThen = 'What you do before counts for the day before: reviews, minutes, days to the exam.';
export const compareWithAndWithoutMarkingIn = (name: string): string => `Compare with and without marking in ${name}`;
export const aPracticeWithMarkingOffStays =
  'A practice with marking off stays a plain quiz; much of that makes any difference look smaller. Mock exams are not changed; a new scenario in one can be a test. Turned off, nothing is lost, and what you meet meanwhile does not count.';
export const aCopyInThisBrowser = 'A copy in this browser';
export const keepACopyOfTheRecord = 'Keep a copy of the record as it is now, so that this can be undone';
export const thisCannotBeUndone = 'This cannot be undone.';
export const aDownloadedRecordCanBeBrought = 'A downloaded record can be brought in again later.';
export const downloadFirst = 'Download first, then delete';
export const deleteWithoutDownload = 'Delete without download';
export const keepEverything = 'Keep everything';
export const kB = (ceil: number): string => `${ceil} kB`;
export const mB = (bytes: string): string => `${bytes} MB`;
export const copies = 'Copies';
export const thisBrowserKeepsNoCopiesOf =
  'This browser keeps no copies of your record (in a private window, for example). Download your record now and then.';
export const thisBrowserKeepsCopiesOfYour =
  'This browser keeps copies of your record: one each day you use it, one after many answers, and one before an import, a deletion or an update of the site. Older ones are thinned out. They go when you clear this site’s data in the browser, so download your record now and then, too.';
export const thereIsNoCopyYet = 'There is no copy yet.';
export const copiesCopies = (copies: number): string => `${copies} copies`;
export const lookAtTheCopyOf = (when: string): string => `Look at the copy of ${when}`;
export const look = 'Look';
export const downloadTheCopyOf = (when: string): string => `Download the copy of ${when}`;
export const download = 'Download';
export const deleteTheCopyOf = (when: string): string => `Delete the copy of ${when}`;
export const deleteLabel = 'Delete';
export const answers = 'Answers';
export const lessonsReadAndExamResults = 'Lessons read and exam results';
export const starsAndNotes = 'Stars and notes';
export const practiceSessions = 'Practice sessions';
export const mockExams = 'Mock exams';
export const settings = 'Settings';
export const goBackToTheCopyOf = (copyTime: string): string => `Go back to the copy of ${copyTime}?`;
export const itHoldsWhatYourRecordHolds = 'It holds what your record holds now. Nothing would change.';
export const what = 'What';
export const comesBack = 'Comes back';
export const changes = 'Changes';
export const goes = 'Goes';
export const onlyAddWhatIsMissing = 'Only add what is missing: delete nothing, keep what is newer';
export const yourRecordAsItIsNow =
  'Your record as it is now could not be copied first. If you go on, what goes is gone for good.';
export const yourRecordAsItIsNowBecomes = 'Your record as it is now becomes a copy first, so that you can come back.';
export const goBackWithoutACopy = 'Go back without a copy';
export const addWhatIsMissing = 'Add what is missing';
export const goBackToThisCopy = 'Go back to this copy';
export const changeNothing = 'Change nothing';
export const keepingACopyOfYourRecord = 'Keeping a copy of your record as it is';
export const writingTheFile = 'Writing the file';
export const readingTheFile = 'Reading the file';
export const bringingInTheFile = 'Bringing in the file';
export const cancel = 'Cancel';
export const thisFileHasNothingNew = 'This file has nothing new';
export const bringInThisFile = 'Bring in this file?';
export const downloadMyRecordFirst = 'Download my record first, then bring it in';
export const bringItInWithoutDownload = 'Bring it in without download';
export const bringItIn = 'Bring it in';
export const close = 'Close';
export const leaveIt = 'Leave it';
export const checkingEveryFile = 'Checking every file …';
export const withoutANetwork = 'Without a network';
export const noOfflineCopyOfThisSite = 'No offline copy of this site is kept here yet.';
export const thisSiteWorksWithoutANetwork = 'This site works without a network.';
export const repairTheOfflineCopy = 'Repair the offline copy';
export const useItWhenPagesLookWrong = 'Use it when pages look wrong or do not open. Your record is not touched.';
export const aFileOfYourOwn = 'A file of your own';
export const chooseAFileOnYourComputer =
  'Choose a file on your computer, in a folder that is backed up, for example. It is kept up to date while you practice, and stays when this browser’s data is cleared.';
export const keepAFileUpToDate = 'Keep a file up to date';
export const isKeptUpToDate = (name: string): string => `${name} is kept up to date.`;
export const isNotKeptUpToDate = (name: string): string =>
  `${name} is not kept up to date now: the browser wants you to allow it again.`;
export const isLeftAlone = (name: string, attempts: number, attempts2: number): string =>
  `${name} is left alone: it has ${attempts} answers, and your record only ${attempts2}. If your record was lost, import the file first.`;
export const allowItAgain = 'Allow it again';
export const writeItAllTheSame = 'Write it all the same';
export const chooseAnotherFile = 'Choose another file';
export const stopKeepingItUpToDate = 'Stop keeping it up to date';
export const asTheSystem = 'As the system';
export const light = 'Light';
export const dark = 'Dark';
export const normal = 'Normal';
export const large = 'Large';
export const larger = 'Larger';
export const reading = 'Reading';
export const theme = 'Theme';
export const textSize = 'Text size';
export const openingYourSettings = 'Opening your settings …';
export const practicing = 'Practicing';
export const marking = 'Marking';
export const guided = 'Guided: the phrases that can be marked are shown';
export const open = 'Open: mark any words';
export const off = 'Off: a plain quiz';
export const twoPens = 'Two pens: for and against';
export const askHowSureIAm = 'Ask how sure I am (a review always does)';
export const reviewsADayAtMost = 'Reviews a day at most';
export const singleKeys = 'Single keys: 1 to 9 choose an option, ? shows the keys';
export const showHowMarkingIsScoredAbove = 'Show how marking is scored above the first question';
export const yourData = 'Your data';
export const answersAreStored = (answers: number): string =>
  `${counted(answers, 'answer is', 'answers are')} stored on this device, and nowhere else.`;
export const nothingIsStoredYet = 'Nothing is stored yet.';
export const thisBrowserHasAgreedToKeep = 'This browser has agreed to keep the data until you delete it.';
export const thisBrowserHasNotAgreedTo =
  'This browser has not agreed to keep the data for good: browsers clear what was unused for a while (Safari after seven days without a visit, unless the site is installed). Download your record now and then, or install the site.';
export const downloadMyRecord = 'Download my record';
export const bringInARecord = 'Bring in a record';
export const startAnew = (name: string): string => `Start ${name} anew`;
export const deleteAllAnswers = (name: string): string => `Delete all answers, stars and notes of ${name} on this device?`;
export const keepNoCopyOfIt = 'Keep no copy of it';
export const deleteEverything = 'Delete everything';
export const deleteTheWholeRecordAndAll = 'Delete the whole record and all settings on this device?';
export const deleteTheCopiesInThisBrowser = 'Delete the copies in this browser, too: then nothing is left';
export const settingsLabel = 'Settings';
export const home = 'Home';
export const settingsNeedJavascript = 'Settings need JavaScript.';
export const firstUseOfTheDay = 'first use of the day';
export const afterManyAnswers = 'after many answers';
export const beforeAnImport = 'before an import';
export const beforeSomethingWasDeleted = 'before something was deleted';
export const beforeGoingBackToACopy = 'before going back to a copy';
export const beforeAnUpdateOfTheSite = 'before an update of the site';
/** Rows of the record by their kinds: one, and more. */
export const ROW_NAMES = {
  attempts: ['answer', 'answers'],
  events: ['lesson read or exam result', 'lessons read or exam results'],
  flags: ['starred or noted question', 'starred or noted questions'],
  sessions: ['practice session', 'practice sessions'],
  sittings: ['mock exam', 'mock exams'],
  settings: ['setting', 'settings'],
} as const;
export const newRows = (rows: string): string => `New: ${rows || 'nothing'}.`;
export const changedRows = (rows: string): string => `Changed: ${rows || 'nothing'}.`;
export const knownRows = (rows: number): string => `Already here: ${counted(rows, 'entry', 'entries')}.`;
export const twoNotes = (questions: number): string =>
  `Two different notes: on ${counted(questions, 'question')}. Both notes are kept, and you choose on the question's page.`;
export const unreadRows = (rows: number, first: string): string =>
  `Not readable: ${counted(rows, 'entry', 'entries')} of the file (first: ${first}). They are kept aside and are part of each download.`;
export const theEndIsMissing = 'The end of the file is missing. What could be read can be brought in.';
export const answersAndNotes = (answers: number, flags: number): string =>
  `${counted(answers, 'answer')}${flags > 0 ? ` and ${counted(flags, 'starred or noted question')}` : ''}`;
