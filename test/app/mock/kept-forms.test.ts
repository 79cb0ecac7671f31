import { describe, expect, it } from 'vitest';
import { question } from '../make-bank.ts';
import { QUESTIONS } from '../make-page.ts';
import { mockPage } from './mocking.ts';

/** Four reserved questions of each domain and some: one whole form of eight, and practice questions for another. */
const kept = ['1.1', '2.1'].flatMap((task) => [1, 2, 3, 4, 5].map((n) => question(`${task}-r${n}`, { task, reserved: true })));

describe('a form kept whole', () => {
  it('is served only when asked for', async () => {
    const { mock, open, propose } = mockPage({ questions: [...QUESTIONS, ...kept] });
    await open();
    expect(mock.$kept.get()).toEqual([{ letter: 'A', questions: 8, met: 0, spent: false }]);
    const reserved = () => mock.$proposal.get()?.form.items.filter(({ item }) => item.includes('-r')).length;
    for (const size of ['full', 'half', 'quarter'] as const) {
      await propose(size);
      expect([size, reserved()]).toEqual([size, 0]);
      mock.toChoice();
    }
    await propose('full', null, 'A');
    expect(reserved()).toBe(8);
  });

  it('is spent once its clock has started, and says how much of it was met', async () => {
    const { mock, open, propose } = mockPage({ questions: [...QUESTIONS, ...kept] });
    await open();
    await propose('quarter', null, 'A');
    await mock.beginMockExam();
    await mock.step(1);
    await mock.submit('learner');
    mock.toChoice();
    await open();
    expect(mock.$kept.get()).toEqual([{ letter: 'A', questions: 8, met: 2, spent: true }]);
    await propose('full', null, 'A');
    expect(mock.$proposal.get()?.form.shares.reduce((sum, { repeats }) => sum + repeats, 0)).toBe(2);
  });
});

describe('the result of a second mock exam', () => {
  it('is about what was not met in the first', async () => {
    const { mock, open, propose, respond } = mockPage({ questions: [...QUESTIONS, ...kept] });
    const sit = async (size: 'full' | 'half') => {
      await open();
      await propose(size, null, 'A');
      await mock.beginMockExam();
      for (const at of mock.$mockExam.get()?.form.items.keys() ?? []) {
        await mock.show(mock.$mockExam.get()?.form.items[at]?.item ?? '');
        await respond(at, 'a');
      }
      await mock.submit('learner');
      return mock.$report.get()?.result;
    };
    const [first, second] = [await sit('half'), await sit('full')];
    expect([first?.all, first?.repeats]).toEqual([{ right: 4, total: 4 }, 0]);
    expect(first?.fresh).toEqual(first?.scored);
    expect([second?.all, second?.repeats]).toEqual([{ right: 8, total: 8 }, 4]);
    expect(second?.fresh.total).toBeLessThan(second?.scored.total ?? 0);
    expect(second?.fresh.right).toBe(second?.fresh.total);
  });
});
