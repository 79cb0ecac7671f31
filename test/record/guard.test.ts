import { describe, expect, it } from 'vitest';
import { describeLoss } from '../../src/record/merge/guard.ts';
import { dump, flag, newAnswer, session, setting, stored } from './rows.ts';

const attempts = Array.from({ length: 20 }, (_, i) =>
  stored(newAnswer(`a${i}`, { exam: i < 5 ? 'aip-c01' : 'aif-c01' }), 'd', i + 1),
);
const here = dump({
  attempts,
  flags: Array.from({ length: 6 }, (_, i) => flag(`i${i}`, { note: 'mine', at: 10 })),
  sessions: [session('s')],
  settings: [setting('k')],
});

describe('what would be lost', () => {
  it('by a wipe is all, and much', () => {
    expect(describeLoss(here, { what: 'wipe' })).toEqual({
      attempts: 20,
      flags: 6,
      sessions: 1,
      settings: 1,
      sittings: 0,
      share: 1,
      much: true,
      message: '20 answers, 6 stars or notes, 1 practice session, 1 setting would be deleted.',
    });
  });

  it('by a wipe of one exam is what belongs to it', () => {
    expect(describeLoss(here, { what: 'wipe', exam: 'aip-c01' })).toMatchObject({
      attempts: 5,
      flags: 0,
      settings: 0,
      much: true,
    });
  });

  it('by a wipe of nothing is nothing', () => {
    expect(describeLoss(dump(), { what: 'wipe' })).toMatchObject({ share: 0, much: false, message: 'Nothing would be deleted.' });
  });

  it('by a merge of a small or empty file is nothing, and it says how they compare', () => {
    const loss = describeLoss(here, { what: 'merge', file: dump({ attempts: attempts.slice(0, 2) }) });
    expect(loss).toMatchObject({ attempts: 0, share: 0, much: false });
    expect(loss.message).toBe(
      'Nothing would be deleted. Nothing would be replaced by newer ones. The file holds 2 answers, your record 20.',
    );
  });

  it('by a merge that replaces many notes is much', () => {
    const flags = here.flags.map((each) => ({ ...each, note: 'theirs', at: 11 }));
    expect(describeLoss(here, { what: 'merge', file: dump({ flags }) })).toMatchObject({ attempts: 0, flags: 6, much: true });
    expect(describeLoss(here, { what: 'merge', file: dump({ flags: flags.slice(0, 1) }) })).toMatchObject({
      flags: 1,
      much: false,
    });
    const older = flags.map((each) => ({ ...each, at: 9 }));
    expect(describeLoss(here, { what: 'merge', file: dump({ flags: older }) })).toMatchObject({ flags: 0, much: false });
  });

  it('by a merge that replaces five notes of a long record is much, though a small share of it', () => {
    const many = { ...here, attempts: Array.from({ length: 200 }, (_, i) => stored(newAnswer(`a${i}`), 'd', i + 1)) };
    const theirs = (count: number) => dump({ flags: here.flags.slice(0, count).map((each) => ({ ...each, note: 'x', at: 11 })) });
    expect(describeLoss(many, { what: 'merge', file: theirs(4) }).much).toBe(false);
    const loss = describeLoss(many, { what: 'merge', file: theirs(5) });
    expect(loss.share).toBeLessThan(0.1);
    expect(loss.much).toBe(true);
  });
});
