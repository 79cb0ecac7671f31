import type { Assignment } from '../../core/assignment/assignment.ts';
import type { AssignmentTry } from '../../core/assignment/assignment-tries.ts';
import { fnv1a } from '../../core/fnv-1a.ts';
import { toHandIn } from '../../record/backup/hand-in.ts';

/** A try as it is handed in. */
interface HandInFile {
  readonly text: string;
  /** In the learner's downloads. */
  readonly saveAs: string;
  /** In a drop box. Nobody can guess it, as the session's id is random; and another text has another name, so that a file of this name is this file. */
  readonly dropAs: string;
}

/** Letters and digits that every file system takes; empty where there are none. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 40);

/** Exactly what is saved or sent. */
export function handInFile({ id, exam, title }: Assignment, { session, answers }: AssignmentTry, name: string): HandInFile {
  const text = toHandIn({ assignment: id, title, exam, name }, answers);
  const [what, who] = [plain(title) || exam, plain(name)];
  const print = fnv1a(text).toString(16).padStart(8, '0');
  return {
    text,
    saveAs: `${[what, who, session.slice(0, 8)].filter((part) => part !== '').join('-')}.jsonl`,
    dropAs: `${what}-${plain(session)}-${print}.jsonl`,
  };
}

/** Where a file of a drop box goes: before the query, which may hold a key of the box. */
export function dropAddress(dropbox: string, file: string): string {
  const [folder = '', ...query] = dropbox.split('?');
  return [folder + file, ...query].join('?');
}
