import { createHash } from 'node:crypto';
import type { Database } from '../duckdb/database.ts';
import { type ExamFacts, unknownExam } from '../exam-facts.ts';
import { TABLE_NAMES } from '../tables/tables.ts';
import { groupFiles } from './group-files.ts';
import { type FileRefused, type LearnerRecord, readLearner } from './learner-record.ts';
import { learnerRows } from './learner-rows.ts';
import { rowWriter, stagedName } from './row-writer.ts';

/** What became of the files. */
export interface CollectReport {
  readonly files: number;
  readonly learners: number;
  /** Rows that came more than once, and those that could not be read. */
  readonly doubled: number;
  readonly unread: number;
  /** Files that are no record, each with the reason. */
  readonly refused: readonly FileRefused[];
  /** Files that were read, with something missing or unreadable in them. */
  readonly noted: readonly FileRefused[];
}

interface Collecting {
  readonly examOf: (id: string) => ExamFacts | undefined;
  /** Only this exam. */
  readonly only?: string | undefined;
  /** Wall time, ms. */
  readonly now: number;
  /** Told how many of the files were read. */
  readonly told: (done: number) => void;
}

function* devicesOf({ attempts, events }: LearnerRecord): Generator<string> {
  for (const { device } of attempts.values()) yield device;
  for (const { device } of events.values()) yield device;
}

const examsOf = ({ attempts, events }: LearnerRecord): readonly string[] => [
  ...new Set([...attempts.values(), ...events.values()].map(({ exam }) => exam)),
];

const notesOf = ({ cut, unread, firstUnread }: LearnerRecord, file: string): readonly FileRefused[] => [
  ...(cut.length > 0 ? [{ file, why: 'its end is missing: what is there was counted' }] : []),
  ...(unread > 0
    ? [{ file, why: `${unread} ${unread === 1 ? 'row' : 'rows'} could not be read, the first: ${firstUnread}` }]
    : []),
];

/**
 * Reads files, one learner's after the other, into tables of the database; learners have numbers in an order that leads back to nobody. Files that
 * name a device in common are of one learner, and read again together. Only one learner's record is in memory at a time.
 */
export async function collect(database: Database, files: readonly string[], collecting: Collecting): Promise<CollectReport> {
  const { examOf, only, now, told } = collecting;
  const writer = await rowWriter(database);
  const groups = groupFiles((device) => createHash('sha256').update(device).digest('hex'));
  const refused: FileRefused[] = [];
  const noted: FileRefused[] = [];
  let [doubled, unread] = [0, 0];
  const write = (learner: number, record: LearnerRecord): void => {
    for (const exam of examsOf(record)) {
      if (only !== undefined && exam !== only) continue;
      writer.write(learner, learnerRows(record, examOf(exam) ?? unknownExam(exam)));
    }
  };
  for (const [at, file] of files.entries()) {
    const read = readLearner([file], now);
    refused.push(...read.refused);
    noted.push(...notesOf(read.record, file));
    doubled += read.record.doubled;
    unread += read.record.unread;
    // One that another file belongs to is written below, with it.
    if (read.refused.length === 0 && !groups.add(at, new Set(devicesOf(read.record)))) write(at, read.record);
    told(at + 1);
    // Lets what is waiting have its turn: a key that stops it, the bar that is drawn.
    if (at % 20 === 19) await new Promise((resolve) => setImmediate(resolve));
  }
  writer.flush();
  const learners = groups.groups();
  const joined = learners.filter((one) => one.files.length > 1);
  if (joined.length > 0) {
    const gone = joined.flatMap((one) => one.files).join(', ');
    for (const table of TABLE_NAMES) await database.run(`DELETE FROM ${stagedName(table)} WHERE learner IN (${gone})`);
    for (const { files: own } of joined) {
      const { record } = readLearner(
        own.map((at) => files[at] ?? ''),
        now,
      );
      doubled += record.doubled;
      write(own[0] ?? 0, record);
    }
    writer.flush();
  }
  await database.run('CREATE TABLE numbers (file INTEGER, learner INTEGER)');
  const numbers = learners.map(({ files: own }, at) => `(${own[0] ?? 0}, ${at + 1})`);
  for (let from = 0; from < numbers.length; from += 1000)
    await database.run(`INSERT INTO numbers VALUES ${numbers.slice(from, from + 1000).join(', ')}`);
  return { files: files.length, learners: learners.length, doubled, unread, refused, noted };
}
