import { counted } from './many.ts';

export const makeAnAssignment = 'Make an assignment';
export const makeAnAssignmentOf = (code: string): string => `Make an assignment, ${code}`;
export const lead =
  'Choose questions, get a link, give it to your class. There is no account and no server of ours: the assignment is in the link itself, which opens on any copy of this site.';
export const loading = 'Loading the questions…';
export const title = 'Title';
export const titleExample = 'for example: Week 3, retrieval';
export const whichQuestions = 'Which questions';
export const drawn = 'A number of them, drawn for each learner and each try by the weights of the exam';
export const chosen = 'Exactly these';
export const howMany = 'How many';
export const onlyOfTheseTasks = 'Only of these tasks';
export const noneMeansAll = 'None chosen means all.';
export const chosenSoFar = (count: number): string =>
  count === 0 ? 'None chosen yet.' : `${counted(count, 'question')} chosen.`;
export const allOfThisTask = 'All of this task';
export const chosenOf = (chosen: number, all: number): string => `${chosen} of ${all}`;
export const level = (level: number): string => `level ${level}`;
export const readIt = 'Read it';
export const marking = 'Marking';
export const markings = {
  guided: 'Guided: the phrases that can be marked are shown',
  open: 'Open: learners find the phrases themselves',
  off: 'Off: a plain quiz',
} as const;
export const due = 'Due (optional)';
export const dueHelp = 'By your clock. Later hand-ins are possible; each answer has its time.';
export const tries = 'Tries';
export const triesHelp = 'Empty: as often as they like. They are counted on each device, which an honest learner leaves at that.';
export const makeTheLink = 'Make the link';
export const faults = {
  title: 'Give it a title.',
  items: 'Choose at least one question.',
  count: 'Say how many questions, from 1 to 500.',
  due: 'The due date is no date.',
  tries: 'Say how many tries, from 1 to 99, or leave it empty.',
} as const;
export const theLink = 'The link';
export const copy = 'Copy the link';
export const copied = 'Copied.';
export const notCopied = 'It could not be copied: it is selected, copy it yourself.';
export const saveAsAFile = 'Save as a file';
export const seeIt = 'See it as your class does';
export const isLong = (characters: number): string =>
  `The link has ${characters.toLocaleString('en')} characters, which some programs cut off. Give the file instead.`;
export const fileName = 'assignment.txt';
export const fileText = (title: string, link: string): string =>
  `${title}\n\nOpen this link, or choose this file on the page “Assignments” of the site:\n\n${link}\n`;
export const whatComesBack = 'What comes back';
export const withBox = (host: string): string =>
  `Learners press “Hand in”, see what is sent, and send it to ${host}, or save it as a file and give it to you.`;
export const withoutBox = 'Learners press “Hand in”, see what is in it, save it as a file and give it to you.';
export const filesAre =
  'Each hand-in is one file with the answers of one try, under the name the learner chose. Hand-ins of a whole class can be read together; “docs/statistics.md” in the source says how.';
