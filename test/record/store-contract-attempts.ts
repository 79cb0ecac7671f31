import { equal, fault, value } from './asserts.ts';
import { dump, flagChange, newAnswer, newExposure, session, settingChange } from './rows.ts';
import type { ContractCase } from './store-contract.ts';

const OTHER = 'aip-c01';

export const contractOfAttempts: readonly ContractCase[] = [
  {
    title: 'a new record is empty and opens',
    async run(place) {
      const store = place.tab();
      await value(store.open());
      equal(await value(store.dump()), dump(), 'dump');
      equal(await value(store.openSession('aif-c01')), undefined, 'session');
    },
  },
  {
    title: 'attempts are numbered from 1 in the order they were given, under one device, and come back letter for letter',
    async run(place) {
      const store = place.tab();
      const given = [newAnswer('b'), newExposure('a'), newAnswer('c', { marked: null, confidence: null })];
      const answers = await Promise.all(given.map((each) => value(store.record(each))));
      equal(
        answers.map(({ seq }) => seq),
        [1, 2, 3],
        'numbers',
      );
      equal(new Set(answers.map(({ device }) => device)).size, 1, 'devices');
      const found = await value(store.attempts());
      equal(found, answers, 'stored');
      equal(
        found.map(({ device, seq, ...rest }) => rest),
        given,
        'content',
      );
    },
  },
  {
    title: 'the same attempt twice is stored once and answers the first',
    async run(place) {
      const store = place.tab();
      const first = await value(store.record(newAnswer('a', { spent: 1 })));
      equal(await value(store.record(newAnswer('a', { spent: 2 }))), first, 'second answer');
      equal((await value(store.record(newAnswer('b')))).seq, 2, 'next number');
      equal((await value(store.attempts())).length, 2, 'rows');
    },
  },
  {
    title: 'attempts of one exam are read apart, in order',
    async run(place) {
      const store = place.tab();
      for (const [id, exam] of [
        ['z', OTHER],
        ['y', 'aif-c01'],
        ['x', OTHER],
      ] as const) {
        await value(store.record(newAnswer(id, { exam })));
      }
      equal(
        (await value(store.attempts(OTHER))).map(({ id }) => id),
        ['z', 'x'],
        'of the other exam',
      );
      equal(await value(store.attempts('none')), [], 'of no exam');
    },
  },
  {
    title: 'an attempt and its session are stored together',
    async run(place) {
      const store = place.tab();
      const answered = session('s1', { at: 1, updatedAt: 1_800_000_000_001, answers: { 'aif-c01/3.1/weekly-policies': 'a' } });
      await value(store.saveSession(session('s1')));
      await value(store.record(newAnswer('a'), answered));
      equal(await value(store.openSession('aif-c01')), answered, 'session');
    },
  },
  {
    title: 'an older session never replaces a newer one, and its attempt is stored all the same',
    async run(place) {
      const store = place.tab();
      const newer = session('s1', { updatedAt: 20, at: 1 });
      await value(store.saveSession(newer));
      await value(store.saveSession(session('s1', { updatedAt: 10 })));
      await value(store.record(newAnswer('a'), session('s1', { updatedAt: 10 })));
      equal(await value(store.openSession('aif-c01')), newer, 'session');
      equal((await value(store.attempts())).length, 1, 'attempts');
    },
  },
  {
    title: 'the newest session that has not ended is the open one',
    async run(place) {
      const store = place.tab();
      await value(store.saveSession(session('old', { updatedAt: 10 })));
      await value(store.saveSession(session('mid', { updatedAt: 20 })));
      await value(store.saveSession(session('new', { updatedAt: 30, ended: true })));
      await value(store.saveSession(session('other', { updatedAt: 40, exam: OTHER })));
      equal((await value(store.openSession('aif-c01')))?.id, 'mid', 'open session');
      equal((await value(store.session('new')))?.ended, true, 'an ended one by its id');
      equal(await value(store.session('none')), undefined, 'none of this id');
    },
  },
  {
    title: 'a row that could not be read back is refused with its path, and nothing of it is stored',
    async run(place) {
      const store = place.tab();
      const bad = newAnswer('a', { marks: [{ start: 3, end: -1, pen: 'for' }] });
      const reported = await fault(store.record(bad, session('s1')), 'failed');
      equal(reported.message.includes('attempt.marks[0].end: expected a whole number from 0, found -1'), true, reported.message);
      await fault(store.record(newAnswer('a'), session('s1', { seed: Number.NaN })), 'failed');
      await fault(store.saveSession(session('', {})), 'failed');
      await fault(store.setFlag(flagChange('x', { at: -1 })), 'failed');
      await fault(store.setSetting(settingChange('x', { value: Number.POSITIVE_INFINITY })), 'failed');
      equal(await value(store.dump()), dump(), 'dump');
    },
  },
  {
    title: 'what the caller changes later in its own object does not change the record',
    async run(place) {
      const store = place.tab();
      const marks = [{ start: 1, end: 2, pen: 'for' as const }];
      await value(store.record(newAnswer('a', { marks })));
      marks.pop();
      const [found] = await value(store.attempts());
      equal(found?.type === 'answer' && found.marks.length, 1, 'marks');
    },
  },
];
