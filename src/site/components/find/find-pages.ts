import type { CompiledExam } from '../../../content/compile/compiled.ts';
import * as m from '../../../messages/en/site.ts';
import { hasQuestions } from '../exam-facts.ts';

/** A page, or a part of one, that is no lesson: where it is, what it is called, and what else someone may type who looks for it. */
interface FindPage {
  readonly path: string;
  readonly title: string;
  readonly also: string;
}

/** Of the whole site. Each anchor is one of the page: a test compares them. */
export const SITE_PAGES: readonly FindPage[] = [
  { path: '/help/', title: m.howMarkingWorks, also: m.helpGuideInstructionsHighlightPhrases },
  { path: '/help/#sum', title: m.howMarksAreScored, also: m.markingPointsScoreFalseAlarms },
  { path: '/help/#guided', title: m.guidedAndOpenMarking, also: m.markingOffPlainQuizModes },
  { path: '/help/#pens', title: m.twoPens, also: m.secondPenAgainstRulesOutMarking },
  { path: '/help/#luck', title: m.rightByLuck, also: m.missedGuessGuessed },
  { path: '/help/#reviews', title: m.howReviewsWork, also: m.spacedRepetitionDuePutAside },
  { path: '/help/#mocks', title: m.howMockExamsWork, also: m.clockTimeLimitResultTest },
  { path: '/help/#drill', title: m.howTheDrillWorks, also: m.cardsFlashCards },
  { path: '/help/#search', title: m.howSearchWorks, also: m.findKeysShortcut },
  { path: '/help/#browsers', title: m.browsersThatWork, also: m.chromeFirefoxSafariEdgePhone },
  {
    path: '/settings/',
    title: m.settings,
    also: m.themeDarkModeLightNightText,
  },
  { path: '/settings/#data', title: m.yourData, also: m.downloadExportBackupImportRestoreDelete },
  { path: '/method/', title: m.howItIsWorkedOut, also: m.methodReadinessEstimateScheduleSimulation },
  { path: '/about/', title: m.about, also: m.trackingIndependentLicenseAuthors },
  { path: '/licenses/', title: m.licenses, also: m.openSourceSoftwarePackages },
  { path: '/rescue/', title: m.rescuePage, also: m.brokenBlankDoesNotOpenRepair },
];

/** Of an exam, without what it has nothing for. */
export function examPages({ id, ...exam }: CompiledExam): readonly FindPage[] {
  const own = (page: string, title: string, also: string): FindPage => ({ path: `/${id}/${page}`, title, also });
  return [
    own('', m.whatAsks(exam.blueprint.code), m.examOverviewDomainsTasksStartLearn),
    own('concepts/', m.allLessonsAndConcepts, m.list),
    own('signals/', m.signalsAndDecoys, m.cuesListPhrases),
    own('glossary/', m.glossary, m.termsDefinitionsWordsDictionary),
    ...(exam.services.length > 0 ? [own('services/', m.services, m.listCompareProducts)] : []),
    ...(hasQuestions({ id, ...exam })
      ? [
          own('practice/', m.practice, m.quizQuestionsExercise),
          own('mock/', m.mockExam, m.testSimulationFullExam),
          own('drill/', m.signalDrill, m.cardsFlashCards),
          own('review/', m.reviews, m.dueSpacedRepetition),
          own('missed/', m.missedQuestions, m.wrongMistakesLucky),
          own('notes/', m.notesAndStars, m.notedStarredFlaggedBookmarks),
          own('progress/', m.progress, m.statisticsResultsReadinessReadyPass),
          own('plan/', m.plan, m.examDateCalendarDaysMinutesWeek),
          own('questions/', m.allQuestions, m.list),
          own('assignment/', m.assignments, m.handInHomeworkClassTeacher),
          own('assign/', m.makeAnAssignment, m.instructorTeacherClassLink),
          own('corrections/', m.corrections, m.wrongKeyErrorsMistakesInQuestions),
        ]
      : []),
  ];
}
