import { equal, fault, value } from './asserts.ts';
import { newAnswer, session } from './rows.ts';
import type { ContractCase } from './store-contract.ts';

const [FIRST, SECOND] = ['aif-c01/3.1/weekly-policies', 'aif-c01/3.2/tone-of-voice'] as const;
const LATER = 1_900_000_000_000;

export const contractOfSessions: readonly ContractCase[] = [
  {
    title: 'a session is found by its id, ended or not',
    async run(place) {
      const store = place.tab();
      const ended = session('s1', { ended: true });
      await value(store.saveSession(ended));
      equal(await value(store.session('s1')), ended, 'session');
      equal(await value(store.session('s2')), undefined, 'another');
    },
  },
  {
    title: 'a question of a session takes one answer: another to it is refused, and nothing of that is stored',
    async run(place) {
      const [here, there] = [place.tab(), place.tab()];
      const first = session('s1', { answers: { [FIRST]: 'a' } });
      await value(here.record(newAnswer('a'), first));
      await fault(there.record(newAnswer('b'), session('s1', { updatedAt: LATER, answers: { [FIRST]: 'b' } })), 'taken');
      equal(
        (await value(here.attempts())).map(({ id }) => id),
        ['a'],
        'attempts',
      );
      equal(await value(here.session('s1')), first, 'session');
      equal((await value(here.record(newAnswer('c')))).seq, 2, 'next number');
    },
  },
  {
    title: 'an answer that comes late, of a state that was overtaken, is added to the session as it is now',
    async run(place) {
      const store = place.tab();
      const now = session('s1', { at: 1, updatedAt: LATER, answers: { [SECOND]: 'b' } });
      await value(store.record(newAnswer('b', { item: SECOND }), now));
      await value(store.record(newAnswer('a'), session('s1', { answers: { [FIRST]: 'a' } })));
      equal(await value(store.session('s1')), { ...now, answers: { [SECOND]: 'b', [FIRST]: 'a' } }, 'session');
      equal((await value(store.attempts())).length, 2, 'attempts');
    },
  },
  {
    title: 'a state that does not know of an answer, or of the end, does not replace one that does',
    async run(place) {
      const store = place.tab();
      const answered = session('s1', { answers: { [FIRST]: 'a' } });
      await value(store.record(newAnswer('a'), answered));
      await fault(store.saveSession(session('s1', { updatedAt: LATER })), 'taken');
      const ended = { ...answered, ended: true, updatedAt: LATER };
      await value(store.saveSession(ended));
      await fault(store.saveSession({ ...answered, updatedAt: LATER + 1 }), 'taken');
      equal(await value(store.session('s1')), ended, 'session');
    },
  },
  {
    title: 'what was renamed or left the bank stands in the way of nothing',
    async run(place) {
      const store = place.tab();
      await value(store.record(newAnswer('a'), session('s1', { answers: { [FIRST]: 'a' } })));
      const renewed = session('s1', { items: ['new', SECOND], answers: { new: 'a' }, updatedAt: LATER });
      await value(store.saveSession(renewed));
      equal(await value(store.session('s1')), renewed, 'session');
    },
  },
  {
    title: 'what was deleted does not come back by a page that goes on with it',
    async run(place) {
      const store = place.tab();
      await value(store.saveSession(session('s1')));
      await value(store.wipe());
      await fault(store.saveSession(session('s1', { updatedAt: LATER }), true), 'deleted');
      await fault(store.record(newAnswer('a'), session('s1', { answers: { [FIRST]: 'a' } }), true), 'deleted');
      equal(await value(store.attempts()), [], 'attempts');
      equal(await value(store.session('s1')), undefined, 'session');
    },
  },
];
