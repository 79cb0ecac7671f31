import type { Result } from '../../core/result.ts';
import { err } from '../../core/result.ts';
import type { Attempt, NewAttempt } from '../../core/session/attempt.ts';
import { orderOf } from '../merge/row-order.ts';
import type { ProgressStore, StoreFault } from '../record-store.ts';
import { storeFault } from '../store-fault.ts';
import { invalidAttempt, invalidMockExam, invalidSteps } from '../unfit-write.ts';
import type { MemoryDisk } from './memory-disk.ts';

interface Tools {
  answer<T>(work: () => T, unfit?: string): Promise<Result<T, StoreFault>>;
  write<T>(what: 'sitting' | 'attempt', work: () => T, unfit?: string): Promise<Result<T, StoreFault>>;
  keepAttempt(attempt: NewAttempt): Attempt;
}

type MockExams = Pick<ProgressStore, 'startMockExam' | 'addSteps' | 'takeMockExam' | 'gradeMockExam' | 'sittings' | 'steps'>;

/** The part of the memory store that is about mock exams. */
export function memoryMockExams(disk: MemoryDisk, { answer, write, keepAttempt }: Tools): MockExams {
  const stepsOf = (mockExam: string) =>
    [...disk.steps.values()].filter((step) => step.sitting === mockExam).sort(orderOf('steps'));
  return {
    startMockExam: (mockExam, first) =>
      write(
        'sitting',
        () => {
          disk.sittings.set(mockExam.id, structuredClone(mockExam));
          disk.steps.set(first.id, structuredClone(first));
        },
        invalidMockExam(mockExam) ?? invalidSteps([first]),
      ),
    addSteps(mockExam, steps) {
      const before = disk.sittings.get(mockExam.id);
      if (before === undefined) return Promise.resolve(err(storeFault('deleted')));
      if (before.endedAt === null && before.holder !== mockExam.holder) return Promise.resolve(err(storeFault('taken')));
      const work = () => {
        if (before.endedAt !== null) return before;
        disk.sittings.set(mockExam.id, structuredClone(mockExam));
        for (const step of steps) disk.steps.set(step.id, structuredClone(step));
        return mockExam;
      };
      return write('sitting', work, invalidMockExam(mockExam) ?? invalidSteps(steps));
    },
    takeMockExam: (id, holder) =>
      write('sitting', () => {
        const before = disk.sittings.get(id);
        if (before === undefined) return undefined;
        const mockExam = before.endedAt === null ? { ...before, holder } : before;
        disk.sittings.set(id, mockExam);
        return { sitting: mockExam, steps: stepsOf(id) };
      }),
    gradeMockExam: (mockExam, attempts) =>
      write(
        'attempt',
        () => {
          if (!disk.sittings.get(mockExam.id)?.graded) disk.sittings.set(mockExam.id, structuredClone(mockExam));
          return [...new Map(attempts.map((attempt) => [attempt.id, attempt])).values()].map(keepAttempt);
        },
        invalidMockExam(mockExam) ?? attempts.map(invalidAttempt).find((one) => one !== undefined),
      ),
    sittings: (exam) =>
      answer(() =>
        [...disk.sittings.values()].filter((one) => exam === undefined || one.exam === exam).sort(orderOf('sittings')),
      ),
    steps: (mockExam) => answer(() => stepsOf(mockExam)),
  };
}
