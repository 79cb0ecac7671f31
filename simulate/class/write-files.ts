import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CompiledExam } from '../../src/content/compile/compiled.ts';
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
 * Writes records of a class as learners download them, packed, with answers to an exam's own questions; one key is planted wrong. Answers the id of its
 * question.
 */
export function writeFiles(folder: string, exam: CompiledExam, { learners, answers, from = 0 }: Class, seed = 1): string {
  const { questions, planted } = drawWorld(exam, seed);
  mkdirSync(folder, { recursive: true });
  for (let learner = from; learner < from + learners; learner += 1)
    writeFileSync(
      join(folder, `record-${learner}.jsonl.gz`),
      gzipSync(toBackup(liveLearner(learner + 1_000_000 * seed, questions, exam.id, Math.min(answers, questions.length)))),
    );
  return planted;
}
