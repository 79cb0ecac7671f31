import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { selectFiles } from '../../content/disk.ts';
import type { Course } from '../../core/course/course.ts';
import { longestCode, MOST_KEPT } from '../../core/course/progress-code.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { writeCourse } from '../../exchange/course/write-course.ts';
import { type CommandInput, type CommandOutput, UsageError } from '../command.ts';
import { exportPlace } from '../export-place.ts';
import { exportReport } from '../export-report.ts';
import { type ExamSelection, selectForExport } from '../export-select.ts';
import { writeExports } from '../export-write.ts';
import type { CourseFormat } from './course-formats.ts';
import { courseWish } from './course-wish.ts';
import { type CourseWish, makeCourse } from './make-course.ts';
import { picturesIn } from './packed-question.ts';
import { player } from './player.ts';

const nothing = (why: string, out = ''): CommandOutput => ({ status: 1, out, err: `Nothing was exported: ${why}\n` });

/** A course that its standard has room for. */
function fitting({ exam, questions }: ExamSelection, wish: CourseWish): Result<Course, string> {
  const course = makeCourse(exam, questions, wish);
  if (!course.ok) return course;
  const [needs, most] = [longestCode(course.value), MOST_KEPT[wish.standard]];
  if (needs <= most) return course;
  return err(
    `${course.value.questions.length} questions need ${needs} characters to be gone on with later, and an LMS keeps ${most} of this standard. Choose fewer, or another standard.`,
  );
}

/** What a package is, in a line. */
function inWords({ mode, seconds, marking, pass }: Course, bytes: number): string {
  const what =
    mode === 'practice'
      ? 'practice with feedback after each answer'
      : `mock exam of ${Math.round(seconds / 60)} minutes, feedback at its end`;
  const passes = pass === undefined ? '' : `, passed with ${Math.round(pass * 100)} %`;
  return `  ${what}, marking ${marking}${passes}; ${Math.ceil(bytes / 1000)} kB\n`;
}

/** `signalmark export [path ...] --to scorm12|scorm2004|cmi5`: a practice or a mock exam as a package that runs in an LMS. */
export function exportCourse({ paths, cwd, root, values }: CommandInput, format: CourseFormat): CommandOutput {
  const wish = courseWish(format.name, values);
  const base = resolve(cwd, root);
  const place = exportPlace(values.out, format, cwd, base);
  const selection = selectForExport(base, selectFiles(base, cwd, paths), values, paths);
  if (typeof selection === 'string') return nothing(selection);
  const full = selection.filter(({ questions }) => questions.length > 0);
  if (place.name !== undefined && full.length > 1) {
    const ids = full.map(({ exam }) => exam.id).join(', ');
    throw new UsageError(`--out names one file, but there are questions of ${ids}: add --exam, or name a folder.`);
  }
  if (full.length === 0) return nothing('no question that was asked for is to go out.');
  const built = player();
  if (!built.ok) return nothing(built.error);
  const written = full.map((one) => {
    const course = fitting(one, wish);
    if (!course.ok) return err(`${one.exam.blueprint.code}: ${course.error}`);
    const pictures = picturesIn(course.value).map((path) => ({ name: `media/${path}`, content: readFileSync(join(base, path)) }));
    const content = writeCourse(course.value, [...built.value, ...pictures]);
    const path = join(place.folder, `${place.name ?? one.exam.id}${place.ending ?? format.endings[0]}`);
    return ok({ ...one, course: course.value, file: { path, content } });
  });
  const failed = written.find((one) => !one.ok);
  if (failed && !failed.ok) return nothing(failed.error);
  const packages = written.flatMap((one) => (one.ok ? [one.value] : []));
  const unwritten = writeExports(packages.map(({ file }) => file));
  if (unwritten !== undefined) return nothing(unwritten);
  const reports = packages.map(({ exam, course, drafts, reserved, notes, file }) => {
    const reported = { code: exam.blueprint.code, format: format.title, questions: course.questions.length + notes.length };
    const report = exportReport([{ ...reported, drafts, reserved, paths: [relative(cwd, file.path)], notes }]);
    return report + inWords(course, file.content.length);
  });
  return { status: packages.some(({ notes }) => notes.length > 0) ? 1 : 0, out: reports.join(''), err: '' };
}
