export const about = 'About';
export const home = 'Home';
export const whoMakes = (name: string | number): string =>
  `Who makes ${name}, where its facts come from, and what becomes of your data.`;
export const aboutName = (name: string | number): string => `About ${name}`;
export const scenarioQuestionsAreOftenLostNot = (name: string | number): string =>
  `Scenario questions are often lost not for want of facts, but because the phrase that decides was read past. ${name} trains that reading: mark the phrases that decide, then answer. It scores both.`;
export const independence = 'Independence';
export const examsAreNamedBecauseTheQuestions = 'Exams are named because the questions prepare for them.';
export const whereTheQuestionsComeFrom = 'Where the questions come from';
export const eachQuestionAndLessonNamesIts =
  'Each question and lesson names its sources and the date on which they were checked.';
export const aWrongKeyIsTheWorst =
  'A wrong key is the worst mistake we can make. If you find one, or a source that has changed, press “Report a problem” below the question. What was wrong is listed with its date and source';
export const correctionsOf = (code: string | number): string => `corrections of ${code}`;
export const method = 'Method';
export const howAnswers =
  'How answers, reviews and readiness are worked out, and how true that proved: <a>How it is worked out</a>.';
export const privacy = 'Privacy';
/** @param box the host of the drop box for hand-ins, where this site has one */
export const thereIsNoAccountAndNo = (box?: string): string =>
  `There is no account and no server of ours. What you answer, star and note stays in this browser, on this device. The site ${box === undefined ? 'sends nothing anywhere' : `sends nothing anywhere, with one exception: if you do an assignment and press the button to hand it in, the answers of that try, and the name you write, go to ${box}, after you could read all of it`}. It loads nothing from other sites, and sets no cookies. You can <a>download your record, bring it in elsewhere, or delete it</a>.`;
export const browsersMayClearASitesData =
  "Browsers may clear a site's data when the device runs out of space, or when the site was not visited for some time. This site asks the browser to keep it; the settings show the answer. Copies of your record are kept in the browser, too; the settings list them.";
export const browsers = 'Browsers';
export const practiceWorksIn = (browsers: string | number): string =>
  `Practice works in ${browsers}. It is tested in the engines of Chrome, Firefox and Safari. In older browsers you can still read lessons and questions.`;
export const license = 'License';
export const theCodeIsUnderTheMit =
  'The code is under the MIT license. <a>All licenses</a>, also of packages and fonts of others.';
export const lessonsAndQuestionsAreUnder = (name: string | number): string => `Lessons and questions are under <a>${name}</a>.`;
