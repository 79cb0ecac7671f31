import type { AuthoredQuestion } from './authored.ts';
import { applyChecks } from './bank/apply-checks.ts';
import { checkImages, checkLesson, checkSignal } from './bank/check-lessons.ts';
import { checkQuestion, gatherNeighbours, type QuestionNeighbours } from './bank/check-questions.ts';
import { compileQuestion } from './bank/compile-question.ts';
import { familiesOf } from './bank/families.ts';
import { mapBlockLinks } from './bank/map-links.ts';
import { type ParsedFiles, parseFiles } from './bank/parsed-files.ts';
import { conceptOfLink, makeScope, type Scope } from './bank/scope.ts';
import type { CompiledBank, CompiledExam, CompiledQuestion } from './compiled.ts';
import { byPlace, collectProblems, type Diagnostic, diagnostic, FILE_START } from './diagnostic.ts';
import { QUESTION_RULES } from './lint/rules.ts';
import { runRules } from './lint/run-rules.ts';
import { checkSeeAlso } from './parse/glossary.ts';
import type { SourceFile } from './source-text.ts';

/** What else is known of the content root. */
export interface CompileOptions {
  /** Paths of files that are not text (images); with them, links to images are checked. */
  readonly assets?: readonly string[];
}

/** What a question is checked against. */
interface Surroundings {
  readonly scope: Scope;
  readonly neighbours: QuestionNeighbours;
  readonly assets: ReadonlySet<string> | undefined;
}

/** The question as learners get it: a twin that they cannot see is not named. */
function withoutDraftTwin(question: CompiledQuestion, { byId }: QuestionNeighbours): CompiledQuestion {
  const { flips, ...scoring } = question.scoring;
  const hidden = flips !== undefined && !question.draft && byId.get(flips)?.draft === true;
  return hidden ? { ...question, scoring } : question;
}

/** Checks and builds one question. What is wrong with a draft is a warning: its author is at work on it. */
function compileOne(
  question: AuthoredQuestion,
  { scope, neighbours, assets }: Surroundings,
  problems: Diagnostic[],
): CompiledQuestion | undefined {
  const own = collectProblems(question.file);
  checkQuestion(question, neighbours, own);
  checkImages(question.images, assets, own);
  const family = neighbours.families.get(question.id) ?? question.id;
  const compiled = compileQuestion(question, family, scope, own);
  if (compiled !== undefined) runRules(compiled, QUESTION_RULES, own);
  const told = question.draft ? own.list.map((problem): Diagnostic => ({ ...problem, severity: 'warning' })) : own.list;
  problems.push(...told);
  if (compiled === undefined || told.some((problem) => problem.severity === 'error')) return undefined;
  return withoutDraftTwin(compiled, neighbours);
}

/** Folders of questions or lessons without a blueprint: nothing in them can be placed. */
function tellMissingExams(parsed: ParsedFiles, problems: Diagnostic[]): void {
  const known = new Set(parsed.exams.map(({ exam }) => exam));
  for (const { file, exam } of [
    ...parsed.lessons,
    ...parsed.signals,
    ...parsed.glossaries,
    ...parsed.questions,
    ...parsed.checks,
  ]) {
    if (known.has(exam)) continue;
    known.add(exam);
    const reason = `Missing content/${exam}/exam.yaml, expected a blueprint for the exam of this file.`;
    problems.push(diagnostic('error', 'unknown-exam', file.path, FILE_START, reason, { expected: `content/${exam}/exam.yaml` }));
  }
}

function compileExam(
  exam: string,
  parsed: ParsedFiles,
  neighbours: QuestionNeighbours,
  options: CompileOptions,
  problems: Diagnostic[],
): CompiledExam | undefined {
  const of = <T extends { readonly exam: string }>(files: readonly T[]): readonly T[] =>
    files.filter((file) => file.exam === exam);
  const [file] = of(parsed.exams);
  // Told already; without it nothing of the exam can be placed.
  if (file === undefined) return undefined;
  const blueprint = file.value;
  const scope = makeScope(exam, parsed, problems);
  const assets = options.assets === undefined ? undefined : new Set(options.assets);
  const lessons = of(parsed.lessons).flatMap(({ value }) => value ?? []);
  const signals = of(parsed.signals).flatMap(({ value }) => value ?? []);
  for (const lesson of lessons) problems.push(...checkLesson(lesson, scope, neighbours.objectives, assets));
  for (const signal of signals) problems.push(...checkSignal(signal, scope, assets));
  const glossaries = of(parsed.glossaries).flatMap(({ value }) => value ?? []);
  if (scope.termsComplete)
    for (const glossary of glossaries) problems.push(...checkSeeAlso(glossary, new Set(scope.terms.keys())));
  const compiled = of(parsed.questions)
    .flatMap(({ value }) => value ?? [])
    .flatMap((question) => compileOne(question, { scope, neighbours, assets }, problems) ?? []);
  const checked = applyChecks(compiled, neighbours.ids, of(parsed.checks));
  problems.push(...checked.problems);
  if (blueprint === undefined) return undefined;
  return {
    id: exam,
    blueprint,
    lessons: lessons.toSorted(
      (a, b) => a.task.localeCompare(b.task, 'en', { numeric: true }) || a.order - b.order || (a.id < b.id ? -1 : 1),
    ),
    signals: signals.map((signal) => ({
      ...signal,
      page: mapBlockLinks(signal.page, (href) => conceptOfLink(href, signal.file, scope) ?? href),
    })),
    glossary: glossaries.flatMap(({ entries }) => entries),
    questions: checked.questions,
    scope,
  };
}

/**
 * Reads and checks all content files together: every exam's blueprint, lessons, signals, glossary, questions and record of checks. Pure: the
 * same files give the same bank. All problems of all files come out in one run; a file with errors is not in the bank, and what only refers
 * to it is not told as unknown.
 */
export function compileBank(files: readonly SourceFile[], options: CompileOptions = {}): CompiledBank {
  const parsed = parseFiles(files);
  const problems = [...parsed.problems];
  const questions = parsed.questions.flatMap(({ value }) => value ?? []);
  const neighbours = gatherNeighbours(parsed, familiesOf(questions));
  tellMissingExams(parsed, problems);
  const all = [
    ...parsed.exams,
    ...parsed.lessons,
    ...parsed.signals,
    ...parsed.glossaries,
    ...parsed.questions,
    ...parsed.checks,
  ];
  const ids = [...new Set(all.map(({ exam }) => exam))].sort();
  const exams = ids.flatMap((exam) => compileExam(exam, parsed, neighbours, options, problems) ?? []);
  return { exams, problems: problems.sort(byPlace) };
}
