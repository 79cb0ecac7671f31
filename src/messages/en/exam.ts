export const conceptsOf = (code: string | number): string => `Concepts of ${code}`;
export const home = 'Home';
export const concepts = 'Concepts';
export const allConceptsOfByTask = (name: string | number): string =>
  `All concepts of ${name} by task, with the phrases that point to them.`;
export const eachConceptIsALessonOf =
  'Each concept is a lesson of a few minutes. Under it: the phrases in scenarios that usually point to it.';
export const noLessonsYet = 'No lessons yet. <a>See what the exam asks</a>.';
export const signals = 'Signals:';
export const fromTheExamsThisOneBuilds = 'From the exams this one builds on';
export const correctionsOf = (code: string | number): string => `Corrections of ${code}`;
export const corrections = 'Corrections';
export const questionsOfWhosePublishedAnswerWas = (code: string | number): string =>
  `Questions of ${code} whose published answer was wrong: what it said, what is right, when it was corrected, and the source.`;
export const hereIsEveryQuestionWhosePublished =
  'Here is every question whose published answer was wrong, the newest correction first. If you answered one, Today tells you once, and that answer no longer counts for or against you.';
export const noPublishedAnswerOfHasBeen = (code: string | number): string =>
  `No published answer of ${code} has been corrected so far.`;
export const task = (split: string | number): string => `Task ${split}`;
export const foundAnotherMistake = 'Found another mistake? Press “Report a problem” below the question.';
export const signalDrill = (code: string | number): string => `Signal drill ${code}`;
export const signalDrillLabel = 'Signal drill';
export const assignments = 'Assignments';
export const onePhraseOfAScenario = 'One phrase of a scenario: which concept does it point to, or does it decide nothing here?';
export const theDrillNeedsJavascript = 'The drill needs JavaScript: it chooses the phrases from what you missed, on this device.';
export const glossaryOf = (code: string | number): string => `Glossary of ${code}`;
export const glossary = 'Glossary';
export const theTermsOf = (name: string | number): string => `The terms of ${name}, each in a sentence or two.`;
export const noTermsYet = 'No terms yet. <a>See what the exam asks</a>.';
export const letters = 'Letters';
export const seeAlso = 'See also';
export const inTheLessons = 'In the lessons';
export const plan = 'Plan';
export const allConcepts = 'All concepts';
export const signalsLabel = 'Signals';
export const services = 'Services';
export const whatItAsks = (code: string | number): string => `${code}: what it asks`;
export const theBlueprintOf = (name: string | number): string =>
  `The blueprint of ${name}, with lessons, questions and your progress.`;
export const planned = 'Planned: the blueprint is here, questions are not yet.';
export const practice = 'Practice';
export const mockExam = 'Mock exam';
export const moreOfThisExam = 'More of this exam';
export const theExam = 'The exam';
export const questions = 'Questions';
export const inMinutesOfThemAreNot = (questions: number, minutes: number, unscored: number): string =>
  `${questions} in ${minutes} minutes${unscored > 0 ? `; ${unscored} of them are not scored and not marked as such` : ''}`;
export const kinds = 'Kinds';
export const toPass = 'To pass';
export const onAScaleOfTo = (pass: string | number, min: string | number, max: string | number, unpublished: boolean): string =>
  `${pass} on a scale of ${min} to ${max}.${unpublished ? ' How right answers become points on it is not published.' : ''}`;
export const guessing = 'Guessing';
export const guide = 'Guide';
export const version = (version: string, published: string | undefined, compared: string): string =>
  `<a>${version === 'unnumbered' ? 'Exam guide' : `Version ${version}`}${published ? ` of ${published}` : ''}</a>, compared on <time>${compared}</time>`;
export const learningPaths = 'Learning paths';
export const lessons = (steps: string | number, pathMinutes: string | number): string =>
  `${steps} lessons, ${pathMinutes} minutes`;
export const domain = (id: string | number, name: string | number): string => `Domain ${id}: ${name}`;
export const ofTheScoredQuestions = (weight: string | number): string => `${weight} of the scored questions`;
export const practiceId = (id: string | number): string => `Practice ${id}`;
export const whatYouMustBeAbleTo = 'What you must be able to do';
export const onTheExam = 'On the exam';
export const goOnFromHere = 'Go on from here';
export const sources = 'Sources';
export const domainDomain = (domain: string | number): string => `Domain ${domain}`;
export const taskTask = (task: string | number): string => `Task ${task}`;
export const path = (title: string | number, step: string | number, steps: string | number): string =>
  `Path <a>${title}</a>, step ${step} of ${steps}`;
export const taskStep = (
  task: string | number,
  step: string | number,
  steps: string | number,
  minutes: string | number,
): string => `Task ${task}, step ${step} of ${steps}, ${minutes} minutes`;
export const by = (author: string | number): string => `By ${author}`;
export const updated = (writtenDate: string | number): string => `Updated <time>${writtenDate}</time>`;
export const sourcesChecked = (writtenDate: string | number): string => `Sources checked <time>${writtenDate}</time>`;
export const inThisLesson = 'In this lesson';
export const checkYourself = (checks: string | number): string =>
  `Check yourself: ${checks === 1 ? '1 question' : `${checks} questions`}`;
export const whatTheGuideAsks = 'What the guide asks';
export const learningPathsItIsAStep = 'Learning paths it is a step of';
export const stepOf = (title: string | number, step: string | number, steps: string | number): string =>
  `<a>${title}</a>, step ${step} of ${steps}`;
export const relatedConcepts = 'Related concepts';
export const scenariosToTry = 'Scenarios to try';
export const practiceTask = (task: string | number): string => `Practice task ${task}`;
export const oneSource = 'One source';
export const allSources = (sources: string | number): string => `All ${sources} sources`;
export const lessonsBeforeAndAfter = 'Lessons before and after';
export const previous = 'Previous';
export const next = 'Next';
export const missedQuestions = 'Missed questions';
export const thisPageReadsTheRecordOn = 'This page reads the record on your device, which needs JavaScript.';
export const mockExamCode = (code: string | number): string => `Mock exam ${code}`;
export const aMockExamNeedsJavascript = 'A mock exam needs JavaScript: it keeps the time and your answers on this device.';
export const notesAndStars = 'Notes and stars';
export const learningPath = (steps: string | number, pathMinutes: string | number): string =>
  `Learning path, ${steps} lessons, ${pathMinutes} minutes to read`;
export const taskId = (id: string | number): string => `Task ${id}`;
export const practiceNeedsJavascript =
  'Practice needs JavaScript. Every question can be read without it, from <a>the list of questions</a>.';
export const practiceCode = (code: string | number): string => `Practice ${code}`;
export const progress = 'Progress';
export const question = 'Question';
export const questionsTask = (task: string | number): string => `Questions ${task}`;
export const questionOn = (objective: string | number, level: string | number): string =>
  `Question on ${objective}, level ${level} of 3`;
export const questionsOf = (code: string | number): string => `Questions of ${code}`;
export const thereAreNoQuestionsForYet = (code: string | number): string => `There are no questions for ${code} yet.`;
export const review = 'Review';
export const theGuide = (version: string | number): string => `the guide, version ${version},`;
export const servicesOf = (code: string | number): string => `Services of ${code}`;
export const theServicesInScopeOf = (name: string | number): string =>
  `The services in scope of ${name}: what each does, and how to tell it from what it is taken for.`;
export const whatHasInScope = (guideName: string | number): string =>
  `What ${guideName} has in scope, with parts that questions name: what each does, and how to tell it from what it is taken for.`;
export const aServiceThatIsClosedTo =
  'A service that is closed to new customers may still be asked, as long as the guide names it.';
export const sideBySide = 'Side by side';
export const decoy = 'Decoy';
export const signal = 'Signal';
export const itDecidesSomeScenariosAndOnly = 'It decides some scenarios and only tempts in others. It sounds like this:';
export const itDecidesNothing = 'It decides nothing, and sounds as if it did.';
export const usually = 'Usually, where a scenario says something like this:';
export const whenItDecides = 'When it decides';
export const pointsTo = 'Points to';
export const rulesOut = 'Rules out';
export const scenariosInWhichItDecides = 'Scenarios in which it decides';
export const whenItDoesNot = 'When it does not';
export const temptsToward = 'Tempts toward';
export const scenariosInWhichItOnlyTempts = 'Scenarios in which it only tempts';
export const scenariosInWhichItDoesNeither = 'Scenarios in which it does neither';
export const reviewed = (writtenDate: string | number): string => `Reviewed <time>${writtenDate}</time>`;
export const signalsAndDecoysOf = (code: string | number): string => `Signals and decoys of ${code}`;
export const phrasesThatDecideAScenario = 'Phrases that decide a scenario, and phrases that only tempt.';
export const signalsAndDecoys = 'Signals and decoys';
export const aSignalIsAPhraseThat = 'A signal is a phrase that decides between the options. A decoy sounds as if it did.';
export const noneYet = 'None yet. <a>See what the exam asks</a>.';
export const elsewhereTemptsToward = 'Elsewhere tempts toward';
export const decoys = 'Decoys';
export const aConcept = 'a concept';
export const aSignalOrDecoy = 'a signal or decoy';
export const signalsAndDecoysLabel = 'signals and decoys';
export const theGuideLabel = 'the guide';
export const aService = 'a service';
export const aTerm = 'a term';
export const aQuestion = 'a question';
