import { join, relative, resolve } from 'node:path';
import { selectFiles } from '../content/disk.ts';
import type { ExchangeNote } from '../exchange/exchange.ts';
import { exchangeOf } from '../exchange/exchange-of.ts';
import type { Format } from '../exchange/formats.ts';
import { type CommandInput, type CommandOutput, UsageError } from './command.ts';
import { COURSE_FORMATS, courseFormat } from './course/course-formats.ts';
import { COURSE_OPTIONS } from './course/course-wish.ts';
import { exportCourse } from './course/export-course.ts';
import { type ExportPlace, exportPlace, targetFormat } from './export-place.ts';
import { type ExportedExam, exportReport } from './export-report.ts';
import { type ExamSelection, selectForExport } from './export-select.ts';
import { type ExportFile, writeExports } from './export-write.ts';

/** The ending of a format's file: its second file keeps the one by which it is found. */
function endingOf(file: string, { endings: [usual = ''], besideEnding }: Format, asked = usual): string {
  return besideEnding !== undefined && file.endsWith(besideEnding) ? besideEnding : asked;
}

/** One exam as files, with what they do not hold; nothing is written yet. */
function exportExam(
  { exam, questions, drafts, reserved, notes: unfinished }: ExamSelection,
  format: Format,
  { folder, name = exam.id, ending }: ExportPlace,
  cwd: string,
): { readonly files: readonly ExportFile[]; readonly reported: ExportedExam } {
  const { code } = exam.blueprint;
  const written =
    questions.length === 0
      ? undefined
      : format.write?.(
          questions.map(({ authored }) => exchangeOf(authored)),
          code,
        );
  const names = (written?.files ?? []).map((file) => ({ ...file, now: `${name}${endingOf(file.name, format, ending)}` }));
  const notes = (written?.notes ?? []).map(
    (note): ExchangeNote => ({
      ...note,
      reason: names.reduce((reason, { name: own, now }) => reason.replaceAll(own, now), note.reason),
    }),
  );
  const files = names.map(({ now, content }) => ({ path: join(folder, now), content }));
  return {
    files,
    reported: {
      code,
      format: format.title,
      questions: questions.length + unfinished.length,
      drafts,
      reserved,
      paths: files.map(({ path }) => relative(cwd, path)),
      notes: [...unfinished, ...notes],
    },
  };
}

/**
 * `signalmark export [path ...] --to <format>`: questions for other systems, for cards, tables and paper. Only ready ones unless asked
 * otherwise; where what was asked for has errors, nothing goes out.
 */
export function exportQuestions(input: CommandInput): CommandOutput {
  const { paths, cwd, root, values } = input;
  const course = courseFormat(values.to);
  if (course !== undefined) return exportCourse(input, course);
  const misplaced = COURSE_OPTIONS.find((option) => values[option] !== undefined);
  if (misplaced !== undefined)
    throw new UsageError(`--${misplaced} is for packages: ${COURSE_FORMATS.map(({ name }) => name).join(', ')}.`);
  const format = targetFormat(values.to);
  const base = resolve(cwd, root);
  const place = exportPlace(values.out, format, cwd, base);
  const selection = selectForExport(base, selectFiles(base, cwd, paths), values, paths);
  if (typeof selection === 'string') return { status: 1, out: '', err: `Nothing was exported: ${selection}\n` };
  const full = selection.filter(({ questions }) => questions.length > 0);
  if (place.name !== undefined && full.length > 1) {
    const ids = full.map(({ exam }) => exam.id).join(', ');
    throw new UsageError(`--out names one file, but there are questions of ${ids}: add --exam, or name a folder.`);
  }
  const exported = selection.map((one) => exportExam(one, format, place, cwd));
  const reported = exported.map((one) => one.reported);
  if (full.length === 0) {
    return {
      status: 1,
      out: exportReport(reported),
      err: 'Nothing was exported: no question that was asked for is to go out.\n',
    };
  }
  const failed = writeExports(exported.flatMap(({ files }) => files));
  if (failed !== undefined) return { status: 1, out: '', err: `Nothing was exported: ${failed}\n` };
  const isWhole = reported.every(({ notes }) => notes.every(({ what }) => what === 'changed'));
  return { status: isWhole ? 0 : 1, out: exportReport(reported), err: '' };
}
