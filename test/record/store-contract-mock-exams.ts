import { equal, fault, hear, value } from './asserts.ts';
import { mockExam, mockExamStep, NOW, newAnswer } from './rows.ts';
import type { ContractCase } from './store-contract.ts';

/** What both stores keep of mock exams. */
export const contractOfMockExams: readonly ContractCase[] = [
  {
    title: 'a sitting is kept with its steps, in the order of their numbers, whatever the order they came in',
    async run(place) {
      const store = place.tab();
      await value(store.startMockExam(mockExam('m1'), mockExamStep('z', 1)));
      await value(store.addSteps(mockExam('m1', { updatedAt: 1_800_000_000_009 }), [mockExamStep('a', 3), mockExamStep('b', 2)]));
      equal(
        (await value(store.steps('m1'))).map(({ id }) => id),
        ['z', 'b', 'a'],
        'steps',
      );
      equal((await value(store.sittings('aif-c01')))[0]?.updatedAt, 1_800_000_000_009, 'updatedAt');
      equal(await value(store.sittings('other')), [], 'of another exam');
      equal(await value(store.steps('m2')), [], 'of another sitting');
    },
  },
  {
    title: 'a step stored twice is there once',
    async run(place) {
      const store = place.tab();
      await value(store.startMockExam(mockExam('m1'), mockExamStep('a', 1)));
      for (let n = 0; n < 2; n += 1) await value(store.addSteps(mockExam('m1'), [mockExamStep('b', 2)]));
      equal((await value(store.steps('m1'))).length, 2, 'steps');
    },
  },
  {
    title: 'one page writes: once another has taken the sitting, nothing of the first is stored, and it is told',
    async run(place) {
      const [first, second] = [place.tab(), place.tab()];
      await value(first.startMockExam(mockExam('m1'), mockExamStep('a', 1)));
      const taken = await value(second.takeMockExam('m1', 'page-2'));
      equal([taken?.sitting.holder, taken?.steps.length], ['page-2', 1], 'taken');
      await fault(first.addSteps(mockExam('m1'), [mockExamStep('b', 2)]), 'taken');
      equal((await value(second.steps('m1'))).length, 1, 'steps');
      equal((await value(second.sittings()))[0]?.holder, 'page-2', 'holder');
      await value(second.addSteps(mockExam('m1', { holder: 'page-2' }), [mockExamStep('c', 2)]));
      equal(await value(second.takeMockExam('unknown', 'page-2')), undefined, 'unknown');
    },
  },
  {
    title: 'one that has ended takes no more steps, and answers how it ended',
    async run(place) {
      const store = place.tab();
      await value(store.startMockExam(mockExam('m1'), mockExamStep('a', 1)));
      const ended = mockExam('m1', { endedAt: 1_800_000_100_000 });
      await value(store.addSteps(ended, [mockExamStep('b', 2, { event: { type: 'submit', by: 'learner' } })]));
      equal((await value(store.addSteps(mockExam('m1'), [mockExamStep('c', 3)]))).endedAt, 1_800_000_100_000, 'endedAt');
      equal((await value(store.steps('m1'))).length, 2, 'steps');
    },
  },
  {
    title: 'its attempts are stored all together and once, numbered in their order, with the sitting graded',
    async run(place) {
      const store = place.tab();
      await value(store.startMockExam(mockExam('m1'), mockExamStep('a', 1)));
      const graded = mockExam('m1', { endedAt: 1_800_000_100_000, graded: true });
      const attempts = ['m1/x', 'm1/y'].map((id) => newAnswer(id, { mode: 'mock', session: 'm1' }));
      const rows = await value(store.gradeMockExam(graded, attempts));
      equal(
        rows.map(({ id, seq }) => [id, seq]),
        [
          ['m1/x', 1],
          ['m1/y', 2],
        ],
        'attempts',
      );
      equal(await value(store.gradeMockExam(graded, attempts)), rows, 'again');
      equal((await value(store.record(newAnswer('next')))).seq, 3, 'next');
      equal((await value(store.sittings()))[0]?.graded, true, 'graded');
    },
  },
  {
    title: 'one that was graded stays so, and one that was deleted does not come back by a late step',
    async run(place) {
      const store = place.tab();
      await value(store.startMockExam(mockExam('m1'), mockExamStep('a', 1)));
      await value(store.gradeMockExam(mockExam('m1', { endedAt: 1_800_000_100_000, graded: true }), []));
      await value(store.gradeMockExam(mockExam('m1'), []));
      equal((await value(store.sittings()))[0]?.graded, true, 'graded');
      await value(store.wipe('aif-c01'));
      await fault(store.addSteps(mockExam('m1'), [mockExamStep('b', 2)]), 'deleted');
      equal([await value(store.sittings()), await value(store.steps('m1'))], [[], []], 'nothing');
    },
  },
  {
    title: 'a graded sitting never becomes ungraded by a merge, whatever the clocks say',
    async run(place) {
      const store = place.tab();
      const graded = mockExam('m1', { endedAt: 1_800_000_100_000, graded: true });
      await value(store.startMockExam(mockExam('m1'), mockExamStep('a', 1)));
      await value(store.gradeMockExam(graded, []));
      const dump = await value(store.dump());
      await value(
        store.merge(
          { ...dump, sittings: [mockExam('m1', { updatedAt: 1_900_000_000_000 })], steps: [mockExamStep('q', 2)] },
          NOW,
        ),
      );
      equal((await value(store.sittings()))[0]?.graded, true, 'graded');
      equal((await value(store.steps('m1'))).length, 2, 'steps of both');
    },
  },
  {
    title: 'steps are heard of in the other tab',
    async run(place) {
      const [store, other] = [place.tab(), place.tab()];
      await value(other.open());
      const reported = hear(other, 'sitting', 1000);
      await value(store.startMockExam(mockExam('m1'), mockExamStep('a', 1)));
      equal((await reported)?.what, 'sitting', 'told');
    },
  },
];
