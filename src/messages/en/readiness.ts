export const theChanceOfReachingTheStandard = (early: boolean, verdict: string, chance: string): string =>
  `${early ? 'Early: ' : ''}${verdict}. The chance of reaching the standard is ${chance}.`;
export const onExamDayIfYouStop = (chanceWords: string): string => `On exam day if you stop now: ${chanceWords}.`;
export const chanceOfReachingTheStandard = (chance: string): string => `Chance of reaching the standard: ${chance}.`;
export const expectedShareRight = (
  share: string,
  rangeWords: string,
  standard: string,
  exposures: number,
  early: boolean,
  pass: number,
): string =>
  `Expected share right: ${share}, four times of five between ${rangeWords}. The standard is taken as about ${standard}; the real one is not published. From ${exposures} questions met for the first time, and all later answers to them${early ? ': with 80 the figure gets steadier' : ''}.${pass >= 0.97 ? ' More than 97 % is never said.' : ''}`;
export const weakestNow = (domain: string, nameOf: string): string => `Weakest now: domain ${domain}, ${nameOf}.`;
export const byDomain = 'By domain';
export const domain = (domain: string, share: string, rangeWords: string): string =>
  `Domain ${domain}: expected share right ${share}, plausibly ${rangeWords}.`;
export const standard = (standard: string): string => `standard ${standard}`;
export const expectedRight = (share: string, rangeWords: string, exposures: number): string =>
  `${share} expected right, plausibly ${rangeWords}; ${exposures} met for the first time`;
export const expectedShareRightByDomain =
  'Expected share right by domain, and by how much 12 new questions there would narrow the whole range';
export const domainLabel = 'Domain';
export const expected = 'Expected';
export const range = 'Range';
export const metFirst = 'Met first';
export const moreNewQuestions = (count: number): string => `${count} more new ${count === 1 ? 'question' : 'questions'}`;
export const notEnoughEvidenceYet = (exposures: number): string =>
  `Not enough evidence yet: ${exposures} ${exposures === 1 ? 'question' : 'questions'} met for the first time. A figure made from so little would be a guess.`;
export const stillNeeded = 'Still needed:';
export const inDomain = (questions: string, domain: string): string => `${questions} in domain ${domain}`;
export const ofThemCanBePracticed = (there: number): string =>
  `: ${there} of them can be practiced, only a mock exam may have more`;
export const ofAnyDomain = (questions: string): string => `<a>${questions}</a> of any domain`;
export const whatWouldTellMost = (all: boolean, questions: number, there: number, domain: string, narrows: string): string =>
  `What would tell most: <a>${all ? `${questions} new questions` : `the last ${there === 1 ? 'new question' : `${there} new questions`}`} in domain ${domain}</a>${all ? ` would narrow the range by about ${narrows}.` : '.'}`;
export const workingItOut = 'Working it out …';
export const howThisIsWorkedOut = 'How this is worked out, and how true it proved';
export const from = (
  pass: string,
  rangeWords: string,
  exposures: number,
  pass2: string,
  rangeWords2: string,
  exposures2: number,
): string => `From ${pass} (${rangeWords}) after ${exposures} questions to ${pass2} (${rangeWords2}) after ${exposures2}.`;
export const howItWent = 'How it went';
export const met = (exposures: number): string => `${exposures} met`;
export const chanceOfReachingTheStandardOver = 'Chance of reaching the standard over time';
export const day = 'Day';
export const chance = 'Chance';
export const evenOdds = 'even odds';
export const everyQuestionWasMet = 'Every question for practice was met: only new ones would tell more.';
export const everyQuestionButMocks =
  'Every question for practice was met: only new ones would tell more, and <a>mock exams</a> have some.';
