import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { toHandIn } from '../../src/record/backup/hand-in.ts';
import { RECORD_VERSION } from '../../src/record/migrations/versions.ts';
import { type CollectReport, collect } from '../../src/stats/collect/collect.ts';
import { findFiles } from '../../src/stats/collect/find-files.ts';
import { type Database, openDatabase } from '../../src/stats/duckdb/database.ts';
import { unknownExam } from '../../src/stats/exam-facts.ts';
import { openParquet, writeParquet } from '../../src/stats/tables/parquet.ts';
import { TABLE_NAMES, TABLES } from '../../src/stats/tables/tables.ts';
import { NOW, outcomeGiven } from '../record/rows.ts';
import { answersOf, EXAM, facts, temporaryFolder, writeRecord } from './class-files.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/record');

async function collected(files: readonly string[], folder: string): Promise<readonly [Database, CollectReport]> {
  const database = await openDatabase();
  const examOf = (id: string) => (id === EXAM ? facts : unknownExam(id));
  const report = await collect(database, files, { examOf, now: NOW, told: () => undefined });
  await writeParquet(database, folder);
  await openParquet(database, folder);
  return [database, report];
}

describe('what learners hand in', () => {
  const folder = temporaryFolder();
  const handed = join(folder, 'handed in');
  let [database, report]: [Database | undefined, CollectReport | undefined] = [undefined, undefined];
  const rows = async (sql: string) => (await database?.all(sql)) ?? [];

  beforeAll(async () => {
    mkdirSync(join(handed, 'inner'), { recursive: true });
    const anna = answersOf(0, 'acbdaab');
    writeRecord(join(handed, 'Anna Example.gz'), { attempts: anna.slice(0, 5) });
    // Later she hands in more, and once more the same.
    writeRecord(join(handed, 'inner/again.gz'), {
      attempts: anna,
      events: [outcomeGiven('o1', { exam: EXAM, device: 'device-of-learner-0' })],
    });
    copyFileSync(join(handed, 'inner/again.gz'), join(handed, 'inner/copy.gz'));
    const ben = gunzipSync(readFileSync(join(handed, 'inner/again.gz')))
      .toString()
      .replaceAll('learner-0', 'learner-1')
      .replaceAll('l0-', 'l1-');
    const lines = ben.split('\n');
    // Not packed, its end missing, and a row in it that nobody can read.
    writeFileSync(
      join(handed, 'ben.jsonl'),
      [...lines.slice(0, 3), '{"in":"attempts","row":{"type":"answer"}}', ...lines.slice(3, -2)].join('\n'),
    );
    writeFileSync(join(handed, 'essay.txt'), 'My answers');
    writeFileSync(join(handed, '.DS_Store'), 'x');
    const files = findFiles([handed]);
    [database, report] = await collected(files, join(folder, 'tables'));
  }, 120_000);

  it('counts each answer once, whatever files it comes in', async () => {
    expect(report?.learners).toBe(2);
    expect(await rows('SELECT learner, CAST(count(*) AS INTEGER) AS n FROM attempts GROUP BY learner ORDER BY learner')).toEqual([
      { learner: 1, n: 7 },
      { learner: 2, n: 7 },
    ]);
    expect(report?.doubled).toBeGreaterThanOrEqual(12);
  });

  it('is set aside with a reason where it is no record, and noted where something is missing', () => {
    expect(report?.refused.map(({ file }) => file)).toEqual([join(handed, 'essay.txt')]);
    expect(report?.refused[0]?.why).toContain('JSON');
    expect(report?.noted.map(({ file }) => file)).toEqual([join(handed, 'ben.jsonl'), join(handed, 'ben.jsonl')]);
    expect(report?.noted.map(({ why }) => why).join()).toMatch(/its end is missing.*1 row could not be read/);
    expect(report?.unread).toBe(1);
  });

  it('has the columns that are documented, in folders a partition', async () => {
    for (const table of TABLE_NAMES) {
      const columns = await rows(`SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${table})`);
      expect(Object.fromEntries(columns.map(({ name, type }) => [name, type]))).toEqual(
        Object.fromEntries(Object.entries(TABLES[table].columns).map(([name, { type }]) => [name, type])),
      );
    }
    const files = findFiles([join(folder, 'tables/attempts')]);
    expect(
      files.map((file) =>
        file
          .slice(join(folder, 'tables').length + 1)
          .split('/')
          .slice(0, -1),
      ),
    ).toEqual([['attempts', `exam=${EXAM}`, 'domain=1']]);
  });

  it('says nothing of a learner that leads to a person or a device', () => {
    for (const file of findFiles([join(folder, 'tables')])) {
      const bytes = readFileSync(file, 'latin1');
      expect(bytes).not.toMatch(/device-of|learner-\d|Anna|ben\.jsonl/);
    }
  });
});

describe('what was handed in for an assignment', () => {
  it('is counted without the name in it, and what its page knew to be no first meeting is none', async () => {
    const folder = temporaryFolder();
    const answers = answersOf(0, 'acbdaab', { assignment: 'a1' }).map((one, at) => ({ ...one, first: at !== 2 }));
    const head = { assignment: 'a1', exam: EXAM, title: 'First week', name: 'Ada Example' };
    writeFileSync(join(folder, 'first-week-ada-example.jsonl'), toHandIn(head, answers));
    const [database, report] = await collected([join(folder, 'first-week-ada-example.jsonl')], join(folder, 'tables'));
    expect([report.learners, report.refused, report.noted]).toEqual([1, [], []]);
    const rows = await database.all('SELECT first_meeting AS first FROM attempts ORDER BY n');
    expect(rows.map(({ first }) => first)).toEqual([true, true, false, true, true, true, true]);
    for (const file of findFiles([join(folder, 'tables')])) expect(readFileSync(file, 'latin1')).not.toMatch(/Ada|ada-ex/);
    database.close();
  });
});

describe('records of every version so far', () => {
  it('are read, and are one learner’s', async () => {
    const folder = temporaryFolder();
    const [database, report] = await collected(
      findFiles([FIXTURES]).filter((file) => /backup\./.test(file)),
      folder,
    );
    expect([report.files, report.learners, report.refused]).toEqual([RECORD_VERSION, 1, []]);
    const [{ mocks, outcomes } = {}] = await database.all(
      'SELECT (SELECT count(*) FROM mock_exams) AS mocks, (SELECT count(*) FROM outcomes) AS outcomes',
    );
    expect([mocks, outcomes]).toEqual([2, 2]);
    database.close();
  });
});
