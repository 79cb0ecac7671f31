export const rule = (id: string | number): string => `Rule ${id}`;
export const home = 'Home';
export const rulesForAuthors = 'Rules for authors';
export const why = 'Why';
export const inTheExamplesALineIs =
  'In the examples a line is a question: task and name, scenario, options, a star before the key. “16 times” are so many questions with scenarios of their own (…); in “turns” the first option moves to the end from one question to the next. Behind the name, “level 2” or “reserved” say so of the question; a first line “bank” is that key of exam.yaml.';
export const notSo = 'Not so';
export const butSo = 'But so';
export const howToFixIt = 'How to fix it';
export const settings = 'Settings';
export const alwaysAnError = 'Always an error: scoring rests on it.';
export const unlessExam = (severity: string | number, part: string | number): string =>
  `${severity === 'error' ? 'An error' : 'A warning'}, unless <code>exam.yaml</code> says otherwise. ${part === 'bank' ? 'Drafts are not looked at.' : 'In a draft it warns.'}`;
export const aSingleQuestionCanBeAllowed = (part: string | number): string =>
  `${part === 'bank' ? 'What is reported for a question can be allowed there' : 'A single question can be allowed to differ'}, with a reason, in its front matter:`;
export const thresholds = 'Thresholds';
export const name = 'Name';
export const what = 'What';
export const defaultLabel = 'Default';
export const milder = 'Milder';
export const whatTheCheckerLooksForIn =
  'What the checker looks for in lessons, signals and questions. Each message names one of these rules.';
export const theReason = 'The reason in a sentence.';
