import { collectProblems, type Diagnostic, type Parsed } from '../diagnostic.ts';
import type { AuthoredExam, AuthoredQuestion, AuthoredSignal, SiteFacts } from '../parse/authored.ts';
import { type AuthoredCalibration, parseCalibration } from '../parse/calibration.ts';
import { type ChecksRecord, parseChecks } from '../parse/checks.ts';
import { type ContentPath, contentPath, refusePath } from '../parse/content-path.ts';
import { type AuthoredCorrection, parseCorrections } from '../parse/corrections.ts';
import { parseExam } from '../parse/exam.ts';
import { type Glossary, parseGlossary } from '../parse/glossary.ts';
import { type Lesson, parseLesson } from '../parse/lesson.ts';
import { type LearningPath, parsePath } from '../parse/path.ts';
import { parseQuestion } from '../parse/question.ts';
import { parseServices, type ServiceList } from '../parse/services.ts';
import { parseSignal } from '../parse/signal.ts';
import { parseSite } from '../parse/site.ts';
import type { SourceFile } from '../source-text.ts';

/** The result of reading a file, asked for by its path and text. */
export type ParsedMemory = <T>(file: SourceFile, parse: (file: SourceFile) => Parsed<T>) => Parsed<T>;

/** A file with what was read from it; the value is absent where it has errors, yet its id is known by its path. */
export interface ParsedFile<T> {
  readonly file: SourceFile;
  readonly exam: string;
  readonly task: string;
  /** The file's id inside its exam (signal, concept, slug); empty for files an exam has once. */
  readonly name: string;
  readonly value?: T;
}

/** All files by what they are. */
export interface ParsedFiles {
  readonly exams: readonly ParsedFile<AuthoredExam>[];
  readonly glossaries: readonly ParsedFile<Glossary>[];
  readonly services: readonly ParsedFile<ServiceList>[];
  readonly corrections: readonly ParsedFile<readonly AuthoredCorrection[]>[];
  readonly calibrations: readonly ParsedFile<AuthoredCalibration>[];
  readonly checks: readonly ParsedFile<ChecksRecord>[];
  readonly lessons: readonly ParsedFile<Lesson>[];
  readonly signals: readonly ParsedFile<AuthoredSignal>[];
  readonly paths: readonly ParsedFile<LearningPath>[];
  readonly questions: readonly ParsedFile<AuthoredQuestion>[];
  /** One or none. */
  readonly sites: readonly ParsedFile<SiteFacts>[];
  readonly problems: readonly Diagnostic[];
}

/** Reads every file by itself. Files are taken in the order of their paths, so that the result does not depend on the disk. */
export function parseFiles(files: readonly SourceFile[], memory: ParsedMemory = (file, parse) => parse(file)): ParsedFiles {
  const problems: Diagnostic[] = [];
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const paths = sorted.map((file) => ({ file, path: contentPath(file.path) }));
  for (const { file, path } of paths) {
    if (path !== undefined) continue;
    const own = collectProblems(file.path);
    refusePath(own);
    problems.push(...own.list);
  }

  const read = <T>(kind: ContentPath['kind'], parse: (file: SourceFile) => Parsed<T>): readonly ParsedFile<T>[] =>
    paths.flatMap(({ file, path }) => {
      if (path?.kind !== kind) return [];
      const { value, problems: found } = memory(file, parse);
      problems.push(...found);
      const task = 'task' in path ? path.task : '';
      const name = 'name' in path ? path.name : '';
      return [{ file, exam: path.exam, task, name, ...(value === undefined ? {} : { value }) }];
    });

  return {
    exams: read('exam', parseExam),
    glossaries: read('glossary', parseGlossary),
    services: read('services', parseServices),
    corrections: read('corrections', parseCorrections),
    calibrations: read('calibration', parseCalibration),
    checks: read('checks', parseChecks),
    lessons: read('lesson', parseLesson),
    signals: read('signal', parseSignal),
    paths: read('path', parsePath),
    questions: read('question', parseQuestion),
    sites: read('site', parseSite),
    problems,
  };
}
