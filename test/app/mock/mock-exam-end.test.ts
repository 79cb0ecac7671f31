import { describe, expect, it } from 'vitest';
import { START } from '../make-page.ts';
import { MINUTE, mockPage } from './mocking.ts';

describe('a mock exam ends', () => {
  it('when its time runs out: with every answer given, as of that moment', async () => {
    const { mock, begin, respond, env, device, page } = mockPage();
    await begin();
    await respond(0, 'a');
    await mock.step(1);
    await respond(1, 'b');
    env.advance(8 * MINUTE + 5000);
    await mock.ticked();
    expect(mock.$phase.get()).toBe('result');
    expect(mock.$report.get()).toMatchObject({
      state: { ended: { by: 'deadline', at: START + 8 * MINUTE } },
      result: { all: { right: 1, total: 8 } },
    });
    expect([...device.disk.attempts.values()].map(({ at }) => at)).toEqual([START + 8 * MINUTE, START + 8 * MINUTE]);
    expect([...device.disk.steps.values()].at(-1)).toMatchObject({ at: START + 8 * MINUTE, event: { type: 'submit' } });
    expect([page.$attempts.get().length, env.busy()]).toEqual([2, false]);
  });

  it('when a choice comes too late: it does not count', async () => {
    const { mock, begin, respond, env } = mockPage();
    await begin();
    env.advance(8 * MINUTE);
    await respond(0, 'a');
    expect(mock.$phase.get()).toBe('result');
    expect(mock.$report.get()?.rows[0]?.attempt?.response).toEqual({ kind: 'multiple-choice', option: null });
  });

  it('by hand, once: what was on the screen becomes attempts, what was not stays unseen', async () => {
    const { mock, begin, respond, device, item } = mockPage();
    await begin();
    await respond(0, 'a');
    await mock.step(1);
    const phases: string[] = [];
    mock.$phase.listen((phase) => phases.push(phase));
    await Promise.all([mock.submit('learner'), mock.submit('learner')]);
    expect(phases).toEqual(['grading', 'result']);
    const attempts = [...device.disk.attempts.values()];
    expect(attempts.map((one) => [one.item, one.type === 'answer' && one.mode])).toEqual([
      [item(0), 'mock'],
      [item(1), 'mock'],
    ]);
    expect(mock.$report.get()?.result).toMatchObject({ all: { right: 1, total: 8 }, unanswered: { length: 7 } });
    expect(mock.$mockExams.get()).toMatchObject([{ graded: true, endedAt: START }]);
  });

  it('while no page was open: the next one hands it in, as of its deadline', async () => {
    const first = mockPage();
    await first.begin();
    await first.respond(0, 'a');
    const again = mockPage({ device: first.device, now: START + 24 * 60 * MINUTE });
    first.device.held.clear();
    await again.open();
    expect(again.mock.$phase.get()).toBe('choose');
    expect(again.mock.$mockExams.get()).toMatchObject([{ graded: true, endedAt: START + 8 * MINUTE }]);
    expect(again.page.$attempts.get()).toMatchObject([{ item: first.item(0), at: START + 8 * MINUTE }]);
    await again.mock.enter(first.mockExamId());
    expect(again.mock.$report.get()?.result.all).toEqual({ right: 1, total: 8 });
  });

  it('without its keys: the answers are kept, and it is scored once they can be had', async () => {
    const { mock, begin, respond, env, device, mockExamId } = mockPage();
    await begin();
    await respond(0, 'a');
    env.setOnline(false);
    await mock.submit('learner');
    expect([mock.$phase.get(), mock.$fault.get()]).toEqual([
      'fault',
      expect.stringMatching(/^Your answers are kept.*no network/),
    ]);
    expect(device.disk.attempts.size).toBe(0);
    env.setOnline(true);
    await mock.refreshMockExams();
    await mock.enter(mockExamId());
    expect([mock.$phase.get(), device.disk.attempts.size]).toEqual(['result', 1]);
  });

  it('where the result cannot be stored: the answers are kept, and that is said', async () => {
    const { mock, begin, respond, breakStore, fixStore, mockExamId } = mockPage();
    await begin();
    await respond(0, 'a');
    breakStore('gradeMockExam');
    await mock.submit('learner');
    expect([mock.$phase.get(), mock.$fault.get()]).toEqual(['fault', expect.stringMatching(/could not be stored/)]);
    fixStore();
    await mock.refreshMockExams();
    await mock.enter(mockExamId());
    expect(mock.$phase.get()).toBe('result');
  });

  it('with steps that were not saved: they are stored before it is scored', async () => {
    const { mock, begin, respond, breakStore, fixStore, device } = mockPage();
    await begin();
    breakStore('addSteps');
    await respond(0, 'a');
    fixStore();
    await mock.submit('learner');
    expect([mock.$phase.get(), mock.unsavedSteps()]).toEqual(['result', []]);
    expect([...device.disk.steps.values()].map(({ event }) => event.type)).toEqual(['show', 'respond', 'submit']);
  });

  it('where handing in was not saved at first: that is stored before it is scored, too', async () => {
    const { mock, begin, respond, breakStore, device } = mockPage();
    await begin();
    await respond(0, 'a');
    breakStore('addSteps', 'closed', 1);
    await mock.submit('learner');
    expect([mock.$phase.get(), mock.$saved.get(), device.disk.steps.size]).toEqual(['result', 'saved', 3]);
  });
});
