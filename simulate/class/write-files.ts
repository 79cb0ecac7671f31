import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { readSources } from '../../src/content/disk.ts';
import { toBackup } from '../../src/record/backup/backup.ts';
import { liveLearner } from './live-learner.ts';
import { drawWorld } from './world.ts';

/** Learners of a class: how many, of how many answers each, and the number of the first. */
interface Class {
  readonly learners: number;
  readonly answers: number;
  readonly from?: number;
}

/**
 * Writes records of a class as learners download them, packed, with answers to the bank's own questions; one key is planted wrong. Answers its question.
 * @param root where content/ and questions/ are
 */
export function writeFiles(folder: string, root: string, { learners, answers, from = 0 }: Class, seed = 1): string {
  const { files, assets } = readSources(root);
  const exam = compileBank(files, { assets }).exams.find(({ questions }) => questions.length > 0);
  if (!exam) throw new Error(`There is no exam with questions in ${root}.`);
  const { questions, planted } = drawWorld(exam, seed);
  mkdirSync(folder, { recursive: true });
  for (let learner = from; learner < from + learners; learner += 1)
    writeFileSync(
      join(folder, `record-${learner}.jsonl.gz`),
      gzipSync(toBackup(liveLearner(learner + 1_000_000 * seed, questions, exam.id, Math.min(answers, questions.length)))),
    );
  return planted;
}
