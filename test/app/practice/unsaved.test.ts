import { describe, expect, it } from 'vitest';
import type { TestDevice } from '../../../src/env/test-device.ts';
import { reloadWords } from '../../../src/messages/en/reload-words.ts';
import { until } from '../make-page.ts';
import { practicePage } from './practicing.ts';

const ITEMS = ['q1', 'q2', 'q3'] as const;
/** Answer, next, answer, next, answer, finish. */
const STEPS = [0, 1, 2, 3, 4, 5] as const;

type Opened = ReturnType<typeof practicePage>;

/** No session in the record names an answer that is not there, and none that is there is missing from its session. */
function expectAgreement({ disk }: TestDevice, at: string): void {
  const named = [...disk.sessions.values()].flatMap(({ answers }) => Object.values(answers));
  expect(named.toSorted(), at).toEqual([...disk.attempts.keys()].toSorted());
}

/** What a learner was shown feedback of is in the record or in the journal. */
function expectKept({ disk, journal }: TestDevice, acknowledged: readonly string[], at: string): void {
  const kept = [...journal.values()].join('\n');
  for (const id of acknowledged) expect([at, disk.attempts.has(id) || kept.includes(id)]).toEqual([at, true]);
}

const storedItems = ({ disk }: TestDevice) =>
  [...disk.attempts.values()].toSorted((a, b) => a.seq - b.seq).map(({ item }) => item);

async function reload(opened: Opened, broken: boolean): Promise<Opened> {
  opened.device.held.clear();
  const again = practicePage({ device: opened.device, now: opened.env.now() });
  if (broken) for (const method of ['record', 'saveSession'] as const) again.breakStore(method);
  await again.open(opened.practice.$session.get()?.ended ? undefined : opened.sessionId());
  return again;
}

describe('an answer that could not be stored', () => {
  // Broken before step `from`, whole again before step `to` (6: only for the page after the last), reloaded after step `reloaded`.
  const cases = STEPS.flatMap((from) =>
    [...STEPS, 6].filter((to) => to > from).flatMap((to) => STEPS.slice(0, 5).map((reloaded) => ({ from, to, reloaded }))),
  );

  it.each(cases)('from step $from to $to, with a reload after $reloaded, is stored once, in order', async (one) => {
    let opened = practicePage();
    await opened.begin(...ITEMS);
    const acknowledged: string[] = [];
    let broken = false;
    for (const step of STEPS) {
      if (step === one.from) for (const method of ['record', 'saveSession'] as const) opened.breakStore(method);
      if (step === one.from) broken = true;
      if (step === one.to) opened.fixStore();
      if (step === one.to) broken = false;
      if (step % 2 === 0) {
        expect(opened.shown()).toBe(ITEMS[step / 2]);
        await opened.answer('a');
        acknowledged.push(opened.practice.$feedback.get()?.attempt.id ?? 'none');
        expect(opened.practice.$feedback.get()?.stored).toBe(!broken);
      } else await opened.practice.next();
      const at = `after step ${step}`;
      expectAgreement(opened.device, at);
      expectKept(opened.device, acknowledged, at);
      expect(opened.env.asksBeforeLeaving(), at).toBe(opened.page.$unsaved.get().length > 0);
      if (step !== one.reloaded) continue;
      opened = await reload(opened, broken);
      // Where it was answered its feedback is there again.
      expect(opened.practice.$feedback.get()?.attempt.id).toBe(step % 2 === 0 ? acknowledged.at(-1) : undefined);
    }
    expect(opened.practice.$phase.get()).toBe('done');
    opened.fixStore();
    const last = await reload(opened, false);
    await last.page.openRecord();
    await last.page.sendWaiting();
    expect(storedItems(opened.device)).toEqual(ITEMS);
    expect([...opened.device.disk.attempts.keys()]).toEqual(acknowledged);
    expectAgreement(opened.device, 'in the end');
    expect([opened.device.journal.size, last.page.$unsaved.get(), last.env.asksBeforeLeaving()]).toEqual([0, [], false]);
    expect([...opened.device.disk.sessions.values()]).toMatchObject([{ ended: true }]);
  });

  it.each([1, 2, 3])('where storing fails %i times is stored with whatever comes next', async (times) => {
    const { practice, begin, answer, breakStore, device, page } = practicePage();
    await begin(...ITEMS);
    breakStore('record', 'closed', times);
    for (const _ of ITEMS) {
      await answer('a');
      expectAgreement(device, 'answered');
      await practice.next();
    }
    await page.sendWaiting();
    expect([storedItems(device), device.journal.size]).toEqual([ITEMS, 0]);
  });

  it('where only answers are refused: the session that is saved on going on does not name it', async () => {
    const { practice, begin, answer, breakStore, device } = practicePage();
    await begin('q1', 'q2');
    breakStore('record');
    await answer('a');
    await practice.next();
    practice.mark(0, 3, 'for');
    await until(() => [...device.journal.keys()].some((key) => key.includes('session')));
    expect([...device.disk.sessions.values()].flatMap(({ answers }) => Object.keys(answers))).toEqual([]);
  });

  it('is stored by any other page, and is then not said to wait any more', async () => {
    const first = practicePage();
    await first.begin('q1', 'q2');
    first.breakStore('record');
    await first.answer('a');
    expect(first.page.$unsaved.get()).toHaveLength(1);
    first.fixStore();
    const other = practicePage({ device: first.device });
    await other.page.openRecord();
    await until(() => first.page.$unsaved.get().length === 0);
    expect([storedItems(first.device), first.device.journal.size, first.env.asksBeforeLeaving()]).toEqual([['q1'], 0, false]);
  });

  it('stays with the page where nothing else takes it, and a reload is not advised', async () => {
    const { practice, begin, answer, breakStore, fixStore, env, page, device } = practicePage();
    env.refuseJournal();
    await begin('q1', 'q2');
    breakStore('record');
    await answer('a');
    expect([page.losesByLeaving(), env.asksBeforeLeaving(), reloadWords(page)]).toEqual([
      true,
      true,
      expect.not.stringMatching(/reload/i),
    ]);
    fixStore();
    await practice.next();
    await answer('a');
    expect([storedItems(device), page.losesByLeaving(), reloadWords(page)]).toEqual([
      ['q1', 'q2'],
      false,
      expect.stringMatching(/Reload/),
    ]);
  });

  it('whose tab is closed while it is being stored is stored by the next page', async () => {
    const { begin, choose, practice, holdStore, device, sessionId } = practicePage();
    await begin('q1', 'q2');
    const held = holdStore('record');
    choose('a');
    void practice.answer();
    await held.reached;
    // The page is gone: what it held is never let go.
    device.held.clear();
    const again = practicePage({ device });
    await again.open(sessionId());
    expect([storedItems(device), again.practice.$feedback.get()?.stored, device.journal.size]).toEqual([['q1'], true, 0]);
  });

  it('counts as met: the same family is not new a second time', async () => {
    const { practice, begin, answer, breakStore, page } = practicePage();
    breakStore('record');
    await begin('q1');
    await answer('a');
    await practice.next();
    await practice.beginPractice({ ...{ tasks: [], kinds: [], which: 'all', count: 1 }, marking: 'off', pens: 1, items: ['q1'] });
    await answer('b');
    expect(page.waitingAttempts().map((one) => one.type === 'answer' && one.first)).toEqual([true, false]);
  });
});

describe('the journal', () => {
  it.each([
    '',
    '{',
    'null',
    '[]',
    '7',
    '{"type":"attempt"}',
    '{"type":"later","what":1}',
    '{"type":"steps","sitting":{},"steps":[]}',
  ])('with %j in it is read past, and that is left', async (text) => {
    const { begin, answer, device } = practicePage();
    device.journal.set('000000000005 odd', text);
    await begin('q1');
    await answer('a');
    expect([storedItems(device), [...device.journal.values()]]).toEqual([['q1'], [text]]);
  });

  it('has nothing of what was deleted: not in the tab that deleted it, nor in another', async () => {
    const first = practicePage();
    await first.begin('q1', 'q2');
    first.breakStore('record');
    await first.answer('a');
    const other = practicePage({ device: first.device });
    other.breakStore('record');
    const { dataStore } = await import('../../../src/app/settings/data-store.ts');
    await dataStore(other.page).deleteRecord();
    await until(() => first.page.$unsaved.get().length === 0);
    first.fixStore();
    await first.page.sendWaiting();
    expect([first.device.disk.attempts.size, first.device.journal.size]).toEqual([0, 0]);
  });

  it('has everything again where deleting failed', async () => {
    const first = practicePage();
    await first.begin('q1');
    first.breakStore('record');
    await first.answer('a');
    first.breakStore('wipe');
    const { dataStore } = await import('../../../src/app/settings/data-store.ts');
    await dataStore(first.page).deleteRecord();
    expect([first.page.waitingAttempts().length, first.device.journal.size]).toEqual([1, 1]);
  });
});
