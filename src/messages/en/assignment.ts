import { capital, counted } from './many.ts';

export const assignments = 'Assignments';
export const assignmentsOf = (code: string): string => `Assignments, ${code}`;
export const openingTheAssignment = 'Opening the assignment…';

// Choosing one.
export const openTheLink =
  'An instructor gives you a link, or a file with the link in it. Open the link, paste it here, or choose the file.';
export const linkOfTheAssignment = 'Link of the assignment';
export const open = 'Open';
export const chooseAFile = 'Choose a file';
export const begunHere = 'Begun on this device';
export const forInstructors = 'You teach? <a>Make an assignment</a>.';

export const refused = {
  none: 'There is no assignment in this. Copy the whole link, from http to “end”.',
  cut: 'The link is cut off: its last word “end” is missing. Copy the whole link, or ask for the file.',
  newer:
    'This assignment is from a newer version of the site. Reload this page; if that does not help, this copy of the site has to be updated.',
  broken: 'Something in this link is not valid. Ask your instructor for a new one.',
} as const;
export const isOfAnotherExam = (exam: string): string => `This assignment is of another exam: ${exam}.`;
export const isOfAnExamThatIsNotHere = (exam: string): string =>
  `This assignment is of an exam that this copy of the site does not have: ${exam}.`;
export const openItThere = 'Open it there';

// One assignment.
export const questions = (count: number): string => counted(count, 'question');
export const drawnForYou = (count: number): string => `${counted(count, 'question')}, drawn for you`;
export const marking = {
  guided: 'Guided: the phrases that can be marked are shown',
  open: 'Open: find the phrases yourself',
  off: 'Off: a plain quiz',
} as const;
export const anyTries = 'As often as you like';
export const upToTries = (tries: number): string => (tries === 1 ? 'One' : `Up to ${tries}`);
export const due = 'Due';
export const asks = 'Questions';
export const markingLabel = 'Marking';
export const triesLabel = 'Tries';
export const noDate = 'Any time';
export const isOver = 'The date has passed. You can still do it and hand it in: your instructor sees when each answer was given.';
export const lacks = (missing: number, all: number): string =>
  `This copy of the site lacks ${missing} of the ${counted(all, 'question')}. You can do the others. Tell your instructor which are missing:`;
export const lacksAll = 'This copy of the site has none of its questions. Tell your instructor which are missing:';
export const lacksSome = (wanted: number, here: number): string =>
  `It asks for ${counted(wanted, 'question')}; this copy of the site has ${here} of these tasks.`;
export const start = (count: number): string => `Start: ${counted(count, 'question')}`;
export const startAnotherTry = (left: number | null): string =>
  left === null ? 'Start another try' : `Start another try (${left} left)`;
export const noTryLeft = 'You have used every try, as counted on this device.';
export const couldNotStart = 'It could not be started: your record cannot be written at the moment.';
export const feedbackComes =
  'It is a practice like any other: each answer is kept on this device and explained at once. Nothing is handed in until you press the button for it.';
export const anotherAssignment = 'Another assignment';

// Its tries.
export const yourTries = 'Your tries';
export const tryNumber = (n: number): string => `Try ${n}`;
export const answeredOf = (answered: number, of: number): string => `${answered} of ${of} answered`;
export const goOn = 'Go on';
export const handIn = 'Hand in';
export const handInAgain = 'Hand in again';
export const handInAsItIs = 'Hand in as it is';
export const notHandedIn = 'Not handed in yet.';
export const savedAsAFile = (name: string): string => `Saved as a file for handing in, as “${name}”`;
export const sentToTheBox = (name: string): string => `Handed in, as “${name}”`;
export const waitsToBeSent = (name: string): string => `Did not arrive yet, as “${name}”. It is kept here; try again`;
export const moreSince = (more: number): string => `${capital(counted(more, 'answer'))} more since then.`;

// Handing in.
export const handInTry = (n: number): string => `Hand in try ${n}`;
export const nameOrNumber = 'Name or number your instructor knows you by';
export const nameIsAsked = 'Write a name or number first.';
export const whatIsHandedIn = 'What is handed in';
export const theAnswers = (answers: number): string =>
  `${capital(counted(answers, 'answer'))} of this try: which question, what you chose and marked, whether it was right, how sure you were, when and how long.`;
export const theHead = 'The name or number above, the title of the assignment, and a random name of this device.';
export const notHandedInEver = 'No notes, no stars, no other answers, nothing else of your record.';
export const theWholeFile = (kilobytes: number): string => `Read all of it (${kilobytes} kB)`;
export const theTextOfTheFile = 'The text that is handed in';
export const sendTo = (host: string): string => `Send to ${host}`;
export const saveAsAFile = 'Save as a file';
export const goesOnce = (host: string): string =>
  `One press sends it once to ${host}, the drop box of this site, and to nobody else.`;
export const passTheFileOn = 'The file stays on this device: give it to your instructor, by email for example.';
export const sending = 'Sending…';
export const sent = 'Handed in: the drop box has it.';
export const savedTheFile = 'Saved in your downloads. Give the file to your instructor.';
export const cancel = 'Close';

export const faults = {
  offline: 'Not handed in: there is no network. It is kept here. Send it when you are online again.',
  unreachable: 'Not handed in: the drop box did not answer. It is kept here. Try again later, or save it as a file.',
  refused: 'Not handed in: the drop box refused it. It is kept here. Save it as a file, and tell your instructor.',
  'no-box':
    'Not handed in: the drop box is not where it should be. It is kept here. Save it as a file, and tell your instructor.',
  full: 'Not handed in: the drop box is full. It is kept here. Save it as a file, and tell your instructor.',
  busy: 'Not handed in: the drop box is in trouble. It is kept here. Try again later, or save it as a file.',
} as const;
