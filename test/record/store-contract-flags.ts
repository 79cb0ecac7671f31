import { equal, value } from './asserts.ts';
import { chosen, dump, flagChange, NOW, newAnswer, seen, session, setting, settingChange } from './rows.ts';
import type { ContractCase } from './store-contract.ts';

const star = flagChange('aif-c01/3.1/a', { at: 100 });
const pens = settingChange('practice.pens', { at: 100 });

export const contractOfFlags: readonly ContractCase[] = [
  {
    title: 'a star and a note are kept under the device that set them',
    async run(place) {
      const store = place.tab();
      const set = await value(store.setFlag({ ...star, note: 'policies change weekly' }));
      const device = set.note.values[0]?.device;
      equal(device === undefined || device === '', false, 'device');
      equal(await value(store.flags()), [set], 'flags');
      equal((await value(store.record(newAnswer('a')))).device, device, 'device of attempts');
    },
  },
  {
    title: 'what is set last stays, also where the clock has run backward',
    async run(place) {
      const store = place.tab();
      await value(store.setFlag({ ...star, note: 'first' }));
      const later = await value(store.setFlag({ ...star, note: 'second', at: 50 }));
      equal(seen(later), [true, 'second'], 'flag');
      await value(store.setSetting({ ...pens, value: 2 }));
      const choice = await value(store.setSetting({ ...pens, value: 1, at: 50 }));
      equal(chosen(choice), 1, 'setting');
      equal(await value(store.settings()), [choice], 'settings');
    },
  },
  {
    title: 'what is changed within one millisecond is newer than what it replaces',
    async run(place) {
      const store = place.tab();
      await value(store.setFlag({ ...star, note: 'first' }));
      const changed = await value(store.setFlag({ ...star, note: 'second' }));
      equal(seen(changed), [true, 'second'], 'flag');
      await value(store.setSetting({ ...pens, value: 2 }));
      const choice = await value(store.setSetting({ ...pens, value: 1 }));
      equal(chosen(choice), 1, 'setting');
    },
  },
  {
    title: 'setting the same again changes nothing',
    async run(place) {
      const store = place.tab();
      const first = await value(store.setFlag(star));
      equal(await value(store.setFlag(star)), first, 'again');
      equal(await value(store.setFlag({ ...star, at: 50 })), first, 'again by a clock run backward');
    },
  },
  {
    title: 'a setting from a clock as far ahead as can be is changed here, and stays changed when its file comes again',
    async run(place) {
      const store = place.tab();
      const file = dump({ settings: [setting('practice.pens', { at: Number.MAX_SAFE_INTEGER, value: 2 })] });
      await value(store.merge(file, NOW));
      await value(store.setSetting({ ...pens, value: 1 }));
      equal((await value(store.settings())).map(chosen), [1], 'value');
      await value(store.merge(file, NOW));
      equal((await value(store.settings())).map(chosen), [1], 'value after the file came again');
    },
  },
  {
    title: 'settings may be texts, numbers, true and false',
    async run(place) {
      const store = place.tab();
      const values = ['open', 2, true, false, '', -0.5];
      for (const [i, each] of values.entries()) await value(store.setSetting({ key: `k${i}`, value: each, at: 1 }));
      equal((await value(store.settings())).map(chosen), values, 'values');
    },
  },
  {
    title: 'wiping one exam leaves the others and the settings',
    async run(place) {
      const store = place.tab();
      for (const exam of ['aif-c01', 'aip-c01']) {
        await value(store.record(newAnswer(`a-${exam}`, { exam }), session(`s-${exam}`, { exam })));
        await value(store.setFlag({ ...star, item: `${exam}/1.1/a`, exam }));
      }
      await value(store.setSetting(pens));
      await value(store.wipe('aif-c01'));
      const left = await value(store.dump());
      equal(
        [left.attempts, left.flags, left.sessions].map((rows) => rows.map(({ exam }) => exam)),
        Array(3).fill(['aip-c01']),
        'exams left',
      );
      equal(left.settings.length, 1, 'settings');
      equal((await value(store.record(newAnswer('next')))).seq, 3, 'numbers go on');
    },
  },
  {
    title: 'wiping everything leaves nothing, and the device takes a new name',
    async run(place) {
      const store = place.tab();
      const before = await value(store.record(newAnswer('a'), session('s1')));
      await value(store.setFlag(star));
      await value(store.setSetting(pens));
      await value(store.wipe());
      equal(await value(store.dump()), dump(), 'dump');
      const after = await value(store.record(newAnswer('b')));
      equal([after.seq, after.device === before.device], [1, false], 'number and name');
    },
  },
];
