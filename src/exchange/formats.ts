import { readAiken, writeAiken } from './aiken/aiken.ts';
import { writeAnki } from './anki/anki.ts';
import { readAnkiNotes } from './anki-notes/anki-notes-read.ts';
import { writeCsv } from './csv/csv.ts';
import type { Imported, WriteFormat } from './exchange.ts';
import { readGift, writeGift } from './gift/gift.ts';
import { readH5p } from './h5p/h5p-read.ts';
import { writeH5p } from './h5p/h5p-write.ts';
import { readList } from './list/list-read.ts';
import { readMarkdown } from './markdown/markdown-read.ts';
import { readMdbook } from './mdbook/mdbook-read.ts';
import { readMoodleXml, writeMoodleXml } from './moodle-xml/moodle-xml.ts';
import { readQti } from './qti/qti-read.ts';
import { writeQti3 } from './qti3/qti3.ts';
import { writeSheet } from './sheet/sheet.ts';
import { readTable } from './table/table-read.ts';

/** Another system's format. One without `read` goes out only. */
export interface Format {
  /** What `--format` calls it. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  /** Endings of its files, small letters, with the dot; the first is the usual one. Several formats may share one. */
  readonly endings: readonly string[];
  /** `beside` is the second file, for formats that have one. Never throws for what is in a file. */
  readonly read?: (bytes: Uint8Array, name: string, beside?: Uint8Array) => Imported;
  /** What stands in place of the ending in the name of the second file. */
  readonly besideEnding?: string;
  readonly write?: WriteFormat;
}

/** Every format there is, in the order in which people are told of them. */
export const FORMATS: readonly Format[] = [
  { name: 'gift', title: 'GIFT', endings: ['.gift', '.txt'], read: readGift, write: writeGift },
  { name: 'moodle-xml', title: 'Moodle XML', endings: ['.xml'], read: readMoodleXml, write: writeMoodleXml },
  {
    name: 'aiken',
    title: 'Aiken',
    endings: ['.txt', '.aiken'],
    read: readAiken,
    besideEnding: '.aiken.json',
    write: writeAiken,
  },
  { name: 'qti3', title: 'QTI 3', endings: ['.zip', '.xml'], read: readQti, write: writeQti3 },
  { name: 'qti', title: 'QTI 1.2 or 2', endings: ['.zip', '.xml', '.imscc', '.dat', '.qti'], read: readQti },
  { name: 'list', title: 'List', endings: ['.txt', '.md'], read: readList },
  { name: 'markdown', title: 'Markdown', endings: ['.md', '.markdown'], read: readMarkdown },
  { name: 'mdbook-quiz', title: 'mdbook-quiz', endings: ['.toml'], read: readMdbook },
  { name: 'h5p', title: 'H5P', endings: ['.h5p'], read: readH5p, write: writeH5p },
  { name: 'anki', title: 'Anki', endings: ['.tsv'], write: writeAnki },
  { name: 'anki-notes', title: 'Anki notes', endings: ['.apkg', '.colpkg', '.tsv', '.txt'], read: readAnkiNotes },
  { name: 'csv', title: 'CSV', endings: ['.csv', '.tsv', '.xlsx'], read: readTable, write: writeCsv },
  { name: 'sheet', title: 'Sheet to print', endings: ['.html'], write: writeSheet },
];
