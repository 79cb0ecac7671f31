export const readThePhraseThatDecides = 'Read the phrase that decides.';
export const theDocumentsChangeEveryWeek =
  '“The documents <mark>change every week</mark>, and each answer <mark>must name its source</mark>. The company owns two terabytes of proprietary data.”';
export const twoPhrasesInThatScenarioDecide = (name: string | number): string =>
  `Two phrases in that scenario decide; the third only tempts. ${name} teaches the facts in short lessons, then trains you to see which phrase the answer hangs on: mark it, then answer.`;
export const exams = 'Exams';
export const noneYet =
  'None yet. Whoever makes this site: an exam begins with a file <code>content/<exam>/exam.yaml</code>;  <code>docs/own-content.md</code> shows one with a lesson, signals and questions.';
export const planned = 'Planned: the blueprint is here, questions are not yet.';
export const lessonsAndQuestionsSoFar = (lessons: string | number, questions: string | number): string =>
  `${lessons} lessons and ${questions} questions so far.`;
export const howItWorks = 'How it works';
export const learn = '<strong>Learn.</strong> Short lessons, each claim with its source.';
export const mark =
  '<strong>Mark, then answer.</strong> You see at once which signals you found, which you missed, and which decoy caught you.';
export const comeBack =
  '<strong>Come back.</strong> What you missed returns when it is due, and you see how ready you are. It all works offline, on this device, without an account.';
