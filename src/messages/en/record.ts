import { NUMBERS } from './language.ts';
import { counted } from './many.ts';

/** Why the record could not be read or changed. */
export const STORE_FAULTS = {
  full: 'There is no space left on this device for your record. What was stored before is safe; this was not stored. Free some space, then try again.',
  newer: 'Your record was written by a newer version of this site than the one in this tab. Nothing was changed.',
  blocked: 'Another tab keeps your record from being opened. Close the other tabs of this site; this one then goes on by itself.',
  lost: 'Your record was on this device and is gone: the browser has cleared it. Import a backup, or start anew.',
  taken: 'This goes on in another tab; nothing was stored from here.',
  deleted: 'This was deleted in another tab; nothing was stored from here.',
  closed: 'The connection to your record broke and did not come back. What was just done is not stored yet.',
  unavailable:
    'This browser does not let the site keep a record (a private window, or storage is switched off). Nothing is stored.',
  failed: 'Your record could not be read or changed.',
};

/** What can be lost, one and more. */
export const LOST = {
  attempts: ['answer', 'answers'],
  events: ['lesson read or exam result', 'lessons read or exam results'],
  flags: ['star or note', 'stars or notes'],
  notes: ['note', 'notes'],
  stars: ['star', 'stars'],
  sessions: ['practice session', 'practice sessions'],
  sittings: ['mock exam', 'mock exams'],
  settings: ['setting', 'settings'],
} as const;
export const wouldBeDeleted = (list: string): string => `${list || 'Nothing'} would be deleted.`;
export const nothingIsDeleted = (replaced: string, there: number, here: number): string =>
  `Nothing is deleted. ${replaced === '' ? 'Nothing is replaced.' : `Replaced by newer ones: ${replaced}.`} The file holds ${there === 0 ? 'no answers' : counted(there, 'answer')}; your record has ${here.toLocaleString(NUMBERS)}.`;

const OTHER = 'Choose the file that was saved here.';
export const notText = `This is not a text file in UTF-8. ${OTHER}`;
export const zipFile = 'This is a zip file. Unpack it first, then choose the file that was in it.';
export const utf16File = 'This text is in UTF-16. Save it as UTF-8 in a text editor, then choose it again.';
export const emptyFile = `The file is empty. ${OTHER}`;
export const damagedFile = (said: string): string =>
  `The file is damaged: it cannot be unpacked (${said}). Choose another copy of it.`;
export const unreadableFile = (said: string): string =>
  `The file could not be read${said}. It may have been moved; choose it again.`;
export const lineTooLong = (megabytes: number): string =>
  `A line of the file is longer than ${megabytes} MB. No row grows so long. ${OTHER}`;
export const tooLarge = (megabytes: number): string =>
  `The file is not as it was saved here, and too large to be read as a whole (${megabytes} MB). ${OTHER}`;
export const tooDeep = `The file is nested deeper than any record. ${OTHER}`;
export const notJson = (said: string): string =>
  `The file is not whole, or was changed by another program: it is not JSON (${said}). Choose another copy of it.`;
export const notRecord = (format: string): string =>
  `The file is not a record of this site: its "format" is not "${format}". ${OTHER}`;
export const badVersion =
  'version: expected a whole number from 1. The file was changed by another program; choose another copy.';
export const newerFile = (version: number, newest: number): string =>
  `The file was written by a newer version of this site (record version ${version}; this one reads up to ${newest}). Nothing was imported. Reload the page, then import it again.`;
export const tooManyUnread = (cap: number): string =>
  `More than ${cap} rows of the file cannot be read. Nothing was imported. ${OTHER}`;

export const damagedCopy = 'This copy is damaged and cannot be used. Choose another one.';
export const goneCopy = 'This copy is gone. Choose another one.';
