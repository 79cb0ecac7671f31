import { Scorm12API, Scorm2004API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/core/item/scoring.ts';
import { courseStore } from '../../src/lms/course-store.ts';
import type { ScormApi } from '../../src/lms/find-api.ts';
import { scorm12 } from '../../src/lms/scorm12.ts';
import { scorm2004 } from '../../src/lms/scorm2004.ts';
import type { Tracking } from '../../src/lms/tracking.ts';
import { courseOf, everyKind } from '../core/course/make-course.ts';

let clock = 1_800_000_000_000;
const world = { now: () => clock, zone: () => 0, id: () => `id-${clock}` };
const SETTINGS = { autocommit: false, logLevel: 5 } as const;

/** A key as the answer that has it. */
const rightAnswer = ({ kind, ...key }: Key) => ({ kind, ...key }) as never;

function connected(tracking: Tracking | undefined): Tracking {
  if (!tracking) throw new Error('refused');
  return tracking;
}

/** What a run-time holds. */
interface Kept {
  readonly cmi: { suspend_data: string };
}

/** Lets the promises of a telling end. */
const told = () => new Promise((resolve) => setTimeout(resolve));

const RUN_TIMES = [
  {
    standard: 'scorm12',
    make: () => new Scorm12API(SETTINGS),
    open: (api: object) => connected(scorm12(api as ScormApi, world.now)),
    get: 'LMSGetValue',
    names: {
      status: 'cmi.core.lesson_status',
      raw: 'cmi.core.score.raw',
    },
  },
  {
    standard: 'scorm2004',
    make: () => new Scorm2004API(SETTINGS),
    open: (api: object) => connected(scorm2004(api as ScormApi, world.now)),
    get: 'GetValue',
    names: {
      status: 'cmi.completion_status',
      raw: 'cmi.score.raw',
    },
  },
] as const;

describe.each(RUN_TIMES)('a real run-time of $standard', ({ standard, make, open, get, names }) => {
  it('takes every answer, the score and the end, with no value refused', async () => {
    const api = make() as unknown as Record<string, (name: string) => unknown> & { readonly cmi: never };
    const store = courseStore(courseOf(standard, { pass: 0.8 }), open(api), world);
    await store.save();
    expect(api[get]?.(names.status)).toBe('incomplete');
    expect(String(api[get]?.(names.raw))).toBe('');
    for (const [at, { scoring }] of everyKind.entries()) {
      store.show('question', at);
      clock += 5_000;
      if (at < 4) store.respond(rightAnswer(scoring.key));
      store.answer();
      await told();
      expect([at, store.$kept.get()]).toEqual([at, true]);
    }
    store.finish();
    await told();
    expect(store.$kept.get()).toBe(true);
    expect(String(api[get]?.(names.raw))).toBe('80');
    const { interactions } = JSON.parse(JSON.stringify(api.cmi)) as {
      readonly interactions: { readonly childArray: readonly Record<string, string>[] };
    };
    const list = Object.values('childArray' in interactions ? interactions.childArray : interactions);
    expect(list.map(({ id, type, result }) => [id, type, result])).toEqual([
      ['aif-c01_3-1_q0', 'choice', 'correct'],
      ['aif-c01_3-1_q1', 'choice', 'correct'],
      ['aif-c01_3-1_q2', 'true-false', 'correct'],
      ['aif-c01_3-1_q3', 'sequencing', 'correct'],
      ['aif-c01_3-1_q4', 'matching', standard === 'scorm12' ? 'wrong' : 'incorrect'],
    ]);
    expect(list.slice(0, 4).map((one) => one['student_response'] ?? one['learner_response'])).toEqual(
      standard === 'scorm12' ? ['b', 'a,c', 't', 'c,a,b'] : ['b', 'a[,]c', 'true', 'c[,]a[,]b'],
    );
    const passed = standard === 'scorm12' ? api[get]?.(names.status) : api[get]?.('cmi.success_status');
    expect(passed).toBe('passed');
  });

  it('gives back what it kept: the course goes on at the same question, and no answer is told twice', async () => {
    const first = make() as unknown as Record<string, (name: string) => unknown>;
    const before = courseStore(courseOf(standard), open(first), world);
    before.respond(rightAnswer(everyKind[0]?.scoring.key as Key));
    before.mark(14, 31, 'for');
    before.answer();
    before.show('question', 1);
    before.respond({ kind: 'multiple-response', options: ['e'] });
    before.leave();
    await told();
    const kept = (first as unknown as Kept).cmi.suspend_data;
    expect(kept).toMatch(/^1 abc 1 /);
    const second = make();
    (second as unknown as Kept).cmi.suspend_data = kept;
    const after = courseStore(courseOf(standard), open(second), world);
    expect(after.startsAnew).toBe(false);
    expect(after.$screen.get()).toBe('question');
    expect(after.$progress.get()).toEqual(before.$progress.get());
    expect(after.feedback(0)?.attempt.marks).toEqual([{ start: 14, end: 31, pen: 'for' }]);
    await after.save();
    expect(String((second as unknown as Record<string, (name: string) => unknown>)[get]?.('cmi.interactions._count'))).toBe('0');
  });

  it('an answer that was refused is told again, in the same place', async () => {
    const api = make() as unknown as Record<string, (...args: readonly string[]) => unknown>;
    const commit = standard === 'scorm12' ? 'LMSCommit' : 'Commit';
    const real = api[commit];
    const store = courseStore(courseOf(standard), open(api), world);
    api[commit] = () => 'false';
    store.respond(rightAnswer(everyKind[0]?.scoring.key as Key));
    store.answer();
    await told();
    expect(store.$kept.get()).toBe(false);
    if (real) api[commit] = real;
    await store.save();
    expect(store.$kept.get()).toBe(true);
    expect(String(api[get]?.('cmi.interactions._count'))).toBe('1');
  });
});

describe('a mock exam', () => {
  it('tells no answer, score or feedback before its end, and ends by its clock', async () => {
    const api = new Scorm2004API(SETTINGS) as unknown as Record<string, (name: string) => unknown>;
    const course = courseOf('scorm2004', { mode: 'mock', seconds: 600, marking: 'off' });
    const store = courseStore(course, connected(scorm2004(api as unknown as ScormApi, world.now)), world);
    expect(store.$screen.get()).toBe('start');
    store.begin();
    store.respond(rightAnswer(everyKind[0]?.scoring.key as Key));
    store.answer();
    store.show('question', 1);
    await told();
    expect(store.feedback(0)).toBeUndefined();
    expect(String(api['GetValue']?.('cmi.score.raw'))).toBe('');
    expect(String(api['GetValue']?.('cmi.interactions._count'))).toBe('0');
    clock += 600_000;
    expect(store.left()).toBeLessThanOrEqual(0);
    store.finish();
    await told();
    expect(String(api['GetValue']?.('cmi.score.raw'))).toBe('20');
    expect(String(api['GetValue']?.('cmi.interactions._count'))).toBe('5');
    expect(store.feedback(0)?.points).toBe(1);
    store.respond({ kind: 'multiple-choice', option: 'a' });
    expect(store.result().right).toBe(1);
  });
});
