import { describe, expect, it } from 'vitest';
import { importLoss, wipeLoss } from '../../src/record/merge/guard.ts';
import { joinRow } from '../../src/record/merge/merge-rows.ts';
import { type MergeTally, makeTally } from '../../src/record/merge/tally.ts';
import type { Flag, RecordCounts } from '../../src/record/record-store.ts';
import { flag, NOW, session, setting } from './rows.ts';

const counts = (over: Partial<RecordCounts> = {}): RecordCounts => ({
  ...{ attempts: 0, events: 0, flags: 0, sessions: 0, settings: 0, sittings: 0, steps: 0 },
  ...over,
});
const replaced = (over: Partial<MergeTally['replaced']> = {}): MergeTally['replaced'] => ({
  ...{ notes: 0, stars: 0, settings: 0, sessions: 0, sittings: 0 },
  ...over,
});

describe('what would be lost', () => {
  it('by a wipe is all, and much', () => {
    const here = counts({ attempts: 20, flags: 6, sessions: 1, settings: 1 });
    expect(wipeLoss(here, here)).toEqual({
      share: 1,
      much: true,
      message: '20 answers, 6 stars or notes, 1 practice session, 1 setting would be deleted.',
    });
  });

  it('by a wipe of nothing is nothing', () => {
    expect(wipeLoss(counts(), counts())).toEqual({ share: 0, much: false, message: 'Nothing would be deleted.' });
  });

  it('by a small or empty file is nothing, and it says how they compare', () => {
    expect(importLoss(counts({ attempts: 20 }), { replaced: replaced(), attempts: 2 })).toEqual({
      share: 0,
      much: false,
      message: 'Nothing is deleted. Nothing is replaced. The file holds 2 answers; your record has 20.',
    });
  });

  it('by a file that replaces five notes of a long record is much, though a small share of it', () => {
    const here = counts({ attempts: 2000, flags: 9 });
    const loss = (notes: number) => importLoss(here, { replaced: replaced({ notes }), attempts: 1 });
    expect([loss(4).much, loss(5).much, loss(5).share < 0.1]).toEqual([false, true, true]);
    expect(loss(5).message).toContain('Replaced by newer ones: 5 notes.');
  });

  it('by a file that replaces more than a tenth of a short record is much', () => {
    const here = counts({ attempts: 8, settings: 2 });
    expect(importLoss(here, { replaced: replaced({ settings: 1 }), attempts: 0 }).much).toBe(false);
    expect(importLoss(here, { replaced: replaced({ settings: 2 }), attempts: 0 }).much).toBe(true);
  });
});

describe('a tally of a merge', () => {
  const tallied = (work: (tally: ReturnType<typeof makeTally>) => void) => {
    const tally = makeTally(NOW);
    work(tally);
    return tally.result();
  };
  const flags = (mine: Flag | undefined, theirs: Flag) =>
    tallied((tally) => tally.add('flags', mine, joinRow('flags', mine, theirs, NOW)));
  const mine = flag('i', { note: 'mine', at: 5 });

  it('counts what is new, and what is here already', () => {
    expect(flags(undefined, mine)).toMatchObject({ added: { flags: 1 }, known: 0, conflicts: 0 });
    expect(flags(mine, mine)).toMatchObject({ added: { flags: 0 }, changed: { flags: 0 }, known: 1, conflicts: 0 });
  });

  it('counts two different notes as a conflict in which nothing is replaced', () => {
    const found = flags(mine, flag('i', { note: 'theirs', at: 9, device: 'd2' }));
    expect(found).toMatchObject({ changed: { flags: 1 }, conflicts: 1, replaced: { notes: 0, stars: 0 } });
  });

  it('counts the same note from two devices as none', () => {
    expect(flags(mine, flag('i', { note: 'mine', at: 9, device: 'd2' })).conflicts).toBe(0);
  });

  it('counts a note as replaced where the file knew of it and has another', () => {
    const old = mine.note.values.map(({ id }) => id);
    const theirs = { ...flag('i', { note: 'longer', at: 9, id: 'x' }), note: { values: [], past: old } };
    expect(flags(mine, theirs)).toMatchObject({ conflicts: 0, replaced: { notes: 1 } });
  });

  it('counts settings and sessions that say something else afterwards', () => {
    const [was, comes] = [setting('k', { value: 1, at: 5 }), setting('k', { value: 2, at: 9, device: 'd2' })];
    const [older, newer] = [session('s', { updatedAt: 5 }), session('s', { updatedAt: 9, at: 1 })];
    const found = tallied((tally) => {
      tally.add('settings', was, joinRow('settings', was, comes, NOW));
      tally.add('settings', comes, joinRow('settings', comes, was, NOW));
      tally.add('sessions', older, joinRow('sessions', older, newer, NOW));
      tally.add('sessions', newer, joinRow('sessions', newer, older, NOW));
    });
    expect(found).toMatchObject({ replaced: { settings: 1, sessions: 1 }, known: 1 });
  });
});
