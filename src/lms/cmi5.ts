import { answerStatement, endStatements, type LaunchFacts, sessionStatement } from './cmi5-statements.ts';
import type { Launch } from './launch.ts';
import type { Told, Tracking } from './tracking.ts';

/** What a connection needs of the world. */
interface World {
  readonly fetch: typeof fetch;
  now(): number;
  id(): string;
}

const STATE = 'signalmark';

async function tokenOf({ fetchUrl }: Launch, world: World): Promise<string> {
  const answer = await world.fetch(fetchUrl, { method: 'POST' });
  const body: unknown = answer.ok ? await answer.json() : {};
  return typeof body === 'object' && body !== null && 'auth-token' in body ? String(body['auth-token']) : '';
}

/** Talks with the LRS that a cmi5 launch names; undefined where it refuses, as it does with a link that was used before. */
export async function cmi5(launch: Launch, world: World): Promise<Tracking | undefined> {
  const { endpoint, actor, registration, activityId } = launch;
  const token = await tokenOf(launch, world);
  if (token === '') return undefined;
  const headers = { Authorization: `Basic ${token}`, 'X-Experience-API-Version': '1.0.3' };
  const json = { ...headers, 'Content-Type': 'application/json' };
  const base = endpoint.replace(/\/?$/, '/');
  const agent = JSON.stringify(actor);
  const stateUrl = (stateId: string) =>
    `${base}activities/state?${new URLSearchParams({ activityId, agent, registration, stateId })}`;

  const data = await world.fetch(stateUrl('LMS.LaunchData'), { headers });
  if (!data.ok) return undefined;
  const { contextTemplate = {}, launchMode, masteryScore, returnURL } = (await data.json()) as Readonly<Record<string, never>>;
  // Asked for because cmi5 wants it; it says language and sound, of which there is one and none.
  await world.fetch(`${base}agents/profile?${new URLSearchParams({ agent, profileId: 'cmi5LearnerPreferences' })}`, { headers });
  const kept = await world.fetch(stateUrl(STATE), { headers });
  const stored = kept.ok ? await kept.text() : '';
  const pass = typeof masteryScore === 'number' ? masteryScore : undefined;
  const facts: LaunchFacts = { actor, registration, activityId, contextTemplate, masteryScore: pass };
  const began = world.now();

  /** Statements keep their id and time, so that one sent again after a failure is the same one. */
  const stamped = <T extends object>(one: T) => ({ id: world.id(), timestamp: new Date(world.now()).toISOString(), ...one });
  const send = (statements: readonly object[], keepalive = false): Promise<boolean> =>
    statements.length === 0
      ? Promise.resolve(true)
      : world.fetch(`${base}statements`, { method: 'POST', headers: json, body: JSON.stringify(statements), keepalive }).then(
          ({ ok }) => ok,
          () => false,
        );
  if (!(await send([stamped(sessionStatement(facts, 'initialized', 0))]))) return undefined;

  const made = new Map<string, object>();
  const once = (key: string, make: () => object): object => {
    const statement = made.get(key) ?? stamped(make());
    made.set(key, statement);
    return statement;
  };
  const sent = new Set<object>();
  let before: Promise<unknown> = Promise.resolve();

  async function tellNow(told: Told): Promise<boolean> {
    const answers = told.answers.map((answer) => once(`${answer.id} ${answer.at}`, () => answerStatement(facts, answer)));
    const spent = world.now() - began;
    // What is passed or completed counts in a normal launch only.
    const ends =
      told.ended && launchMode === 'Normal' ? endStatements(facts, told, spent).map((one) => once(one.verb.id, () => one)) : [];
    const fresh = [...answers, ...ends].filter((one) => !sent.has(one));
    if (!(await send(fresh))) return false;
    for (const one of fresh) sent.add(one);
    return world
      .fetch(stateUrl(STATE), {
        method: 'PUT',
        headers: { ...headers, 'Content-Type': 'text/plain' },
        body: told.state,
        keepalive: true,
      })
      .then(
        ({ ok }) => ok,
        () => false,
      );
  }

  return {
    learner: agent,
    stored,
    pass,
    readOnly: launchMode === 'Review',
    tell(told) {
      // One after the other, or an older state could come last.
      const now = before.then(() => tellNow(told));
      before = now;
      return now;
    },
    close: () => void send([stamped(sessionStatement(facts, 'terminated', world.now() - began))], true),
    back: typeof returnURL === 'string' && /^https?:/.test(returnURL) ? returnURL : undefined,
  };
}
