import { equal, value } from './asserts.ts';
import { dump, flag, flagChange, NOW, newAnswer, newExposure, outcomeGiven, seen, session, setting, stored } from './rows.ts';
import type { ContractCase } from './store-contract.ts';

const file = dump({
  attempts: [stored(newAnswer('f1'), 'phone', 1), stored(newExposure('f2'), 'phone', 2)],
  events: [outcomeGiven('fe', { device: 'phone' })],
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
      const report = await value(store.merge(file, NOW));
      equal(report, { attempts: 2, events: 1, flags: 1, settings: 1, sessions: 1, known: 0, sittings: 0, steps: 0 }, 'report');
      const ids = (await value(store.attempts())).map(({ id }) => id);
      equal([...ids].sort(), ['f1', 'f2', 'mine'], 'ids');
    },
  },
  {
    title: 'merging twice is merging once',
    async run(place) {
      const store = place.tab();
      await value(store.merge(file, NOW));
      const once = await value(store.dump());
      equal(
        await value(store.merge(file, NOW)),
        { attempts: 0, events: 0, flags: 0, settings: 0, sessions: 0, known: 6, sittings: 0, steps: 0 },
        'report',
      );
      equal(await value(store.dump()), once, 'dump');
    },
  },
  {
    title: 'of two stars the newer stays, whichever comes first; at the same time the device decides',
    async run(place) {
      const item = 'aif-c01/3.1/a';
      const old = dump({ flags: [flag(item, { at: 5, starred: true, device: 'z' })] });
      const tied = dump({ flags: [flag(item, { at: 9, starred: true, device: 'a' })] });
      const newest = dump({ flags: [flag(item, { at: 9, starred: false, device: 'b' })] });
      const store = place.tab();
      for (const order of [
        [old, tied, newest],
        [newest, tied, old],
        [tied, newest, old],
      ]) {
        for (const each of order) await value(store.merge(each, NOW));
        equal((await value(store.flags())).map(seen), [[false]], 'star');
        await value(store.wipe());
      }
    },
  },
  {
    title: 'a note from one device and a star from another are both kept',
    async run(place) {
      const store = place.tab();
      const item = 'aif-c01/3.1/a';
      const [noted, starred] = [flag(item, { at: 5, starred: false, note: 'mine' }), flag(item, { at: 9, device: 'd2' })];
      for (const each of [noted, starred, noted]) await value(store.merge(dump({ flags: [each] }), NOW));
      equal((await value(store.flags())).map(seen), [[true, 'mine']], 'flag');
    },
  },
  {
    title: 'two different notes are both kept until one is and the other does not come back',
    async run(place) {
      const store = place.tab();
      const item = 'aif-c01/3.1/a';
      const theirs = dump({ flags: [flag(item, { at: 9, note: 'theirs', device: 'd2' })] });
      await value(store.setFlag(flagChange(item, { note: 'mine', at: 10 })));
      await value(store.merge(theirs, NOW));
      equal((await value(store.flags())).map(seen), [[true, 'theirs', 'mine']], 'both');
      await value(store.setFlag(flagChange(item, { note: 'theirs', at: 11 })));
      await value(store.merge(theirs, NOW));
      equal((await value(store.flags())).map(seen), [[true, 'theirs']], 'the one chosen');
    },
  },
  {
    title: 'a note that was not on the screen is not replaced',
    async run(place) {
      const store = place.tab();
      const mine = await value(store.setFlag(flagChange('i', { note: 'mine', at: 1 })));
      await value(store.merge(dump({ flags: [flag('i', { at: 2, note: 'theirs', device: 'd2' })] }), NOW));
      const over = mine.note.values.map(({ id }) => id);
      await value(store.setFlag(flagChange('i', { note: 'mine, longer', over, at: 3 })));
      equal((await value(store.flags())).map(seen), [[true, 'theirs', 'mine, longer']], 'notes');
    },
  },
  {
    title: 'a deleted note stays deleted, whatever the clock of an old file says',
    async run(place) {
      const store = place.tab();
      await value(store.setFlag(flagChange('i', { note: 'gone', at: Number.MAX_SAFE_INTEGER })));
      const file = await value(store.dump());
      await value(store.setFlag(flagChange('i', { note: '', at: 5 })));
      await value(store.merge(file, NOW));
      equal((await value(store.flags())).map(seen), [[true]], 'flag');
    },
  },
  {
    title: 'what cannot be read is handed on as it was found, once',
    async run(place) {
      const store = place.tab();
      const aside = [{ table: 'attempts', row: { id: 'x', kind: 'hotspot' } }];
      await value(store.merge(dump({ aside }), NOW));
      await value(store.merge(dump({ aside }), NOW));
      equal((await value(store.dump())).aside, aside, 'aside');
    },
  },
  {
    title: 'how much there is can be counted, of all and of one exam',
    async run(place) {
      const store = place.tab();
      await value(store.merge(file, NOW));
      await value(store.record(newAnswer('other', { exam: 'other' })));
      equal(
        [await value(store.counts()), await value(store.counts('other'))],
        [
          { attempts: 3, events: 1, flags: 1, sessions: 1, settings: 1, sittings: 0, steps: 0 },
          { attempts: 1, events: 0, flags: 0, sessions: 0, settings: 0, sittings: 0, steps: 0 },
        ],
        'counts',
      );
    },
  },
  {
    title: 'a backup of this very record brings nothing new, and numbers go on',
    async run(place) {
      const store = place.tab();
      const first = await value(store.record(newAnswer('a')));
      equal((await value(store.merge(await value(store.dump()), NOW))).attempts, 0, 'brought');
      equal(await value(store.record(newAnswer('b'))), { ...first, id: 'b', seq: 2 }, 'next');
    },
  },
  {
    title: 'a backup from a copy of this profile is taken in whole, and no number is given twice',
    async run(place) {
      const store = place.tab();
      const { device } = await value(store.record(newAnswer('here-1')));
      const copy = dump({ attempts: [stored(newAnswer('there-1'), device, 1), stored(newAnswer('there-2'), device, 2)] });
      equal((await value(store.merge(copy, NOW))).attempts, 2, 'brought');
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
      await value(store.merge(dump({ attempts: [row], flags: [{ ...flag('i'), color: 'red' } as never] }), NOW));
      equal((await value(store.dump())).attempts, [row], 'attempt');
      await value(store.setFlag(flagChange('i', { starred: false, note: 'n' })));
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
      const flags = [flag('i', { at: 9, starred: false }), flag('i', { at: 5, starred: true })];
      equal((await value(store.merge(dump({ flags }), NOW))).flags, 1, 'brought');
      equal((await value(store.flags())).map(seen), [[false]], 'star');
    },
  },
];
