import { describe, expect, it } from 'vitest';
import { START, until } from '../make-page.ts';
import { MINUTE, mockPage } from './mocking.ts';

const stepTypes = ({ device }: ReturnType<typeof mockPage>) =>
  [...device.disk.steps.values()].toSorted((a, b) => a.n - b.n).map(({ event }) => event.type);

describe('steps of a mock exam that could not be stored', () => {
  it('are stored by the page after a reload, in order and once, and show there', async () => {
    const first = mockPage();
    await first.begin();
    first.breakStore('addSteps');
    await first.respond(0, 'b');
    await first.mock.step(1);
    expect([stepTypes(first), first.env.asksBeforeLeaving()]).toEqual([['show'], true]);
    first.device.held.clear();
    const again = mockPage({ device: first.device });
    await again.open(first.mockExamId());
    expect([stepTypes(again), again.chosen(0), again.shownAt()]).toEqual([
      ['show', 'respond', 'show'],
      { kind: 'multiple-choice', option: 'b' },
      1,
    ]);
    expect(first.device.journal.size).toBe(0);
  });

  it('are part of an exam whose time ran out meanwhile', async () => {
    const first = mockPage();
    await first.begin();
    first.breakStore('addSteps');
    await first.respond(0, 'a');
    first.device.held.clear();
    const later = mockPage({ device: first.device, now: START + 60 * MINUTE });
    await later.open();
    await until(() => later.device.disk.attempts.size > 0);
    expect([...later.device.disk.attempts.values()]).toMatchObject([{ response: { option: 'a' } }]);
    expect(later.mock.$mockExams.get()).toMatchObject([{ graded: true }]);
  });

  it('are there for the page that takes over', async () => {
    const first = mockPage();
    await first.begin();
    first.breakStore('addSteps');
    await first.respond(0, 'c');
    const second = mockPage({ device: first.device });
    await second.open();
    await second.mock.enter(first.mockExamId(), true);
    expect([second.chosen(0), first.mock.$phase.get()]).toEqual([{ kind: 'multiple-choice', option: 'c' }, 'elsewhere']);
    await second.respond(0, 'd');
    first.fixStore();
    await first.page.sendWaiting();
    expect(stepTypes(second)).toEqual(['show', 'respond', 'respond']);
  });

  it('that another page stored are not said to wait any more', async () => {
    const first = mockPage();
    await first.begin();
    first.breakStore('addSteps', 'full', 1);
    await first.respond(0, 'c');
    expect(first.mock.$saved.get()).toBe('unsaved');
    await mockPage({ device: first.device }).page.openRecord();
    await until(() => first.mock.$saved.get() === 'saved');
    await first.respond(1, 'a');
    expect(stepTypes(first)).toEqual(['show', 'respond', 'respond']);
  });

  it('keep it from being scored until they are stored', async () => {
    const { mock, begin, respond, breakStore, device } = mockPage();
    await begin();
    breakStore('addSteps');
    await respond(0, 'a');
    await mock.submit('learner');
    expect([mock.$phase.get(), mock.$fault.get(), device.disk.attempts.size]).toEqual([
      'fault',
      expect.stringMatching(/not stored yet/),
      0,
    ]);
    expect([...device.disk.sittings.values()]).toMatchObject([{ graded: false, endedAt: null }]);
  });

  it('do not hold up answers, nor answers them', async () => {
    const one = mockPage();
    await one.begin();
    one.breakStore('record');
    const { answer } = await import('../../core/make-item.ts');
    const { device: _, seq: __, ...attempt } = answer('q1', 1, true, { id: 'waits' });
    await one.page.storeAttempt(attempt);
    await one.respond(0, 'a');
    expect([one.mock.$saved.get(), stepTypes(one)]).toEqual(['saved', ['show', 'respond']]);
  });
});

describe('a mock exam deleted in another tab', () => {
  it('stops, says so, and stores nothing more', async () => {
    const first = mockPage();
    await first.begin();
    const store = await mockPage({ device: first.device }).page.openRecord();
    await store?.wipe();
    await until(() => first.mock.$phase.get() === 'deleted');
    await first.respond(0, 'a');
    expect([first.device.disk.steps.size, first.device.disk.sittings.size, first.device.journal.size]).toEqual([0, 0, 0]);
  });

  it('goes on where only another exam was', async () => {
    const first = mockPage();
    await first.begin();
    const store = await mockPage({ device: first.device }).page.openRecord();
    await store?.wipe('another');
    await first.respond(0, 'a');
    expect([first.mock.$phase.get(), first.mock.$saved.get()]).toEqual(['exam', 'saved']);
  });
});
