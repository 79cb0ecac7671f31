import { equal, fault, hear, value } from './asserts.ts';
import { dump, flag, flagChange, lessonRead, mockExam, mockExamStep, newAnswer, session, setting, stored } from './rows.ts';
import type { ContractCase } from './store-contract.ts';

const copy = dump({
  attempts: [stored(newAnswer('a'), 'old', 1), stored(newAnswer('b'), 'old', 2)],
  events: [lessonRead('e')],
  flags: [flag('i', { note: 'as it was', at: 5 })],
  sessions: [session('s')],
  settings: [setting('k', { value: 7, at: 5 })],
  sittings: [mockExam('m1')],
  steps: [mockExamStep('x', 1)],
});

export const contractOfRestore: readonly ContractCase[] = [
  {
    title: 'a copy takes the place of all there is, older rows over newer ones',
    async run(place) {
      const store = place.tab();
      await value(store.record(newAnswer('later'), session('other')));
      await value(store.setFlag(flagChange('i', { starred: false, note: 'as it is', at: 9 })));
      await value(store.setSetting({ key: 'gone', value: 1, at: 9 }));
      await value(store.restore(copy));
      equal(await value(store.dump()), copy, 'dump');
      await value(store.restore(dump()));
      equal(await value(store.dump()), dump(), 'an empty one');
    },
  },
  {
    title: 'after going back numbers are given under a new name',
    async run(place) {
      const store = place.tab();
      const first = await value(store.record(newAnswer('a')));
      const then = await value(store.dump());
      await value(store.record(newAnswer('b')));
      await value(store.restore(then));
      const next = await value(store.record(newAnswer('c')));
      equal([next.device === first.device, next.seq], [false, 1], 'a new name');
    },
  },
  {
    title: 'another tab is told, and reads what came in place',
    async run(place) {
      const [store, other] = [place.tab(), place.tab()];
      await value(other.record(newAnswer('later')));
      const heard = hear(other, 'wipe');
      await value(store.restore(copy));
      await heard;
      equal(
        (await value(other.attempts())).map(({ id }) => id),
        ['a', 'b'],
        'ids',
      );
    },
  },
  {
    title: 'a closed store goes back to nothing',
    async run(place) {
      const store = place.tab();
      await value(store.record(newAnswer('a')));
      store.close();
      await fault(store.restore(copy), 'closed');
      equal((await value(place.tab().attempts())).length, 1, 'attempts');
    },
  },
];
