import { equal, value } from './asserts.ts';
import { dump, lessonRead, NOW, newAnswer, outcomeGiven } from './rows.ts';
import type { ContractCase } from './store-contract.ts';

const { device: _, ...read } = lessonRead('e2');
const { device: __, ...result } = outcomeGiven('e1', { exam: 'aip-c01' });

export const contractOfEvents: readonly ContractCase[] = [
  {
    title: 'what was read and how the exam went is kept under the device, in the order of ids, by exam',
    async run(place) {
      const store = place.tab();
      const first = await value(store.addEvent(read));
      const second = await value(store.addEvent(result));
      equal(first.device, (await value(store.record(newAnswer('a')))).device, 'device');
      equal(await value(store.events()), [second, first], 'all');
      equal(await value(store.events('aif-c01')), [first], 'of an exam');
      equal(await value(store.events('other')), [], 'of another');
    },
  },
  {
    title: 'an event of one id is stored once, and stays as it was first',
    async run(place) {
      const store = place.tab();
      const first = await value(store.addEvent(read));
      equal(await value(store.addEvent({ ...read, lesson: 'other' })), first, 'again');
      equal(await value(store.events()), [first], 'events');
    },
  },
  {
    title: 'an event that could not be read back is refused',
    async run(place) {
      const store = place.tab();
      const refused = await store.addEvent({ ...result, date: 'tomorrow' });
      equal([refused.ok, refused.ok || refused.error.unfit], [false, true], 'refused');
      equal(await value(store.events()), [], 'events');
    },
  },
  {
    title: 'events come in by merges, and go with their exam',
    async run(place) {
      const store = place.tab();
      const file = dump({ events: [outcomeGiven('e1'), lessonRead('e2', { exam: 'other', device: 'phone' })] });
      equal((await value(store.merge(file, NOW))).events, 2, 'brought');
      equal((await value(store.merge(file, NOW))).events, 0, 'brought again');
      equal([(await value(store.counts())).events, (await value(store.counts('other'))).events], [2, 1], 'counts');
      await value(store.wipe('aif-c01'));
      equal((await value(store.dump())).events, file.events.slice(1), 'left');
      await value(store.wipe());
      equal(await value(store.dump()), dump(), 'nothing left');
    },
  },
];
