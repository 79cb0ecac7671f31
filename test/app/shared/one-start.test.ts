import { describe, expect, it } from 'vitest';
import { drillStore } from '../../../src/app/drill/drill-store.ts';
import { preferredWish } from '../../../src/app/settings/preferences.ts';
import { oneStart } from '../../../src/app/shared/one-start.ts';
import { EXAM, INDEX } from '../make-bank.ts';
import { openPage } from '../make-page.ts';
import { mockPage } from '../mock/mocking.ts';
import { practicePage } from '../practice/practicing.ts';

const twice = (press: () => Promise<unknown>) => Promise.all([press(), press()]);

/** The sessions that come upon the screen while something is done, by id. */
async function begun(
  $session: { listen(listener: (session: { readonly id: string } | undefined) => void): () => void },
  work: () => Promise<unknown>,
): Promise<ReadonlySet<string | undefined>> {
  const ids = new Set<string | undefined>();
  const stop = $session.listen((session) => void ids.add(session?.id));
  await work();
  stop();
  return ids;
}

describe('two presses on what begins a session begin one', () => {
  it('of practice, from the form and from the end of another', async () => {
    const { practice, page, open, answer, device } = practicePage();
    await open();
    expect(
      await begun(practice.$session, () => twice(() => practice.beginPractice(preferredWish(page, { count: 1 })))),
    ).toHaveProperty('size', 1);
    await answer('b');
    await practice.next();
    expect(practice.$phase.get()).toBe('done');
    const missed = preferredWish(page, { items: ['q1'], count: 1 });
    expect(await begun(practice.$session, () => twice(() => practice.beginPractice(missed)))).toHaveProperty('size', 1);
    expect([...device.held.keys()]).toEqual([`practice ${practice.$session.get()?.id}`]);
  });

  it('of review', async () => {
    const { practice, page, begin, answer, env } = practicePage();
    await begin('q1', 'q2', 'q3');
    for (const _ of [1, 2, 3]) {
      await answer('b');
      await practice.next();
    }
    await practice.endPractice();
    env.advance(5 * 86_400_000);
    const review = () => practice.beginPractice(preferredWish(page, { review: 'family' }));
    expect(await begun(practice.$session, () => twice(review))).toHaveProperty('size', 1);
    expect(practice.$session.get()?.mode).toBe('review');
  });

  it('in place of one that could be gone on with, or with that one: whichever was pressed first', async () => {
    const first = practicePage();
    await first.begin('q1', 'q2');
    await first.answer('a');
    first.device.sings = true;
    for (const startsNew of [true, false]) {
      first.device.held.clear();
      const { practice, open } = practicePage({ device: first.device });
      await open(undefined, { items: ['q3'] });
      const session = practice.$resumable.get() ?? expect.fail('There is none to go on with');
      const ways = [() => practice.startInstead(), () => practice.goOn(session)];
      const ids = await begun(practice.$session, () =>
        Promise.all((startsNew ? ways : ways.toReversed()).map((press) => press())),
      );
      expect([startsNew, ids.size, ids.has(session.id)]).toEqual([startsNew, 1, !startsNew]);
    }
  });

  it('of the drill', async () => {
    const { page } = openPage();
    const drill = drillStore(page);
    await drill.openDrill(EXAM, INDEX);
    expect(await begun(drill.$round, () => twice(() => drill.beginRound()))).toHaveProperty('size', 1);
    drill.endRound();
    expect(await begun(drill.$round, () => twice(() => drill.beginRound(new Set(['s']))))).toHaveProperty('size', 1);
  });

  it('of a mock exam, new or gone on with', async () => {
    const { mock, open, propose, device } = mockPage();
    await open();
    await propose('full');
    expect(await begun(mock.$mockExam, () => twice(() => mock.beginMockExam()))).toHaveProperty('size', 1);
    expect(device.disk.sittings.size).toBe(1);
    device.held.clear();
    const again = mockPage({ device });
    await again.open();
    const [one] = again.mock.$mockExams.get();
    const phases: string[] = [];
    again.mock.$phase.listen((phase) => void phases.push(phase));
    await twice(() => again.mock.enter(one?.id ?? ''));
    expect(phases).toEqual(['exam']);
  });

  it('and the next press begins one again, also after a start that failed', async () => {
    const once = oneStart();
    let starts = 0;
    const start = once(async (fails: boolean) => {
      starts++;
      if (fails) throw new Error('It fails.');
    });
    await expect(twice(() => start(true))).rejects.toThrow('It fails.');
    await start(false);
    expect(starts).toBe(2);
  });
});
