/** The parts of an answer in one text. */
export const quoted = (lines: readonly string[]): string => lines.map((line) => `“${line}”`).join(', ') || 'nothing';

/** What a problem is reported of. */
export interface ReportSubject {
  readonly kind: 'question' | 'lesson';
  /** With its exam: `tea-101/1.1/green-tea`. */
  readonly id: string;
  /** A hash of what the learner saw. */
  readonly revision: string;
  /** The address of the page it was seen on. */
  readonly page: string;
  /** What the learner answered last, in words, and whether that was right. */
  readonly answer?: { readonly words: string; readonly right: boolean; readonly revision: string };
}

export const REPORT_WORDS = {
  title: 'Report a problem',
  lead: 'Nothing is sent by itself. You see the whole text here first.',
  asks: 'What is wrong?',
  text: 'The report',
  copy: 'Copy the text',
  copied: 'Copied',
  notCopied: 'Copying failed. The text is selected: press Ctrl or Cmd and C.',
  close: 'Close',
  /** Where the site names no tracker. */
  copyOnly: 'This site names no address for reports. Copy the text and send it to whoever runs the site.',
  offline: 'You are offline: copy the text and send it later.',
  tracker: (host: string) => `Open it at ${host}`,
  mail: 'Open it as an email',
  /** What the tracker does with it. */
  trackerNote: (host: string) =>
    `Opens ${host} in a new tab, where you can still change the text. What you send there may be public.`,
  mailNote: 'Opens your mail program, where you can still change the text.',
} as const;

const KINDS = { question: 'Question', lesson: 'Lesson' } as const;

export const reportTitle = ({ kind, id }: ReportSubject): string => `Problem with ${kind} ${id}`;

/** The report in plain text. `said`: what the learner typed. */
export function reportText({ kind, id, revision, page, answer }: ReportSubject, said: string): string {
  const changed = answer && answer.revision !== revision ? `, to revision ${answer.revision}` : '';
  return [
    `${KINDS[kind]}: ${id}`,
    `Revision: ${revision}`,
    ...(answer ? [`My answer: ${answer.words} (${answer.right ? 'right' : 'not right'}${changed})`] : []),
    `Page: ${page}`,
    '',
    said.trim() || '(no description)',
  ].join('\n');
}
