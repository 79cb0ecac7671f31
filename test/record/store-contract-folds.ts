import { PIECE } from '../../src/record/fold-row.ts';
import type { LogMark, ProgressStore } from '../../src/record/record-store.ts';
import { equal, value } from './asserts.ts';
import { dump, NOW, newAnswer, stored } from './rows.ts';
import type { ContractCase } from './store-contract.ts';

const markOf = async (store: ProgressStore): Promise<LogMark> => {
  const { mark } = await value(store.walkLog(async () => undefined));
  if (!mark) throw new Error('A sound log has no mark.');
  return mark;
};

/** Keeps one fold of the log as it is. */
const keep = async (store: ProgressStore): Promise<boolean> =>
  store.keepFolds(await markOf(store), 'code', new Map([['f', new Map([['a', 1]])]]));

const readF = async (store: ProgressStore, keys: readonly string[] = ['f'], code = 'code') => {
  const { kept, after } = await value(store.folded(keys, code));
  return { kept: kept.map((one) => [one.key, one.seq, one.value]), after: after.map(({ id }) => id) };
};

export const contractOfFolds: readonly ContractCase[] = [
  {
    title: 'a fold that was kept comes back with what came after it, also in another tab',
    async run(place) {
      const store = place.tab();
      for (const id of ['a', 'b']) await value(store.record(newAnswer(id)));
      equal(await keep(store), true, 'kept');
      for (const id of ['d', 'c']) await value(store.record(newAnswer(id)));
      equal(await readF(place.tab()), { kept: [['f', 2, new Map([['a', 1]])]], after: ['d', 'c'] }, 'folded');
    },
  },
  {
    title: 'nothing comes where a fold is missing, or other code made it',
    async run(place) {
      const store = place.tab();
      await value(store.record(newAnswer('a')));
      const nothing = { kept: [], after: [] };
      equal(await readF(store), nothing, 'none');
      await keep(store);
      equal(await readF(store, ['f', 'g']), nothing, 'one of two');
      equal(await readF(store, ['f'], 'other'), nothing, 'other code');
      equal(await readF(store), { kept: [['f', 1, new Map([['a', 1]])]], after: [] }, 'still there');
    },
  },
  {
    title: 'a merge, a deletion and a copy put back throw all folds away, and none of before is kept',
    async run(place) {
      const store = place.tab();
      const other = stored(newAnswer('z'), 'other', 1);
      const changes: Readonly<Record<string, () => Promise<unknown>>> = {
        merge: () => value(store.merge(dump({ attempts: [other] }), NOW)),
        'deletion of another exam': () => value(store.wipe('aip-c01')),
        restore: () => value(store.restore(dump({ attempts: [other] }))),
        deletion: () => value(store.wipe()),
      };
      for (const [name, change] of Object.entries(changes)) {
        await value(store.record(newAnswer(`after ${name}`)));
        const before = await markOf(store);
        equal(await keep(store), true, `${name}: kept`);
        await change();
        equal((await readF(store)).kept, [], `${name}: gone`);
        equal(await store.keepFolds(before, 'code', new Map([['f', 1]])), false, `${name}: refused`);
        equal((await readF(store)).kept, [], `${name}: still gone`);
      }
    },
  },
  {
    title: 'a log in which this device has more attempts than it counted has no mark: nothing is kept of it',
    async run(place) {
      const store = place.tab();
      const { device } = await value(store.record(newAnswer('a')));
      const merged = await value(store.merge(dump({ attempts: [stored(newAnswer('b'), device, 1)] }), NOW));
      equal(merged.attempts, 1, 'merged');
      // It has taken a new name since: the copy used the old one.
      equal((await markOf(store)).device === device, false, 'device');
    },
  },
  {
    title: 'the log is walked device by device, each in its order, numbers given twice together, as of one moment',
    async run(place) {
      const store = place.tab();
      const of = (device: string, seq: number, id: string) => stored(newAnswer(id), device, seq);
      const far = PIECE * 3;
      const rows = [of('one', 1, 'a'), of('one', far, 'b'), of('one', far, 'c'), of('two', 7, 'd'), of('one', far + PIECE, 'e')];
      await value(store.merge(dump({ attempts: rows }), NOW));
      const { result } = await value(
        store.walkLog(async ({ devices, read }) => {
          const found: string[][] = [];
          for (const device of devices)
            for (let after = -1; ; ) {
              const { attempts, last } = await read(device, after);
              if (last === undefined) break;
              found.push(attempts.map(({ id }) => id).sort());
              after = last;
            }
          return found;
        }),
      );
      equal(result, [['a'], ['b', 'c'], ['e'], ['d']], 'pieces');
    },
  },
  {
    title: 'folds are in no dump',
    async run(place) {
      const store = place.tab();
      await value(store.record(newAnswer('a')));
      const before = await value(store.dump());
      await keep(store);
      equal(await value(store.dump()), before, 'dump');
    },
  },
];
