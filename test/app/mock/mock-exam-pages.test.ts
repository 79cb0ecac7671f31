import { describe, expect, it } from 'vitest';
import { START } from '../make-page.ts';
import { MINUTE, mockPage } from './mocking.ts';

describe('a mock exam after a reload', () => {
  it('goes on at its question with its answers, and the time has gone on', async () => {
    const first = mockPage();
    await first.begin();
    await first.respond(0, 'c');
    await first.mock.step(1);
    first.device.held.clear();
    const again = mockPage({ device: first.device, now: START + 3 * MINUTE });
    await again.open(first.env.remembered());
    expect([again.mock.$phase.get(), again.shownAt(), again.mock.$left.get()]).toEqual(['exam', 1, 5 * MINUTE]);
    expect(again.chosen(0)).toMatchObject({ option: 'c' });
    await again.respond(1, 'a');
    expect(again.mock.$saved.get()).toBe('saved');
  });

  it('has no more time than before where the clock was set back meanwhile', async () => {
    const first = mockPage();
    await first.begin();
    first.env.advance(2 * MINUTE);
    await first.mock.step(1);
    first.device.held.clear();
    const again = mockPage({ device: first.device, now: START - 60 * MINUTE });
    await again.open(first.mockExamId());
    expect(again.mock.$left.get()).toBe(6 * MINUTE);
    again.env.advance(MINUTE);
    await again.mock.ticked();
    expect(again.mock.$left.get()).toBe(5 * MINUTE);
  });

  it('shows its result where it has ended', async () => {
    const first = mockPage();
    await first.begin();
    await first.mock.submit('learner');
    const again = mockPage({ device: first.device });
    await again.open(first.mockExamId());
    expect([again.mock.$phase.get(), again.mock.$report.get()?.mockExam.id]).toEqual(['result', first.mockExamId()]);
  });

  it('says what is wrong where the bank cannot be had, and where the record cannot be opened', async () => {
    const away = mockPage();
    away.env.setOnline(false);
    await away.open('m1');
    expect([away.mock.$phase.get(), away.mock.$fault.get()]).toEqual(['fault', expect.stringMatching(/no network/)]);
    const closed = mockPage();
    closed.breakStore('open', 'unavailable');
    await closed.open();
    expect([closed.mock.$phase.get(), closed.mock.$fault.get()]).toEqual(['fault', expect.stringMatching(/record could not/)]);
  });
});

describe('a mock exam in two tabs', () => {
  it('can be written by one of them: the other says so', async () => {
    const first = mockPage();
    await first.begin();
    const second = mockPage({ device: first.device });
    await second.open(first.mockExamId());
    expect([second.mock.$phase.get(), second.env.busy(), first.mock.$phase.get()]).toEqual(['elsewhere', false, 'exam']);
  });

  it('can be taken over: the first stops, with every answer given there', async () => {
    const first = mockPage();
    await first.begin();
    await first.respond(0, 'b');
    const second = mockPage({ device: first.device });
    await second.open(first.mockExamId());
    await second.mock.enter(first.mockExamId(), true);
    expect([second.mock.$phase.get(), first.mock.$phase.get()]).toEqual(['exam', 'elsewhere']);
    expect([second.chosen(0), first.env.busy()]).toEqual([{ kind: 'multiple-choice', option: 'b' }, false]);
    await first.respond(0, 'd');
    expect([...first.device.disk.steps.values()].filter(({ event }) => event.type === 'respond')).toHaveLength(1);
    await second.respond(0, 'a');
    expect(second.chosen(0)).toMatchObject({ option: 'a' });
  });

  it('is written by one of them also where the browser cannot tell them apart', async () => {
    const first = mockPage();
    await first.begin();
    first.device.held.clear();
    const second = mockPage({ device: first.device });
    await second.open(first.mockExamId());
    expect([first.mock.$phase.get(), second.mock.$phase.get()]).toEqual(['exam', 'exam']);
    await first.respond(0, 'd');
    expect([first.mock.$phase.get(), first.device.disk.steps.size]).toEqual(['elsewhere', 1]);
  });

  it('takes nothing more from one of them once the other handed it in', async () => {
    const first = mockPage();
    await first.begin();
    first.device.held.clear();
    const second = mockPage({ device: first.device });
    await second.open(first.mockExamId());
    await second.mock.submit('learner');
    await first.respond(0, 'd');
    expect([first.mock.$phase.get(), first.device.disk.steps.size]).toEqual(['elsewhere', 2]);
  });

  it('handed in by one of them is handed in for the other', async () => {
    const first = mockPage();
    await first.begin();
    const second = mockPage({ device: first.device });
    await second.open(first.mockExamId());
    await second.mock.enter(first.mockExamId(), true);
    await second.mock.submit('learner');
    first.mock.toChoice();
    await first.mock.refreshMockExams();
    expect(first.mock.$mockExams.get()).toMatchObject([{ graded: true }]);
    await first.mock.enter(first.mockExamId());
    expect([first.mock.$phase.get(), first.device.disk.attempts.size]).toEqual(['result', 1]);
  });
});
