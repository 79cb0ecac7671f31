import { equal, value } from './asserts.ts';
import { dump, flag, newAnswer, newExposure, session, setting, stored } from './rows.ts';
import type { ContractCase } from './store-contract.ts';

const file = dump({
  attempts: [stored(newAnswer('f1'), 'phone', 1), stored(newExposure('f2'), 'phone', 2)],
  flags: [flag('aif-c01/3.1/a', { device: 'phone', note: 'from the phone' })],
  sessions: [session('fs')],
  settings: [setting('practice.pens', { device: 'phone', value: 2 })],
});

export const contractOfMerge: readonly ContractCase[] = [
  {
    title: 'a merge adds what is not here and says how much',
    async run(place) {
      const store = place.tab();
      await value(store.record(newAnswer('mine')));
      const report = await value(store.merge(file));
      equal(report, { attempts: 2, flags: 1, settings: 1, sessions: 1, known: 0, sittings: 0, steps: 0 }, 'report');
      const ids = (await value(store.attempts())).map(({ id }) => id);
      equal([...ids].sort(), ['f1', 'f2', 'mine'], 'ids');
    },
  },
  {
    title: 'merging twice is merging once',
    async run(place) {
      const store = place.tab();
      await value(store.merge(file));
      const once = await value(store.dump());
      equal(
        await value(store.merge(file)),
        { attempts: 0, flags: 0, settings: 0, sessions: 0, known: 5, sittings: 0, steps: 0 },
        'report',
      );
      equal(await value(store.dump()), once, 'dump');
    },
  },
  {
    title: 'of two notes the newer stays, whichever comes first; at the same time the device decides',
    async run(place) {
      const item = 'aif-c01/3.1/a';
      const old = dump({ flags: [flag(item, { at: 5, note: 'old', device: 'z' })] });
      const tied = dump({ flags: [flag(item, { at: 9, note: 'tied, and longer', device: 'a' })] });
      const newest = dump({ flags: [flag(item, { at: 9, note: 'newest', device: 'b' })] });
      const store = place.tab();
      for (const order of [
        [old, tied, newest],
        [newest, tied, old],
        [tied, newest, old],
      ]) {
        for (const each of order) await value(store.merge(each));
        equal(
          (await value(store.flags())).map(({ note }) => note),
          ['newest'],
          'note',
        );
        await value(store.wipe());
      }
    },
  },
  {
    title: 'a backup of this very record brings nothing new, and numbers go on',
    async run(place) {
      const store = place.tab();
      const first = await value(store.record(newAnswer('a')));
      equal((await value(store.merge(await value(store.dump())))).attempts, 0, 'brought');
      equal(await value(store.record(newAnswer('b'))), { ...first, id: 'b', seq: 2 }, 'next');
    },
  },
  {
    title: 'a backup from a copy of this profile is taken in whole, and no number is given twice',
    async run(place) {
      const store = place.tab();
      const { device } = await value(store.record(newAnswer('here-1')));
      const copy = dump({ attempts: [stored(newAnswer('there-1'), device, 1), stored(newAnswer('there-2'), device, 2)] });
      equal((await value(store.merge(copy))).attempts, 2, 'brought');
      const next = await value(store.record(newAnswer('here-2')));
      equal([next.device === device, next.seq], [false, 1], 'a new name');
      equal((await value(store.attempts())).length, 4, 'attempts');
    },
  },
  {
    title: 'fields of a newer minor version stay through merge and dump',
    async run(place) {
      const store = place.tab();
      const row = { ...stored(newAnswer('a'), 'phone', 1), mood: { tired: true, notes: ['x', 1, null] } };
      await value(store.merge(dump({ attempts: [row], flags: [{ ...flag('i'), color: 'red' } as never] })));
      equal((await value(store.dump())).attempts, [row], 'attempt');
      await value(store.setFlag({ item: 'i', exam: 'aif-c01', starred: false, note: 'n', at: 2_000_000_000_000 }));
      equal(
        (await value(store.flags())).map((each) => 'color' in each && each.color),
        ['red'],
        'flag set here',
      );
    },
  },
  {
    title: 'two rows of one key within one file are settled as if they came apart',
    async run(place) {
      const store = place.tab();
      const flags = [flag('i', { at: 9, note: 'new' }), flag('i', { at: 5, note: 'old' })];
      equal((await value(store.merge(dump({ flags })))).flags, 1, 'brought');
      equal((await value(store.flags()))[0]?.note, 'new', 'note');
    },
  },
];
