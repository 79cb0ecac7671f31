export const howItIsWorkedOut = 'How it is worked out';
export const home = 'Home';
export const howAnswers =
  'How answers, marks, reviews and readiness are worked out, and how true the readiness figure proved in simulation.';
export const everyFigureOnThisSiteComes =
  'Every figure on this site comes from one thing: the list of your answers on this device. None of it is sent anywhere unless you hand an assignment in, and everything below can be worked out again from that list.';
export const answersAndMarks = 'Answers and marks';
export const anAnswerIsRightOrWrong =
  'An answer is right or wrong, as the exam scores it; several keys must all be chosen, an order must be whole. Marks are scored apart: signals found, less what was marked that does not decide. <a>How marking works</a> has the sum.';
export const signalsOverTime = 'Signals over time';
export const inOpenMarkingTwoFiguresTell =
  'In open marking two figures tell how you read. The first, d′, is how well you tell signals from the rest: 0 is chance, 1 is fair, 2 is good. The second, c, is how freely you mark: below −0.3 too much, above 0.3 too little, said only where it is beyond that by more than its error. Both come from signal detection theory, and are shown with their error, found by drawing your questions anew 400 times, from 20 signals and 40 other stretches of text on.';
export const whatYouTakeForWhat = 'What you take for what, and why';
export const eachAnswerKeepsItsCause =
  'Each answer keeps its cause. Where phrases were marked: solid, lucky (right, with most signals unseen), baited (a decoy marked whole, or the option it tempts to chosen), misapplied (signals seen, wrong all the same) or unseen; elsewhere only known or not known. A phrase counts as read as a concept where you said so in the drill, or chose the wrong option that the decoy tempts to; what is counted against are all times you met it.';
export const withOrWithoutMarking = 'With or without marking';
export const whereYouTurnTheComparisonOn =
  'Where you turn the comparison on, a seeded coin decides for each new scenario, by question family, whether you mark it. At least a day later another new scenario with the same cue comes without marking, in both lots alike: so reading is tested, and not memory. Compared is how many are right then. Families count in the lot the coin gave them, whether practice kept to it or not.';
export const howManyTestsThereWillBe = (for20: number, for10: number, least: number): string =>
  `How many tests there will be is settled before it starts, by what the exam’s questions can serve. It is looked at three times, after a quarter, a half and all of them, and an early verdict asks for more (O’Brien and Fleming’s way to spend 5 %); between looks nothing of the difference is shown, for who looks often and stops when it looks good finds what is not there. ${for20} tests of each kind find a difference of 20 points four times in five, ${for10} one of 10 points. Below ${least} there is no answer for one learner alone. What marking teaches of a cue helps in the other lot too, where both have that cue, so a difference comes out smaller than it is.`;
export const verdictsOverSimulatedLearners = 'Verdicts over simulated learners, by what marking really does';
export const markingHelpsBy = 'Marking helps by';
export const testsOfEachKind = 'Tests of each kind';
export const foundToHelp = 'Found to help';
export const foundToHarm = 'Found to harm';
export const beforeTheLastLook = 'Before the last look';
export const eitherHadEveryTestBeenLookedAt = 'Either, had every test been looked at';
export const simulatedLearnersARow = (learners: string, seed: number, code: string): string =>
  `${learners} simulated learners a row. Seed ${seed}, code ${code}.`;
export const reviews = 'Reviews';
export const whatYouAnsweredWrong =
  'What you answered wrong, or right by luck, comes back. When, is reckoned by FSRS-6, an open model of forgetting with published weights: each question family has a stability (how long it lasts) and a difficulty. A wrong or guessed answer counts as <em>again</em>, a right one with signals missed as <em>hard</em>, a sure one with all signals found as <em>easy</em>, others as <em>good</em>. A question answered right and read right the first time is not scheduled.';
export const triedOnSimulatedLearners = (learners: number, cards: number): string =>
  `Tried on ${learners} simulated learners with ${cards} missed questions each, whose memory is that of the model but for a factor of their own for each question. Plain FSRS at 90 % remembers nearly as much in about a tenth less time; fixed intervals take the fewest minutes and leave most forgotten. What reviews on the last two days could still add, one to three points, is left for rest.`;
export const recallOnExamDay = 'Recall on exam day by how reviews are chosen';
export const days = 'Days';
export const reviewsADayAtMost = 'Reviews a day at most';
export const howReviewsAreChosen = 'How reviews are chosen';
export const recalledOnExamDay = 'Recalled on exam day';
export const reviewsAQuestion = 'Reviews a question';
export const gainedAnHour = 'Gained an hour';
export const onTheLastTwoDays = 'On the last two days';
export const noLimit = 'no limit';
export const withAnExamDate = (desiredRetention: string | number, desiredRetention2: string | number): string =>
  `With an exam date, reviews are bent to it: the nearer the exam, the more is to be recalled (${desiredRetention} of it beyond 60 days, ${desiredRetention2} in the last three weeks), and nothing is put off beyond the day before. What you answer right on the last two days does not come back before the exam. A day begins at four in the morning, unless you set another hour. A day’s reviews are ordered by what they add on exam day: the weight of their domain times the recall gained.`;
export const thePlan = 'The plan';
export const aQuestionTakesAsLongAs = (
  metForMock: string | number,
  mockEvery: string | number,
  mostOnEve: string | number,
): string =>
  `A question takes as long as yours did of late, and a third more for reading its feedback; before there are answers, as long as the exam gives for one. What is due comes first; then new questions by task, those first that are worth most: the task’s share of the exam, times the share you got wrong, less the more of it you have met. From ${metForMock} question families on there is a mock exam every ${mockEvery} days, but none on the exam’s eve: that has at most ${mostOnEve} questions, the hardest to recall. Whether it fits is an estimate: every question once on the days of the week you chose, what is due, the mock exams a day of yours has room for, and time for what you will miss, by the share you missed so far and how often it came back.`;
export const readiness = 'Readiness';
export const allAnswersCount =
  'All your answers count, in practice, reviews and mock exams. The first answer to a question says most: a right answer to a hard question more than one to an easy one, and guessing is allowed for. When you meet a question again, you may remember it, so a right answer says little until time has passed; a wrong one says as much as ever.';
export const whatPracticeGave = (short: number, middle: number, long: number): string =>
  `From the answers an ability in each domain is estimated, with its uncertainty, and how much an answer taught you. What practice gave fades: how fast, nobody knows of you, so the estimate is made three times, for a memory that lasts about ${short}, ${middle} or ${long} days, and each counts the same.`;
export const theEstimateSits = (draws: string | number): string =>
  `Each of these estimates sits ${draws} exams of the real shape, each a little harder or easier than our questions, with a standard near 70 % that nobody publishes. The share of these exams it passes is the chance you see; how it differs between them is the range.`;
export const ifYouStopNow =
  'While you do not practice, the chance never rises. What is said for exam day “if you stop now” is never more than today’s chance: it is the lowest of the chances on several days between the last answer and the exam.';
export const nothingIsShownBelowFirstAnswers = (
  leastInAll: string | number,
  leastInDomain: string | number,
  earlyBelow: string | number,
  mostShown: string | number,
): string =>
  `Nothing is shown below ${leastInAll} first answers, or ${leastInDomain} in any domain. Below ${earlyBelow} it is called early. It is never shown without its range, and never above ${mostShown}. It is not a scaled score: how those are made is not published.`;
export const theWords = (not: string | number, toss: string | number, likely: string | number): string =>
  `The words: below ${not} “not yet”, to ${toss} “a coin toss”, to ${likely} “likely”, above “very likely”.`;
export const isItTrue = 'Is it true?';
export const thatCannotBeKnownFromReal = (learners: string | number, exams: number, questions: string | number): string =>
  `That cannot be known from real candidates, as no result ever comes to us. So it is tried on simulated ones: ${learners} learners for each way of learning, whose abilities are known to the simulation alone. They differ more than the model believes: questions vary in how well they tell, levels are labeled badly, people learn at different speeds, forget, and remember answers. Each sits ${exams} exams of ${questions} unseen questions, and what this site would have predicted is compared with the outcomes.`;
export const simulatedPeopleAreNotRealOnes =
  'Simulated people are not real ones: this shows that the reckoning holds together, not that our questions are like the exam’s, nor that people learn and forget as those do.';
export const whatIsAskedOfIt = 'What is asked of it, and what was observed';
export const theBrierScoreIsTheMean = (repeats: string | number): string =>
  `The Brier score is the mean squared distance between the predicted chance and the outcome: 0 is perfect, .25 is always saying one half. The oracle knows every ability, but not the questions to come. Shares of answers that are repeats: ${repeats}. Where nothing is repeated until everything was met, the plain share right of all answers tells about as much; where much is repeated, it tells little.`;
export const theFirstModel =
  'The first model, which this site used before, knew first answers only, and let time widen the range but lower nothing.';
export const afterAPause = 'Faster learning, and days without practice before the exam';
export const whoLearnsFasterForgetsMore =
  'Who learns faster has more to forget. The learners above gain 0.004 an answer (an ability of 1 is much: from 50 to 73 % known) and sit the exam on the next day; these gain three times as much, or rest 60 or 400 days first.';
export const whereItGoesWrong = 'Where it goes wrong';
export const theseBreakWhatTheModelAssumes =
  'These break what the model assumes, and are reported, not judged. Each was tried on half as many learners.';
export const theseFiguresAreNotTyped = (seed: string | number, sources: string | number): string =>
  `These figures are not typed: the page is made from the stored result of the simulation, and the tests fail when it was made with other code than this. Seed ${seed}, code ${sources}.`;
export const whatIsNotKnown = 'What is not known';
export const measured = 'Measured of real learners';
export const nothingMeasured =
  'Nothing yet. When results of many learners have been pooled, difficulties of questions and the way from our questions to the exam are measured, and readiness uses them.';
export const measuredOf = (
  exam: string,
  date: string,
  learners: string,
  questions: number,
  link: { readonly shift: number; readonly slope: number },
): string =>
  `${exam}, <time>${date}</time>, from ${learners} learners: ${questions === 0 ? 'no difficulties of questions' : `the difficulty of ${questions} ${questions === 1 ? 'question' : 'questions'}`}; ${link.shift === 0 && link.slope === 1 ? 'the exam is taken to be as hard as our questions.' : `on the way to the exam an ability is multiplied by ${link.slope} and ${link.shift < 0 ? 'lowered' : 'raised'} by ${Math.abs(link.shift)}.`}`;
export const howHardOurQuestionsAreBeside =
  'How hard our questions are beside the exam’s. A shift is allowed for, and its direction cannot be found out from your answers; only outcomes of many learners tell it.';
export const theStandard = 'The standard. How many right answers pass is not published, nor how they become a scaled score.';
export const howYouWereOnTheDay =
  'How you were on the day: tired, hurried, used to the exam’s screen. Time and nerves are in none of these figures.';
export const whatYouLearnedElsewhere = 'What you learned elsewhere. It shows only in answers to new questions.';
