import { describe, expect, it } from 'vitest';
import { HISTORY_FOLDS } from '../../../src/app/past/history-folds.ts';
import { lookBack, openLookBack } from '../../../src/app/shared/look-back.ts';
import { EXAM, INDEX, wholeIndex } from '../make-bank.ts';
import { openPage, QUESTIONS } from '../make-page.ts';

describe('a screen that looks back at the record', () => {
  it('is ready once the whole index is here, the record open, and what the log adds up to', async () => {
    const { page, holdStore } = openPage();
    const screen = lookBack();
    const held = holdStore('folded');
    const opening = openLookBack(page, screen, EXAM, INDEX, async () => HISTORY_FOLDS);
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
    await openLookBack(page, screen, EXAM, INDEX, async () => HISTORY_FOLDS);
    expect([screen.$phase.get(), page.$record.get().status]).toEqual(['ready', 'fault']);
  });

  it('says what went wrong where the bank cannot be had', async () => {
    const { page, env } = openPage();
    env.setOnline(false);
    const screen = lookBack();
    await openLookBack(page, screen, EXAM, INDEX);
    expect([screen.$phase.get(), screen.$fault.get()]).toEqual(['fault', expect.stringMatching(/no network/)]);
  });

  it('says that a part of the page is missing where the code that folds does not load', async () => {
    const { page } = openPage();
    const screen = lookBack();
    await openLookBack(page, screen, EXAM, INDEX, () => Promise.reject(new Error('gone')));
    expect([screen.$phase.get(), screen.$fault.get()]).toEqual(['fault', expect.stringMatching(/part of this page/)]);
  });

  it('shares nothing with another page', async () => {
    const [one, two] = [openPage(), openPage()];
    await one.page.setStar('q1', EXAM, { starred: true });
    await two.page.openRecord();
    expect([one.page.$flags.get().size, two.page.$flags.get().size]).toEqual([1, 0]);
  });
});
