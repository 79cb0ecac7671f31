import { describe, expect, it, vi } from 'vitest';
import { DRILL_CARDS, drillStore } from '../../../src/app/drill/drill-store.ts';
import { DRILL_PACKS } from '../../../src/core/drill/questions-to-drill.ts';
import { EXAM, INDEX, question } from '../make-bank.ts';
import { openPage, QUESTIONS } from '../make-page.ts';

const drillPage = (...given: Parameters<typeof openPage>) => {
  const opened = openPage(...given);
  const drill = drillStore(opened.page);
  const card = () => {
    const round = drill.$round.get();
    return round?.cards[round.at];
  };
  return {
    ...opened,
    drill,
    card,
    async begin(only?: ReadonlySet<string>) {
      await drill.openDrill(EXAM, INDEX);
      await drill.beginRound(only);
    },
    chooseRight: () => drill.choose(card()?.right[0] ?? null),
    chooseWrong: () => drill.choose(card()?.choices.find((one) => !card()?.right.includes(one)) ?? null),
  };
};

describe('the signal drill', () => {
  it('stores a card before it says whether that was right', async () => {
    const { drill, begin, chooseRight, holdStore, device, card } = drillPage();
    await begin();
    const held = holdStore('record');
    const choosing = chooseRight();
    await held.reached;
    expect([drill.$round.get()?.answers, device.disk.attempts.size]).toEqual([[], 0]);
    held.release();
    await choosing;
    expect(drill.$round.get()?.answers).toMatchObject([{ right: true }]);
    expect([...device.disk.attempts.values()]).toMatchObject([{ type: 'drill', right: true, signal: card()?.signal }]);
  });

  it('takes one choice a card, the first', async () => {
    const { drill, begin, chooseRight, chooseWrong, device } = drillPage();
    await begin();
    await Promise.all([chooseWrong(), chooseRight()]);
    await chooseRight();
    expect(drill.$round.get()?.answers).toMatchObject([{ right: false }]);
    expect(device.disk.attempts.size).toBe(1);
  });

  it('goes on only from an answered card, and ends after the last', async () => {
    const { drill, begin, chooseRight, env } = drillPage({ questions: [question('q1')] });
    await begin();
    drill.next();
    expect([drill.$round.get()?.at, env.busy()]).toEqual([0, 'practice']);
    await chooseRight();
    drill.next();
    expect([drill.$round.get()?.at, drill.$phase.get()]).toEqual([1, 'card']);
    await chooseRight();
    drill.next();
    expect([drill.$phase.get(), env.busy()]).toEqual(['done', false]);
  });

  it('goes on where a card could not be stored; that card waits, and is stored with the next', async () => {
    const { drill, begin, chooseRight, breakStore, fixStore, device, page } = drillPage();
    await begin();
    breakStore('record');
    await chooseRight();
    expect([drill.$round.get()?.answers.length, page.$unsaved.get().length, page.$record.get().status]).toEqual([1, 1, 'fault']);
    fixStore();
    drill.next();
    await chooseRight();
    expect([page.$unsaved.get().length, device.disk.attempts.size]).toEqual([0, 2]);
  });

  it('counts the time in which a card was in sight', async () => {
    const { drill, begin, chooseRight, env, device } = drillPage();
    await begin();
    env.advance(2000);
    drill.pageVisible(false);
    env.advance(60_000);
    drill.pageVisible(true);
    env.advance(1500);
    await chooseRight();
    env.advance(9000);
    drill.next();
    env.advance(1000);
    await chooseRight();
    expect([...device.disk.attempts.values()].map((one) => one.type === 'drill' && one.spent)).toEqual([3500, 1000]);
  });

  it('keeps a card that was answered while the round was stopped, and shows it nowhere', async () => {
    const { drill, begin, chooseRight, holdStore, device } = drillPage();
    await begin();
    const held = holdStore('record');
    const choosing = chooseRight();
    await held.reached;
    drill.endRound();
    await drill.beginRound();
    held.release();
    await choosing;
    expect([drill.$round.get()?.answers, device.disk.attempts.size]).toEqual([[], 1]);
  });

  it('brings what was missed first in the next round', async () => {
    const questions = [...QUESTIONS.slice(0, 2), question('q9', { task: '2.1' })];
    const first = drillPage({ questions });
    await first.begin(new Set(['d']));
    for (const card of first.drill.$round.get()?.cards ?? []) {
      await (card.signal === 'd' ? first.chooseWrong() : first.chooseRight());
      first.drill.next();
    }
    const again = drillPage({ device: first.device, questions });
    await again.begin();
    expect(again.card()?.signal).toBe('d');
  });

  it('has at most twenty cards, none of questions kept for mock exams', async () => {
    const many = Array.from({ length: 15 }, (_, n) => question(`n${n}`));
    const { drill, begin } = drillPage({ questions: [...many, question('kept', { reserved: true })] });
    await begin();
    expect(drill.$round.get()?.cards).toHaveLength(DRILL_CARDS);
    expect([...drill.$questions.get().keys()]).not.toContain('kept');
  });

  it('asks the host for few files of a large bank, and for none that a round does not use', async () => {
    const tasks = Array.from({ length: 12 }, (_, n) => `${n + 1}.1`);
    const questions = tasks.flatMap((task) => ['a', 'b', 'c'].map((id) => question(`${task}${id}`, { task })));
    const { drill, env } = drillPage({ questions });
    await drill.openDrill(EXAM, INDEX);
    await vi.waitFor(() => {
      env.idle();
      expect(env.fetched.length).toBeGreaterThan(2);
    });
    await drill.beginRound();
    const tasksOfCards = new Set(drill.$round.get()?.cards.map(({ item }) => item.slice(0, -1)));
    expect([tasksOfCards.size, env.fetched.length]).toEqual([DRILL_PACKS, 2 + 2 * DRILL_PACKS]);
  });

  it('says so where no question has a phrase to drill, or none has the signal', async () => {
    const { drill, begin } = drillPage({ questions: [question('plain', { marking: false })] });
    await begin();
    expect(drill.$phase.get()).toBe('nothing');
    const other = drillPage();
    await other.begin(new Set(['none']));
    expect(other.drill.$phase.get()).toBe('nothing');
  });

  it('says so without a network; with it a round can be begun after all', async () => {
    const { drill, env } = drillPage();
    await drill.openDrill(EXAM, INDEX);
    env.setOnline(false);
    await drill.beginRound();
    expect([drill.$phase.get(), drill.$fault.get()]).toEqual(['fault', expect.stringMatching(/no network/)]);
    env.setOnline(true);
    await drill.beginRound();
    expect(drill.$phase.get()).toBe('card');
  });
});
