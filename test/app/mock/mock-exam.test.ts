import { describe, expect, it } from 'vitest';
import { question } from '../make-bank.ts';
import { QUESTIONS } from '../make-page.ts';
import { MINUTE, mockPage } from './mocking.ts';

describe('a mock exam begins', () => {
  it('with its rules, and then with its first question, stored before it shows', async () => {
    const { mock, open, propose, env, device, shownAt, mockExamId } = mockPage();
    await open();
    await propose('full');
    expect(mock.$phase.get()).toBe('rules');
    expect(mock.$proposal.get()?.form).toMatchObject({ seconds: 480, items: { length: 8 } });
    expect(device.disk.sittings.size).toBe(0);
    let storedAtShow = false;
    mock.$phase.listen((phase) => {
      if (phase === 'exam') storedAtShow = device.disk.sittings.has(mockExamId()) && device.disk.steps.size === 1;
    });
    await mock.beginMockExam();
    expect([storedAtShow, shownAt(), mock.$left.get()]).toEqual([true, 0, 8 * MINUTE]);
    expect([env.busy(), env.remembered()]).toEqual(['mock', mockExamId()]);
  });

  it('not, and says why, where the bank has no question for it', async () => {
    const { mock, open, propose } = mockPage({ questions: QUESTIONS.slice(0, 4) });
    await open();
    await propose('domain', '2');
    expect([mock.$phase.get(), mock.$refusal.get()]).toEqual(['choose', expect.stringMatching(/no questions/)]);
    await propose('domain', '1');
    expect([mock.$phase.get(), mock.$refusal.get()]).toEqual(['rules', '']);
  });

  it('with questions kept for mock exams before others', async () => {
    const kept = ['m1', 'm2', 'm3', 'm4'].map((id) => question(id, { reserved: true }));
    const { mock, open, propose } = mockPage({ questions: [...QUESTIONS, ...kept] });
    await open();
    await propose('domain', '1');
    expect(
      mock.$proposal
        .get()
        ?.form.items.map(({ item }) => item)
        .toSorted(),
    ).toEqual(['m1', 'm2', 'm3', 'm4']);
  });

  it('not where the record cannot take it: nothing runs, and it is said', async () => {
    const { mock, open, propose, breakStore, env } = mockPage();
    await open();
    await propose('full');
    breakStore('startMockExam');
    await mock.beginMockExam();
    expect([mock.$phase.get(), mock.$fault.get(), env.busy()]).toEqual(['fault', expect.stringMatching(/not started/), false]);
  });

  it('with all its questions here, so that the network may go', async () => {
    const { mock, begin, respond, env } = mockPage();
    await begin();
    env.setOnline(false);
    for (let at = 0; at < 8; at++) {
      await respond(at, 'a');
      await mock.step(1);
    }
    expect([mock.$items.get().size, mock.$state.get()?.shown, mock.$saved.get()]).toEqual([8, null, 'saved']);
  });
});

describe('in a mock exam', () => {
  it('one goes on and back from question to question, past the last to the review, and not before the first', async () => {
    const { mock, begin, shownAt } = mockPage();
    await begin();
    await mock.step(-1);
    expect(shownAt()).toBe(0);
    await mock.step(1);
    await mock.step(1);
    await mock.step(-1);
    expect(shownAt()).toBe(1);
    await mock.show(null);
    await mock.step(-1);
    expect(shownAt()).toBe(7);
    await mock.step(1);
    await mock.step(1);
    expect(mock.$state.get()?.shown).toBeNull();
  });

  it('a choice shows once it is stored', async () => {
    const { mock, begin, respond, chosen, holdStore, device } = mockPage();
    await begin();
    const held = holdStore('addSteps');
    const responding = respond(0, 'c');
    await held.reached;
    expect([chosen(0), device.disk.steps.size]).toEqual([null, 1]);
    held.release();
    await responding;
    expect([chosen(0), device.disk.steps.size]).toEqual([{ kind: 'multiple-choice', option: 'c' }, 2]);
    expect(mock.$saved.get()).toBe('saved');
  });

  it('what was flagged, struck out and felt sure of is kept with the question', async () => {
    const { mock, begin, item } = mockPage();
    await begin();
    const id = item(0);
    await mock.flag(id, true);
    await mock.strike(id, 'd', true);
    await mock.setConfidence(id, 'guessed');
    await mock.step(1);
    expect(mock.$state.get()?.items[id]).toMatchObject({ flagged: true, struck: ['d'], confidence: 'guessed' });
  });

  it('a failed write shows as not saved, goes on, and is stored with the next one', async () => {
    const { mock, begin, respond, chosen, breakStore, fixStore, device } = mockPage();
    await begin();
    breakStore('addSteps');
    await respond(0, 'a');
    expect([mock.$saved.get(), chosen(0)]).toEqual(['unsaved', { kind: 'multiple-choice', option: 'a' }]);
    expect(mock.unsavedSteps()).toMatchObject([{ n: 2, event: { type: 'respond' } }]);
    fixStore();
    await mock.step(1);
    expect([mock.$saved.get(), mock.unsavedSteps()]).toEqual(['saved', []]);
    expect([...device.disk.steps.values()].map(({ n, event }) => [n, event.type])).toEqual([
      [1, 'show'],
      [2, 'respond'],
      [3, 'show'],
    ]);
  });

  it('what changes nothing is not stored', async () => {
    const { mock, begin, respond, device, item } = mockPage();
    await begin();
    await respond(0, 'a');
    await mock.flag(item(0), false);
    await mock.show(item(0));
    expect(device.disk.steps.size).toBe(2);
  });

  it('what could not be written can be tried again by hand', async () => {
    const { mock, begin, respond, breakStore, fixStore, device } = mockPage();
    await begin();
    breakStore('addSteps');
    await respond(0, 'a');
    await mock.storeAgain();
    expect(mock.$saved.get()).toBe('unsaved');
    fixStore();
    await mock.storeAgain();
    expect([mock.$saved.get(), device.disk.steps.size]).toEqual(['saved', 2]);
  });

  it('the clock can be stopped where that was agreed on, and no time goes by', async () => {
    const { mock, begin, env } = mockPage();
    await begin({ pauses: true });
    env.advance(MINUTE);
    await mock.pause();
    env.advance(60 * MINUTE);
    await mock.ticked();
    expect([mock.$phase.get(), mock.$left.get()]).toEqual(['exam', 7 * MINUTE]);
    await mock.resume();
    env.advance(MINUTE);
    await mock.ticked();
    expect(mock.$left.get()).toBe(6 * MINUTE);
  });

  it('the clock cannot be stopped where it was not', async () => {
    const { mock, begin, env } = mockPage();
    await begin();
    await mock.pause();
    env.advance(MINUTE);
    await mock.ticked();
    expect([mock.$state.get()?.pausedAt, mock.$left.get()]).toEqual([null, 7 * MINUTE]);
  });

  it('two minutes before the end that is said, once', async () => {
    const { mock, begin, env } = mockPage();
    await begin();
    env.advance(5 * MINUTE);
    await mock.ticked();
    expect(mock.$notice.get()).toBe('');
    env.advance(MINUTE);
    await mock.ticked();
    expect(mock.$notice.get()).toBe('2 minutes left.');
  });
});
