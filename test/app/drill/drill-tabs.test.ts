import { describe, expect, it } from 'vitest';
import { drillStore } from '../../../src/app/drill/drill-store.ts';
import { EXAM, INDEX } from '../make-bank.ts';
import { openPage, until } from '../make-page.ts';

const drillPage = (...given: Parameters<typeof openPage>) => {
  const opened = openPage(...given);
  const drill = drillStore(opened.page);
  return {
    ...opened,
    drill,
    async begin(take = false) {
      await drill.openDrill(EXAM, INDEX);
      await drill.beginRound(undefined, take);
    },
    choose: () => drill.choose(drill.$round.get()?.cards[drill.$round.get()?.at ?? 0]?.choices[0] ?? null),
  };
};

describe('a drill in two tabs', () => {
  it('goes on in one; the other is told, may drill instead, and then the first stops', async () => {
    const first = drillPage();
    await first.begin();
    await first.choose();
    const second = drillPage({ device: first.device });
    await second.begin();
    expect([first.drill.$phase.get(), second.drill.$phase.get()]).toEqual(['card', 'elsewhere']);
    await second.drill.beginRound(undefined, true);
    expect([first.drill.$phase.get(), first.env.busy(), second.drill.$phase.get()]).toEqual(['elsewhere', false, 'card']);
    first.drill.next();
    await first.choose();
    expect(first.device.disk.attempts.size).toBe(1);
  });

  it('can begin anew in another once the first has ended', async () => {
    const first = drillPage();
    await first.begin();
    first.drill.endRound();
    const second = drillPage({ device: first.device });
    await second.begin();
    expect(second.drill.$phase.get()).toBe('card');
  });

  it('taken over while a card is being stored keeps that card, once', async () => {
    const first = drillPage();
    await first.begin();
    const held = first.holdStore('record');
    const choosing = first.choose();
    await held.reached;
    const second = drillPage({ device: first.device });
    await second.begin(true);
    held.release();
    await choosing;
    expect([first.device.disk.attempts.size, first.drill.$phase.get(), first.drill.$round.get()?.answers]).toEqual([
      1,
      'elsewhere',
      [],
    ]);
  });

  it('stops where the record was deleted elsewhere', async () => {
    const first = drillPage();
    await first.begin();
    await first.choose();
    const store = await drillPage({ device: first.device }).page.openRecord();
    await store?.wipe();
    await until(() => first.drill.$phase.get() === 'deleted');
    await first.choose();
    expect([first.device.disk.attempts.size, first.env.busy()]).toEqual([0, false]);
  });
});
