import { equal, fault, hear, value } from './asserts.ts';
import { dump, NOW, newAnswer, session } from './rows.ts';
import type { ContractCase } from './store-contract.ts';

export const contractOfTabs: readonly ContractCase[] = [
  {
    title: 'what one tab stores the others find, also after it was closed',
    async run(place) {
      const first = place.tab();
      const row = await value(first.record(newAnswer('a'), session('s1')));
      first.close();
      const second = place.tab();
      equal(await value(second.attempts()), [row], 'attempts');
      equal(await value(second.openSession('aif-c01')), session('s1'), 'session');
    },
  },
  {
    title: 'four tabs storing a hundred answers each at once neither lose nor double one',
    async run(place) {
      const tabs = Array.from({ length: 4 }, () => place.tab());
      await Promise.all(tabs.map((tab) => value(tab.open())));
      await Promise.all(
        tabs.flatMap((tab, t) =>
          Array.from({ length: 100 }, (_, i) => value(tab.record(newAnswer(`t${t}-${i}`), session(`s${t}`)))),
        ),
      );
      const [reader] = tabs;
      const found = reader === undefined ? [] : await value(reader.attempts());
      equal(
        found.map(({ seq }) => seq),
        Array.from({ length: 400 }, (_, i) => i + 1),
        'numbers',
      );
      equal(new Set(found.map(({ id }) => id)).size, 400, 'ids');
      equal(new Set(found.map(({ device }) => device)).size, 1, 'devices');
    },
  },
  {
    title: 'every change is heard here and in the other tab within a second',
    async run(place) {
      const [here, there] = [place.tab(), place.tab()];
      await Promise.all([value(here.open()), value(there.open())]);
      const changes = [
        ['attempt', () => here.record(newAnswer('a'))],
        ['session', () => here.saveSession(session('s1'))],
        ['flag', () => here.setFlag({ item: 'i', exam: 'e', starred: true, note: '', at: 1 })],
        ['setting', () => here.setSetting({ key: 'k', value: 1, at: 1 })],
        ['merge', () => here.merge(dump(), NOW)],
        ['wipe', () => here.wipe()],
      ] as const;
      for (const [what, change] of changes) {
        const heard = Promise.all([hear(here, what), hear(there, what)]);
        const done = await change();
        equal(done.ok, true, what);
        await heard;
      }
    },
  },
  {
    title: 'a refused write is told to no one, and who has stopped listening hears nothing',
    async run(place) {
      const store = place.tab();
      const heard: string[] = [];
      const stop = store.subscribe(({ what }) => void heard.push(what));
      await fault(store.record(newAnswer('')), 'failed');
      await value(store.record(newAnswer('a')));
      await value(store.attempts());
      stop();
      await value(store.record(newAnswer('b')));
      await value(store.attempts());
      equal(heard, ['attempt'], 'heard');
    },
  },
  {
    title: 'a closed store answers "closed" to everything',
    async run(place) {
      const store = place.tab();
      await value(store.open());
      store.close();
      await fault(store.open(), 'closed');
      await fault(store.attempts(), 'closed');
      await fault(store.record(newAnswer('a')), 'closed');
      await fault(store.dump(), 'closed');
      await fault(store.merge(dump(), NOW), 'closed');
    },
  },
  {
    title: 'without a loss there is none to accept: nothing changes',
    async run(place) {
      const store = place.tab();
      await value(store.record(newAnswer('a')));
      await value(store.acceptLoss());
      equal((await value(store.attempts())).length, 1, 'attempts');
    },
  },
];
