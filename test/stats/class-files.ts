import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll } from 'vitest';
import type { AnswerAttempt } from '../../src/core/session/attempt.ts';
import { toBackup } from '../../src/record/backup/backup.ts';
import type { RecordDump } from '../../src/record/record-store.ts';
import { type ExamFacts, unknownExam } from '../../src/stats/exam-facts.ts';
import { dump, newAnswer, stored } from '../record/rows.ts';

export const EXAM = 'vec-c01';
const KEY = 'acbdaab';
/** What twelve learners chose in seven questions whose right options are `KEY`. */
export const CHOSEN = [
  'acbdaab',
  'abbdaab',
  'acbaaad',
  'acbdbab',
  'bcbdaab',
  'acadacb',
  'bbbdcad',
  'abadbab',
  'bcacbbd',
  'dbaabcd',
  'cdcbbda',
  'bcadcab',
];

const itemOf = (place: number): string => `${EXAM}/1.1/q${place + 1}`;

/** The exam of these questions. */
export const facts: ExamFacts = {
  ...unknownExam(EXAM),
  ...{ code: 'VEC-C01', scoredPlan: { 1: 7 }, domains: [{ id: '1', name: 'One' }] },
  questions: new Map(
    [...KEY].map((key, place) => {
      const options = [...'abcd'].map((id) => ({ id, text: `Option ${id}`, right: id === key }));
      return [itemOf(place), { id: itemOf(place), revision: 'r1', title: `Question ${place + 1}`, options, cues: [] }];
    }),
  ),
};

/** What a learner chose, as the product stores it. */
export const answersOf = (learner: number, chosen: string, over: Partial<AnswerAttempt> = {}): readonly AnswerAttempt[] =>
  [...chosen].map((option, place) => {
    const earned = option === KEY[place] ? (1 as const) : (0 as const);
    const base = newAnswer(`l${learner}-${place}`, {
      ...{ exam: EXAM, task: '1.1', item: itemOf(place), family: itemOf(place), objective: '1.1.1', level: 2 },
      ...{ response: { kind: 'multiple-choice', option }, score: { outcome: 'scored', earned, total: 1 }, ...over },
    });
    return stored(base, `device-of-learner-${learner}`, place + 1);
  });

/** A folder that is gone after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'signalmark-stats-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a record as a learner downloads it. */
export function writeRecord(file: string, record: Partial<RecordDump>): void {
  writeFileSync(file, gzipSync(toBackup(dump(record))));
}
