import { describe, expect, it } from 'vitest';
import type { MarkingResult } from '../../../src/core/signal/marking-result.ts';
import { examProgress } from '../../../src/core/stats/exam-progress.ts';
import { foldHistory } from '../../../src/core/stats/history.ts';
import { missedList } from '../../../src/core/stats/missed.ts';
import { signalStats, wrongPens } from '../../../src/core/stats/signal-stats.ts';
import { answer, exposure, markingResult } from '../make-item.ts';

const signal = (id: string, state: 'found' | 'clipped' | 'missed', pen: 'right' | 'wrong' | null = null) => ({
  signal: id,
  state,
  pen,
  weight: 1,
});
const marked = (signals: MarkingResult['signals'], decoys: MarkingResult['decoys'] = []) => markingResult({ signals, decoys });

const ENTRIES = [
  { id: 'a', task: '3.1' },
  { id: 'b', task: '3.1' },
  { id: 'c', task: '3.2' },
  { id: 'd', task: '3.1' },
];

describe('examProgress', () => {
  it('counts by task what is in the bank, seen, right, and right not by luck', () => {
    const history = foldHistory([
      answer('a', 1, true, { cause: 'lucky' }),
      answer('b', 2, true, { cause: 'solid' }),
      exposure('d', 3),
      answer('gone', 4, true),
    ]);
    expect(examProgress(ENTRIES, history)).toEqual([
      { task: '3.1', items: 3, seen: 3, right: 2, solid: 1 },
      { task: '3.2', items: 1, seen: 0, right: 0, solid: 0 },
    ]);
  });

  it('counts the last answer only', () => {
    const history = foldHistory([answer('c', 1, true), answer('c', 2, false)]);
    expect(examProgress(ENTRIES, history)[1]).toEqual({ task: '3.2', items: 1, seen: 1, right: 0, solid: 0 });
  });
});

describe('signalStats', () => {
  const attempts = [
    answer('a', 1, true, {
      marking: 'open',
      marked: marked([signal('s', 'found', 'right'), signal('t', 'missed')], [{ signal: 'd', taken: 1 }]),
    }),
    answer('b', 2, true, {
      marking: 'open',
      marked: marked(
        [signal('s', 'clipped', 'wrong')],
        [
          { signal: 'd', taken: 0.5 },
          { signal: 'e', taken: 0 },
        ],
      ),
    }),
    answer('c', 3, true, { marking: 'guided', marked: marked([signal('s', 'found')], [{ signal: null, taken: 1 }]) }),
    answer('d', 4, true),
    exposure('d', 5),
  ];

  it('counts each signal and decoy, guided and open apart, plain phrases aside', () => {
    const { open, guided } = signalStats(attempts);
    expect(Object.fromEntries(open.signals)).toEqual({
      s: { times: 2, found: 1, clipped: 1, missed: 0, penJudged: 2, penRight: 1 },
      t: { times: 1, found: 0, clipped: 0, missed: 1, penJudged: 0, penRight: 0 },
    });
    expect(Object.fromEntries(open.decoys)).toEqual({ d: { times: 2, taken: 1 }, e: { times: 1, taken: 0 } });
    expect(Object.fromEntries(guided.signals)).toEqual({
      s: { times: 1, found: 1, clipped: 0, missed: 0, penJudged: 0, penRight: 0 },
    });
    expect(guided.decoys.size).toBe(0);
  });

  it('names the signals marked with the wrong pen more than once, both modes together', () => {
    const pens = (...list: ('right' | 'wrong')[]) => list.map((pen) => signal('s', 'found', pen));
    const more = answer('e', 6, true, {
      marking: 'guided',
      marked: marked([...pens('wrong', 'right'), signal('t', 'found', 'wrong')]),
    });
    expect(wrongPens(signalStats(attempts))).toEqual([]);
    expect(wrongPens(signalStats([...attempts, more]))).toEqual([{ signal: 's', wrong: 2, judged: 4 }]);
  });

  it('follows a signal to its new id', () => {
    const { open } = signalStats(attempts, new Map([['t', 's']]));
    expect(open.signals.get('s')).toMatchObject({ times: 3, found: 1, clipped: 1, missed: 1 });
    expect(open.signals.has('t')).toBe(false);
  });
});

describe('missedList', () => {
  const history = foldHistory([
    answer('d', 1, false, {
      marking: 'open',
      marked: marked([signal('s', 'missed'), signal('t', 'found')], [{ signal: 'bait', taken: 1 }]),
    }),
    answer('c', 2, true, {
      cause: 'lucky',
      marking: 'open',
      marked: marked([signal('s', 'clipped')], [{ signal: 'bait', taken: 0.5 }]),
    }),
    answer('b', 3, false),
    answer('a', 4, true),
    answer('gone', 5, false),
  ]);

  it('groups what was missed by task, in the order of the bank, and what was right by luck apart', () => {
    const { all, items, byTask, lucky } = missedList(ENTRIES, history);
    expect(all).toEqual(['b', 'c', 'd']);
    expect(items).toEqual(['b', 'd']);
    expect([...byTask]).toEqual([['3.1', ['b', 'd']]]);
    expect(lucky).toEqual(['c']);
  });

  it('groups it by the signals not found and the decoys taken whole', () => {
    expect(Object.fromEntries(missedList(ENTRIES, history).bySignal)).toEqual({ s: ['c', 'd'], bait: ['d'] });
  });

  it('groups under the name that a signal has now', () => {
    const { bySignal } = missedList(ENTRIES, history, new Map([['s', 'new']]));
    expect(Object.fromEntries(bySignal)).toEqual({ new: ['c', 'd'], bait: ['d'] });
  });
});
