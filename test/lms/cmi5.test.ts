import { afterEach, describe, expect, it } from 'vitest';
import { uniqueId } from '../../src/env/unique-id.ts';
import { cmi5 } from '../../src/lms/cmi5.ts';
import { courseStore } from '../../src/lms/course-store.ts';
import { launchIn } from '../../src/lms/launch.ts';
import { courseOf, everyKind } from '../core/course/make-course.ts';
import { startLrs } from './lrs.ts';

type Lrs = Awaited<ReturnType<typeof startLrs>>;
const world = { now: () => 1_800_000_000_000, zone: () => 0, id: uniqueId, fetch };

let lrs: Lrs;
afterEach(() => lrs.stop());

/** Launches the course, as an LMS does it each time it is opened. */
async function launched(search = lrs.launch()) {
  const launch = launchIn(search);
  const tracking = launch && (await cmi5(launch, world));
  return tracking && { tracking, store: courseStore(courseOf('cmi5'), tracking, world) };
}

async function opened() {
  const open = await launched();
  if (!open) throw new Error('refused');
  return open;
}

describe('a cmi5 launch', () => {
  it('tells that it began, every answer, the end with score, and that it was left', async () => {
    lrs = await startLrs({ masteryScore: 0.6 });
    const { store, tracking } = await opened();
    for (const [at, { scoring }] of everyKind.entries()) {
      store.show('question', at);
      if (at < 3) store.respond(scoring.key as never);
      store.answer();
    }
    store.finish();
    await store.save();
    store.leave();
    await expect.poll(lrs.verbs).toEqual(['initialized', ...Array(5).fill('answered'), 'completed', 'passed', 'terminated']);
    const statements = lrs.statements();
    expect(new Set(statements.map(({ context }) => context.registration))).toEqual(new Set(['reg-1']));
    for (const { context } of statements)
      expect(context).toMatchObject({
        extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'session' },
        contextActivities: { grouping: [{ id: 'https://lms.example/course' }] },
      });
    const [, first, , third, , fifth] = statements;
    // xAPI knows no list of choices for true or false.
    expect(Object.keys(third?.object.definition ?? {})).not.toContain('choices');
    expect(third?.result).toMatchObject({ success: true, response: 'true' });
    expect(first).toMatchObject({
      object: {
        id: 'urn:signalmark:question:aif-c01:3.1:q0',
        definition: { interactionType: 'choice', correctResponsesPattern: ['b'] },
      },
      result: { success: true, response: 'b' },
    });
    expect(fifth).toMatchObject({
      object: { definition: { interactionType: 'matching', correctResponsesPattern: ['1[.]a[,]2[.]b[,]3[.]c'] } },
      result: { success: false, response: '' },
    });
    const passed = statements.find(({ verb }) => verb.id.endsWith('/passed'));
    expect(passed?.result).toMatchObject({ success: true, score: { scaled: 0.6 } });
    expect(passed?.context.contextActivities['category']?.map(({ id }) => id)).toEqual([
      'https://w3id.org/xapi/cmi5/context/categories/cmi5',
      'https://w3id.org/xapi/cmi5/context/categories/moveon',
    ]);
    expect(passed?.context.extensions).toMatchObject({ 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.6 });
    expect(lrs.refused).toEqual([]);
    expect(tracking.back).toBe('https://lms.example/back');
  });

  it('goes on where it was left, from the state that the LRS keeps', async () => {
    lrs = await startLrs();
    const { store } = await opened();
    store.respond({ kind: 'multiple-choice', option: 'a' });
    store.answer();
    store.show('question', 1);
    await store.save();
    store.leave();
    const { store: again } = await opened();
    expect(again.$progress.get()).toEqual(store.$progress.get());
    again.finish();
    await again.save();
    const { store: looking } = await opened();
    expect(looking.$screen.get()).toBe('result');
    await looking.save();
    expect(lrs.verbs().filter((verb) => verb === 'completed')).toHaveLength(1);
  });

  it('sends what was not taken again, and each statement once', async () => {
    lrs = await startLrs();
    const { store } = await opened();
    lrs.break(true);
    store.respond({ kind: 'multiple-choice', option: 'b' });
    store.answer();
    await store.save();
    expect(store.$kept.get()).toBe(false);
    lrs.break(false);
    await store.save();
    await store.save();
    expect(store.$kept.get()).toBe(true);
    expect(lrs.verbs()).toEqual(['initialized', 'answered']);
  });

  it('is refused with a link that was used before, and in an address that is none', async () => {
    lrs = await startLrs();
    const search = lrs.launch();
    expect(await launched(search)).toBeDefined();
    expect(await launched(search)).toBeUndefined();
    expect(launchIn('?endpoint=javascript:1&fetch=http://x/&actor={}')).toBeUndefined();
    expect(launchIn('')).toBeUndefined();
  });

  it('that only shows keeps nothing', async () => {
    lrs = await startLrs({ launchMode: 'Review' });
    const { store } = await opened();
    store.answer();
    store.finish();
    await store.save();
    store.leave();
    expect(lrs.documents.size).toBe(0);
    await expect.poll(lrs.verbs).toEqual(['initialized', 'terminated']);
  });
});
