import type { CompiledExam, CompiledQuestion } from '../../content/compile/compiled.ts';
import type { Course, Standard } from '../../core/course/course.ts';
import { assembleForm } from '../../core/exam/assemble-form.ts';
import type { FormSize } from '../../core/exam/form.ts';
import { fnv1a } from '../../core/fnv-1a.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { MarkingMode } from '../../core/signal/mark.ts';
import { foldHistory } from '../../core/stats/history.ts';
import { packedQuestion } from './packed-question.ts';

/** What was asked for on the command line. */
export interface CourseWish {
  readonly standard: Standard;
  readonly mock: Exclude<FormSize, 'domain'> | undefined;
  readonly marking: MarkingMode | undefined;
  readonly pass: number | undefined;
  readonly title: string | undefined;
  readonly seed: string;
}

const hash = (text: string): string => (fnv1a(text) >>> 0).toString(36);

/** The questions, with whether each counts, and the time for them. */
interface Chosen {
  readonly questions: readonly { readonly question: CompiledQuestion; readonly counts: boolean }[];
  readonly seconds: number;
}

function chosen(
  { blueprint }: CompiledExam,
  questions: readonly CompiledQuestion[],
  { mock, seed }: CourseWish,
): Result<Chosen, string> {
  if (mock === undefined) return ok({ questions: questions.map((question) => ({ question, counts: true })), seconds: 0 });
  const entries = questions.map(({ item: { id, family, task, kind }, reserved }) => ({ id, family, task, kind, reserved }));
  const form = assembleForm({ blueprint, entries, history: foldHistory([]), size: mock, seed: fnv1a(seed) >>> 0 });
  if (!form.ok) return form;
  const short = form.value.shares.filter(({ wanted, got }) => got < wanted);
  if (short.length > 0) {
    const domains = short.map(({ domain, wanted, got }) => `domain ${domain} has ${got} of ${wanted}`).join(', ');
    return err(`a ${mock} mock exam needs more questions: ${domains}. Choose a shorter one, or more questions.`);
  }
  const byId = new Map(questions.map((question) => [question.item.id, question]));
  return ok({
    questions: form.value.items.flatMap(({ item, scored }) => {
      const question = byId.get(item);
      return question ? [{ question, counts: scored }] : [];
    }),
    seconds: form.value.seconds,
  });
}

function titleOf({ blueprint }: CompiledExam, questions: readonly CompiledQuestion[], { mock }: CourseWish): string {
  const tasks = [...new Set(questions.map(({ item }) => item.task))];
  const task =
    tasks.length === 1 ? blueprint.domains.flatMap((domain) => domain.tasks).find(({ id }) => id === tasks[0]) : undefined;
  if (mock !== undefined) return `${blueprint.code} mock exam`;
  return task === undefined ? `${blueprint.code} practice` : `${blueprint.code} ${task.id}: ${task.name}`;
}

/** A practice or a mock exam of these questions, or why there is none. */
export function makeCourse(exam: CompiledExam, asked: readonly CompiledQuestion[], wish: CourseWish): Result<Course, string> {
  const found = chosen(exam, asked, wish);
  if (!found.ok) return found;
  const { questions, seconds } = found.value;
  const mode = wish.mock === undefined ? 'practice' : 'mock';
  const ids = questions.map(({ question }) => question.item.id);
  return ok({
    format: 1,
    standard: wish.standard,
    // The same for the same questions, however they are edited; the code is of what was shown.
    id: `urn:signalmark:${exam.id}:${mode}-${hash(ids.join(' '))}`,
    code: hash(questions.map(({ question }) => `${question.item.id} ${question.item.revision}`).join(' ')),
    title: wish.title ?? titleOf(exam, asked, wish),
    mode,
    seconds,
    marking: wish.marking ?? (mode === 'mock' ? 'off' : 'guided'),
    pens: 1,
    ...(wish.pass === undefined ? {} : { pass: wish.pass }),
    questions: questions.map(({ question, counts }) => ({ ...packedQuestion(question, exam), counts })),
  });
}
