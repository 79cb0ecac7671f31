import { describe, expect, it } from 'vitest';
import { lookBack, openLookBack } from '../../../src/app/shared/look-back.ts';
import { EXAM, INDEX, wholeIndex } from '../make-bank.ts';
import { openPage, QUESTIONS } from '../make-page.ts';

describe('a screen that looks back at the record', () => {
  it('is ready once the whole index is here and the record open', async () => {
    const { page, holdStore } = openPage();
    const screen = lookBack();
    const held = holdStore('attempts');
    const opening = openLookBack(page, screen, EXAM, INDEX);
    await held.reached;
    await page.loadIndex(EXAM, INDEX);
    expect(screen.$phase.get()).toBe('loading');
    held.release();
    await opening;
    expect([screen.$phase.get(), screen.$index.get()]).toEqual(['ready', wholeIndex(QUESTIONS)]);
    expect(page.$record.get().status).toBe('ready');
  });

  it('shows without the record where that cannot be opened', async () => {
    const { page, breakStore } = openPage();
    breakStore('open', 'unavailable');
    const screen = lookBack();
    await openLookBack(page, screen, EXAM, INDEX);
    expect([screen.$phase.get(), page.$record.get().status]).toEqual(['ready', 'fault']);
  });

  it('says what went wrong where the bank cannot be had', async () => {
    const { page, env } = openPage();
    env.setOnline(false);
    const screen = lookBack();
    await openLookBack(page, screen, EXAM, INDEX);
    expect([screen.$phase.get(), screen.$fault.get()]).toEqual(['fault', expect.stringMatching(/no network/)]);
  });

  it('shares nothing with another page', async () => {
    const [one, two] = [openPage(), openPage()];
    await one.page.setStar('q1', EXAM, { starred: true });
    await two.page.openRecord();
    expect([one.page.$flags.get().size, two.page.$flags.get().size]).toEqual([1, 0]);
  });
});
