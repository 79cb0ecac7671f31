import { writeCsv } from '../../src/exchange/csv/csv.ts';
import { readGift, writeGift } from '../../src/exchange/gift/gift.ts';
import { readH5p } from '../../src/exchange/h5p/h5p-read.ts';
import { writeH5p } from '../../src/exchange/h5p/h5p-write.ts';
import { readMoodleXml, writeMoodleXml } from '../../src/exchange/moodle-xml/moodle-xml.ts';
import { readQti3, writeQti3 } from '../../src/exchange/qti3/qti3.ts';
import { readTable } from '../../src/exchange/table/table-read.ts';

/** Formats that take every text of a question along, with their readers and writers. */
export const RICH_FORMATS = [
  ['Moodle XML', readMoodleXml, writeMoodleXml],
  ['QTI 3', readQti3, writeQti3],
  ['GIFT', readGift, writeGift],
  ['CSV', readTable, writeCsv],
  ['H5P', readH5p, writeH5p],
] as const;
