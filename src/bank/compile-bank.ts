import { applyChecks } from '../content/compile/apply-checks.ts';
import { checkCalibration } from '../content/compile/check-calibration.ts';
import { checkCorrections } from '../content/compile/check-corrections.ts';
import { checkImages, checkLesson, checkSignal } from '../content/compile/check-lessons.ts';
import { checkNewerGuide } from '../content/compile/check-newer-guide.ts';
import { checkPath } from '../content/compile/check-paths.ts';
import { checkQuestion, gatherNeighbors, type QuestionNeighbors } from '../content/compile/check-questions.ts';
import { compileQuestion } from '../content/compile/compile-question.ts';
import type { CompiledBank, CompiledExam, CompiledQuestion } from '../content/compile/compiled.ts';
import { familiesOf } from '../content/compile/families.ts';
import { mapBlockLinks } from '../content/compile/map-links.ts';
import { type ParsedFiles, parseFiles } from '../content/compile/parsed-files.ts';
import { conceptOfLink, makeScope, type Scope } from '../content/compile/scope.ts';
import { withServices } from '../content/compile/services-in-scope.ts';
import { byPlace, collectProblems, type Diagnostic, diagnostic, FILE_START } from '../content/diagnostic.ts';
import type { AuthoredQuestion, AuthoredSignal } from '../content/parse/authored.ts';
import { checkSeeAlso } from '../content/parse/glossary.ts';
import { PLAIN_SITE } from '../content/parse/site.ts';
import type { SourceFile } from '../content/source-text.ts';
import type { Block } from '../core/item/text-tree.ts';
import type { BankFinding } from '../lint/rule.ts';
import { ruleSettings } from '../lint/rule-settings.ts';
import { BANK_RULES, QUESTION_RULES } from '../lint/rules.ts';
import { type Found, findInBank, findInQuestion, settleQuestion, toProblems } from '../lint/run-rules.ts';
import { type BankMemory, bankMemory, type World } from './memory.ts';

/** What else is known of the content root. */
export interface CompileOptions {
  /** Paths of files that are not text (images); with them, links to images are checked. */
  readonly assets?: readonly string[];
  /** What an earlier run found: files that have not changed since are not read again. The result is the same with and without. */
  readonly memory?: BankMemory;
}

/** What a question is checked against. */
interface Surroundings {
  readonly world: World;
  readonly neighbors: QuestionNeighbors;
  readonly assets: ReadonlySet<string> | undefined;
  readonly memory: BankMemory;
}

/** The question as learners get it: a twin that they cannot see is not named. */
function withoutDraftTwin(question: CompiledQuestion, { byId }: QuestionNeighbors): CompiledQuestion {
  const { flips, ...scoring } = question.scoring;
  const hidden = flips !== undefined && !question.draft && byId.get(flips)?.draft === true;
  return hidden ? { ...question, scoring } : question;
}

/** A cue whose texts link concepts by their ids. */
function withLinks(signal: AuthoredSignal, scope: Scope): AuthoredSignal {
  const mapped = (blocks: readonly Block[]) => mapBlockLinks(blocks, (href) => conceptOfLink(href, signal.file, scope) ?? href);
  return { ...signal, about: mapped(signal.about), decides: mapped(signal.decides), doesNot: mapped(signal.doesNot) };
}

/** A question with what is wrong in it so far; `question` is absent where it could not be built. */
interface Built {
  readonly authored: AuthoredQuestion;
  readonly question?: CompiledQuestion;
  /** Of its place in the bank and what it names. */
  readonly problems: readonly Diagnostic[];
  /** Of item-writing rules. */
  readonly found: readonly Found[];
}

/** Checks and builds one question by itself. */
function buildOne(authored: AuthoredQuestion, { world, neighbors, assets, memory }: Surroundings): Built {
  const own = collectProblems(authored.file);
  checkQuestion(authored, neighbors, own);
  checkImages(authored.images, assets, own);
  const family = neighbors.families.get(authored.id) ?? authored.id;
  const { question, problems, found } = memory.compiled(authored, family, world, () => {
    const unresolved = collectProblems(authored.file);
    const built = compileQuestion(authored, family, world.scope, unresolved);
    return {
      ...(built === undefined ? {} : { question: built }),
      problems: unresolved.list,
      // Rules about the writing have nothing to say of blanks.
      found: built === undefined || authored.unfinished ? [] : findInQuestion(built, QUESTION_RULES, world.settings),
    };
  });
  return { authored, ...(question === undefined ? {} : { question }), problems: [...own.list, ...problems], found };
}

/** All problems of a question, what bank rules found in it included. What is wrong with a draft is a warning: its author is at work on it. */
function problemsOf({ authored, question, problems, found }: Built, inBank: readonly Found[]): readonly Diagnostic[] {
  const all = [...problems, ...(question === undefined ? [] : settleQuestion(question, [...found, ...inBank]))];
  return authored.draft ? all.map((problem): Diagnostic => ({ ...problem, severity: 'warning' })) : all;
}

function groupByFile(found: readonly Found<BankFinding>[]): ReadonlyMap<string, readonly Found[]> {
  const files = new Map<string, Found[]>();
  for (const one of found) files.set(one.finding.file, [...(files.get(one.finding.file) ?? []), one]);
  return files;
}

const hasErrors = (problems: readonly Diagnostic[]): boolean => problems.some(({ severity }) => severity === 'error');

/** Every file that belongs to an exam. */
const filesOfExams = (parsed: ParsedFiles) => [
  ...parsed.exams,
  ...parsed.lessons,
  ...parsed.signals,
  ...parsed.glossaries,
  ...parsed.services,
  ...parsed.paths,
  ...parsed.questions,
  ...parsed.checks,
  ...parsed.corrections,
  ...parsed.calibrations,
];

/** Folders of questions or lessons without a blueprint: nothing in them can be placed. */
function reportMissingExams(parsed: ParsedFiles, problems: Diagnostic[]): void {
  const known = new Set(parsed.exams.map(({ exam }) => exam));
  for (const { file, exam } of filesOfExams(parsed)) {
    if (known.has(exam)) continue;
    known.add(exam);
    const reason = `Missing content/${exam}/exam.yaml, expected a blueprint for the exam of this file.`;
    problems.push(diagnostic('error', 'unknown-exam', file.path, FILE_START, reason, { expected: `content/${exam}/exam.yaml` }));
  }
}

function compileExam(
  exam: string,
  parsed: ParsedFiles,
  neighbors: QuestionNeighbors,
  options: CompileOptions,
  memory: BankMemory,
  problems: Diagnostic[],
): CompiledExam | undefined {
  const of = <T extends { readonly exam: string }>(files: readonly T[]): readonly T[] =>
    files.filter((file) => file.exam === exam);
  const [file] = of(parsed.exams);
  // Told already; without it nothing of the exam can be placed.
  if (file === undefined) return undefined;
  const world = memory.world(exam, parsed, () => {
    const reported: Diagnostic[] = [];
    const scope = makeScope(exam, parsed, reported);
    const blueprint = withServices(file, of(parsed.services)[0], reported);
    const { settings, problems: unset } = ruleSettings(blueprint, file.file.path);
    return { blueprint, scope, settings, problems: [...reported, ...unset] };
  });
  const { blueprint, scope, settings } = world;
  problems.push(...world.problems, ...checkNewerGuide(file, parsed));
  const assets = options.assets === undefined ? undefined : new Set(options.assets);
  const lessons = of(parsed.lessons).flatMap(({ value }) => value ?? []);
  const signals = of(parsed.signals).flatMap(({ value }) => value ?? []);
  const paths = of(parsed.paths).flatMap(({ value }) => value ?? []);
  for (const path of paths) problems.push(...checkPath(path, scope));
  for (const lesson of lessons) problems.push(...checkLesson(lesson, scope, neighbors.objectives, assets));
  for (const signal of signals) problems.push(...checkSignal(signal, scope, assets));
  const glossaries = of(parsed.glossaries).flatMap(({ value }) => value ?? []);
  if (scope.termsComplete)
    for (const glossary of glossaries) problems.push(...checkSeeAlso(glossary, new Set(scope.terms.keys())));
  const built = of(parsed.questions)
    .flatMap(({ value }) => value ?? [])
    .map((question) => buildOne(question, { world, neighbors, assets, memory }));
  const whole = built.flatMap(({ question, problems: reported }) =>
    question === undefined || hasErrors(reported) ? [] : [question],
  );
  const ready = whole.filter(({ draft }) => !draft);
  const inBank =
    blueprint === undefined
      ? []
      : findInBank({ id: exam, questions: ready, lessons, signals, file: file.file.path }, BANK_RULES, settings);
  const byFile = groupByFile(inBank);
  const compiled = built.flatMap((one) => {
    const reported = problemsOf(one, byFile.get(one.authored.file) ?? []);
    problems.push(...reported);
    return one.question === undefined || hasErrors(reported) ? [] : [withoutDraftTwin(one.question, neighbors)];
  });
  for (const own of [file.file.path, ...signals.map((signal) => signal.file)])
    problems.push(...toProblems(own, byFile.get(own) ?? []));
  const checked = applyChecks(compiled, neighbors.ids, of(parsed.checks));
  problems.push(...checked.problems);
  const corrected = checkCorrections(exam, of(parsed.corrections), checked.questions, neighbors);
  problems.push(...corrected.problems);
  const measured = checkCalibration(exam, of(parsed.calibrations), checked.questions, neighbors.ids);
  problems.push(...measured.problems);
  if (blueprint === undefined) return undefined;
  return {
    id: exam,
    blueprint,
    lessons: lessons.toSorted(
      (a, b) => a.task.localeCompare(b.task, 'en', { numeric: true }) || a.order - b.order || (a.id < b.id ? -1 : 1),
    ),
    signals: signals.map((signal) => withLinks(signal, scope)),
    glossary: glossaries.flatMap(({ entries }) => entries),
    services: of(parsed.services).flatMap(({ value }) => value?.entries ?? []),
    paths: paths.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    questions: checked.questions,
    corrections: corrected.corrections,
    ...(measured.calibration ? { calibration: measured.calibration } : {}),
    scope,
  };
}

/**
 * Reads and checks all content files together: every exam's blueprint, lessons, signals, glossary, questions and record of checks. Pure: the
 * same files give the same bank. All problems of all files come out in one run; a file with errors is not in the bank, and what only refers
 * to it is not told as unknown.
 */
export function compileBank(files: readonly SourceFile[], options: CompileOptions = {}): CompiledBank {
  const memory = options.memory ?? bankMemory();
  const parsed = parseFiles(files, memory.parsed);
  const problems = [...parsed.problems];
  const questions = parsed.questions.flatMap(({ value }) => value ?? []);
  const neighbors = gatherNeighbors(parsed, familiesOf(questions));
  reportMissingExams(parsed, problems);
  const ids = [...new Set(filesOfExams(parsed).map(({ exam }) => exam))].sort();
  const exams = ids.flatMap((exam) => compileExam(exam, parsed, neighbors, options, memory, problems) ?? []);
  return { site: parsed.sites[0]?.value ?? PLAIN_SITE, exams, problems: problems.sort(byPlace) };
}
