import type { Result } from '../../core/result.ts';
import { err } from '../../core/result.ts';
import type { Attempt, NewAttempt } from '../../core/session/attempt.ts';
import { compareRows } from '../merge/merge-rows.ts';
import type { ProgressStore, StoreFault } from '../record-store.ts';
import { storeFault } from '../store-fault.ts';
import { invalidAttempt, invalidMockExam, invalidSteps } from '../unfit-write.ts';
import type { MemoryDisk } from './memory-disk.ts';

interface Tools {
  answer<T>(work: () => T, unfit?: string): Promise<Result<T, StoreFault>>;
  write<T>(what: 'sitting' | 'attempt', work: () => T, unfit?: string): Promise<Result<T, StoreFault>>;
  keepAttempt(attempt: NewAttempt): Attempt;
}

type Sittings = Pick<ProgressStore, 'startSitting' | 'addSteps' | 'takeSitting' | 'gradeSitting' | 'sittings' | 'steps'>;

/** The part of the memory store that is about mock exams. */
export function memorySittings(disk: MemoryDisk, { answer, write, keepAttempt }: Tools): Sittings {
  const stepsOf = (sitting: string) => [...disk.steps.values()].filter((step) => step.sitting === sitting).sort(compareRows);
  return {
    startSitting: (sitting, first) =>
      write(
        'sitting',
        () => {
          disk.sittings.set(sitting.id, structuredClone(sitting));
          disk.steps.set(first.id, structuredClone(first));
        },
        invalidMockExam(sitting) ?? invalidSteps([first]),
      ),
    addSteps(sitting, steps) {
      const before = disk.sittings.get(sitting.id);
      if (before === undefined || (before.endedAt === null && before.holder !== sitting.holder))
        return Promise.resolve(err(storeFault('taken')));
      const work = () => {
        if (before.endedAt !== null) return before;
        disk.sittings.set(sitting.id, structuredClone(sitting));
        for (const step of steps) disk.steps.set(step.id, structuredClone(step));
        return sitting;
      };
      return write('sitting', work, invalidMockExam(sitting) ?? invalidSteps(steps));
    },
    takeSitting: (id, holder) =>
      write('sitting', () => {
        const before = disk.sittings.get(id);
        if (before === undefined) return undefined;
        const sitting = before.endedAt === null ? { ...before, holder } : before;
        disk.sittings.set(id, sitting);
        return { sitting, steps: stepsOf(id) };
      }),
    gradeSitting: (sitting, attempts) =>
      write(
        'attempt',
        () => {
          if (!disk.sittings.get(sitting.id)?.graded) disk.sittings.set(sitting.id, structuredClone(sitting));
          return [...new Map(attempts.map((attempt) => [attempt.id, attempt])).values()].map(keepAttempt);
        },
        invalidMockExam(sitting) ?? attempts.map(invalidAttempt).find((one) => one !== undefined),
      ),
    sittings: (exam) =>
      answer(() => [...disk.sittings.values()].filter((one) => exam === undefined || one.exam === exam).sort(compareRows)),
    steps: (sitting) => answer(() => stepsOf(sitting)),
  };
}
