import type { CompiledBank, CompiledExam, CompiledQuestion } from '../../content/compile/compiled.ts';
import type { SourceFile } from '../../content/source-text.ts';
import { hasReasons } from '../../core/item/has-reasons.ts';
import type { Kind } from '../../core/item/item.ts';
import { type CoverageRow, coverageOf } from '../coverage.ts';
import { type QuestionFile, questionFiles } from '../question-files.ts';
import { groupProblems } from './group-problems.ts';
import { type MarkingReport, markingReport } from './marking-report.ts';
import type { DomainReport, SignalUse, TaskReport } from './report-parts.ts';
import { type ServiceUse, serviceReport } from './service-report.ts';
import { type Suggestion, whatNext } from './what-next.ts';

/** A question or lesson that waits for review. */
interface Waiting {
  readonly file: string;
  readonly asked: string;
  /** Who is to read it. */
  readonly by?: string;
  /** Whether two have checked the question blind already. */
  readonly checkedTwice: boolean;
  /** What the checker says of it. */
  readonly problems: number;
}

/** What an exam has, and what to write next. Only ready questions count, unless it says otherwise; reserved ones are apart. */
export interface CoverageReport {
  readonly exam: string;
  readonly code: string;
  readonly name: string;
  /** How many questions `wanted` shares out: all ready ones, or one exam's worth where there are fewer. */
  readonly shared: number;
  readonly domains: readonly DomainReport[];
  readonly total: CoverageRow;
  /** Kinds the exam has, and those there are questions of. */
  readonly kinds: readonly Kind[];
  readonly signals: readonly SignalUse[];
  /** What marking asks for, and what it gives to whom does not read. */
  readonly marking: MarkingReport;
  /** Services in scope by how often they are named, the least first. */
  readonly services: readonly ServiceUse[];
  /** Questions with facts that age, the one checked longest ago first. */
  readonly volatile: readonly { readonly question: string; readonly what: string; readonly checked: string }[];
  /** Questions and lessons that wait for somebody to read them, the one that was asked for longest ago first. */
  readonly waiting: readonly Waiting[];
  /** Ready questions without a reason for any option. */
  readonly unexplained: readonly string[];
  /** The most urgent first. */
  readonly next: readonly Suggestion[];
}

/** The report of every exam, or of one. */
export function coverageReports(bank: CompiledBank, files: readonly SourceFile[], exam?: string): readonly CoverageReport[] {
  const questions = questionFiles({ bank, files });
  const problems = groupProblems(bank.problems);
  return bank.exams.filter(({ id }) => exam === undefined || id === exam).map((one) => reportOf(one, questions, problems));
}

function reportOf(
  exam: CompiledExam,
  files: readonly QuestionFile[],
  problems: ReadonlyMap<string, readonly unknown[]>,
): CoverageReport {
  const counted = coverageOf(exam, files);
  const ready = exam.questions.filter(({ draft, reserved }) => !draft && !reserved);
  const domains = exam.blueprint.domains.flatMap((domain, at): readonly DomainReport[] => {
    const found = counted.domains[at];
    if (found === undefined) return [];
    const share = ready.length === 0 ? 0 : found.row.states.ready / ready.length;
    return [{ ...found.row, weight: domain.weight, share, tasks: found.tasks.map((row) => taskReport(row, exam, ready)) }];
  });
  const signals = exam.signals.map(({ id, title, decoy }): SignalUse => {
    const questions = ready.filter((question) => question.signals.includes(id)).length;
    return { id, title, decoy, questions };
  });
  const { code, name, format } = exam.blueprint;
  const { shared, total, kinds } = counted;
  const next = whatNext({ domains, signals, kinds: format.kinds });
  return {
    exam: exam.id,
    code,
    name,
    shared,
    domains,
    total,
    kinds,
    signals,
    marking: markingReport(exam),
    services: serviceReport(exam),
    volatile: volatileOf(exam),
    waiting: waitingOf(exam, problems),
    unexplained: exam.questions.flatMap(({ draft, scoring, item }) => (draft || hasReasons(scoring) ? [] : [item.id])),
    next,
  };
}

function waitingOf(exam: CompiledExam, problems: ReadonlyMap<string, readonly unknown[]>): readonly Waiting[] {
  const questions = exam.questions.map(({ authored, scoring }) => ({
    ...authored,
    checkedTwice: scoring.checkedTwice !== undefined,
  }));
  const lessons = exam.lessons.map((lesson) => ({ ...lesson, checkedTwice: false }));
  const waiting = [...questions, ...lessons].flatMap(({ file, waits, review, checkedTwice }): readonly Waiting[] =>
    waits && review !== undefined ? [{ file, ...review, checkedTwice, problems: problems.get(file)?.length ?? 0 }] : [],
  );
  return waiting.toSorted((a, b) => (a.asked < b.asked ? -1 : a.asked > b.asked ? 1 : 0));
}

function volatileOf(exam: CompiledExam): CoverageReport['volatile'] {
  const found = exam.questions.flatMap(({ item, authored: { volatile, sources } }) => {
    const checked = sources.map((source) => source.checked).sort()[0] ?? '';
    return volatile === undefined ? [] : [{ question: item.id, what: volatile, checked }];
  });
  return found.toSorted((a, b) => (a.checked < b.checked ? -1 : a.checked > b.checked ? 1 : 0));
}

function taskReport(row: CoverageRow, exam: CompiledExam, ready: readonly CompiledQuestion[]): TaskReport {
  const own = ready.filter(({ item }) => item.task === row.id);
  const task = exam.blueprint.domains.flatMap(({ tasks }) => tasks).find(({ id }) => id === row.id);
  const objectives = (task?.objectives ?? []).map(({ id }) => ({
    id,
    ready: own.filter(({ item }) => item.objective === id).length,
  }));
  const lessons = exam.lessons.filter((lesson) => lesson.task === row.id && !lesson.draft).map(({ id }) => id);
  return { ...row, objectives, lessons, signals: [...new Set(own.flatMap((question) => question.signals))].sort() };
}
