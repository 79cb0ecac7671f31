import { compileBank } from '../src/bank/compile-bank.ts';
import type { CompiledQuestion } from '../src/content/compile/compiled.ts';
import { USUAL_BANK } from '../src/content/parse/exam-bank.ts';
import { BANK_RULES } from '../src/lint/rules.ts';
import { type Figure, timed } from './figure.ts';
import { generateBank } from './generate-bank.ts';

const COUNTS = [1_000, 5_000, 10_000];

/** As if its file had just been read: nothing is remembered of it. */
const fresh = (question: CompiledQuestion): CompiledQuestion => ({ ...question, authored: { ...question.authored } });

/** Rules about whole banks over generated ones: the first time, and again while no file has changed. */
export async function bankRuleFigures(): Promise<readonly Figure[]> {
  return COUNTS.flatMap((count): readonly Figure[] => {
    const [exam] = compileBank(generateBank(count, 1)).exams;
    if (exam === undefined) throw new Error('The generated bank has an exam.');
    const ready = exam.questions.filter(({ draft }) => !draft);
    const check = (questions: readonly CompiledQuestion[]) =>
      BANK_RULES.map((rule) =>
        rule.check(
          { id: exam.id, questions, lessons: exam.lessons, signals: exam.signals, file: 'exam.yaml' },
          { blueprint: exam.blueprint, bank: USUAL_BANK, limit: (name) => rule.limits?.[name]?.default ?? Number.NaN },
        ),
      );
    const first = timed(() => check(ready.map(fresh)), 3);
    const again = timed(() => check(ready), 3);
    return [
      { what: `${count} questions: rules about whole banks`, value: `${first.toFixed(0)} ms` },
      { what: `${count} questions: the same, no file changed`, value: `${again.toFixed(0)} ms` },
    ];
  });
}
