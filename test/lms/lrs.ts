import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Statement {
  readonly id: string;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string; readonly definition?: Readonly<Record<string, unknown>> };
  readonly result?: Readonly<Record<string, unknown>>;
  readonly context: {
    readonly registration: string;
    readonly contextActivities: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly extensions?: Readonly<Record<string, unknown>>;
  };
  readonly timestamp: string;
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, authorization',
  'access-control-allow-methods': '*',
};

/** A small LRS with the parts that cmi5 needs: a token for each launch, statements by their ids, documents of states. */
export async function startLrs({
  masteryScore,
  launchMode = 'Normal',
}: {
  readonly masteryScore?: number;
  readonly launchMode?: string;
} = {}) {
  const statements = new Map<string, Statement>();
  const documents = new Map<string, string>();
  const refused: string[] = [];
  const tokens = new Set<string>();
  let launches = 0;
  let isBroken = false;
  const launchData = {
    launchMode,
    ...(masteryScore === undefined ? {} : { masteryScore }),
    returnURL: 'https://lms.example/back',
    contextTemplate: {
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'session' },
      contextActivities: { grouping: [{ id: 'https://lms.example/course' }] },
    },
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://lrs');
    const body = await textOf(request);
    const answer = (status: number, text = '') =>
      response.writeHead(status, { ...CORS, 'content-type': 'application/json' }).end(text);
    if (request.method === 'OPTIONS') return answer(204);
    if (url.pathname === '/fetch') {
      const token = url.searchParams.get('launch') ?? '';
      // A launch is good for one token.
      if (tokens.has(token)) return answer(200, '{"error-code":"1","error-text":"used"}');
      tokens.add(token);
      return answer(200, JSON.stringify({ 'auth-token': token }));
    }
    const token = String(request.headers.authorization).replace('Basic ', '');
    if (!tokens.has(token) || request.headers['x-experience-api-version'] !== '1.0.3') {
      refused.push(`${request.method} ${url.pathname}`);
      return answer(401);
    }
    if (isBroken) return answer(503);
    if (url.pathname === '/xapi/statements' && request.method === 'POST') {
      const list = JSON.parse(body) as readonly Statement[];
      if (list.some(({ id }) => statements.has(id))) return answer(409);
      for (const one of list) statements.set(one.id, one);
      return answer(200, JSON.stringify(list.map(({ id }) => id)));
    }
    if (url.pathname === '/xapi/agents/profile') return answer(404);
    const state = url.searchParams.get('stateId') ?? '';
    if (url.pathname !== '/xapi/activities/state' || url.searchParams.get('registration') !== 'reg-1') return answer(400);
    if (state === 'LMS.LaunchData') return answer(200, JSON.stringify(launchData));
    if (request.method === 'PUT') {
      documents.set(state, body);
      return answer(204);
    }
    const found = documents.get(state);
    return found === undefined ? answer(404) : answer(200, found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    documents,
    refused,
    statements: (): readonly Statement[] => [...statements.values()],
    verbs: (): readonly string[] => [...statements.values()].map(({ verb }) => verb.id.replace(/^.*\//, '')),
    /** While broken it takes nothing. */
    break: (on: boolean): void => {
      isBroken = on;
    },
    /** What stands behind the address of the page in a new launch. */
    launch(): string {
      launches += 1;
      const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'learner-1' } };
      return `?${new URLSearchParams({
        endpoint: `${origin}/xapi/`,
        fetch: `${origin}/fetch?launch=t${launches}`,
        actor: JSON.stringify(actor),
        registration: 'reg-1',
        activityId: 'https://lms.example/au/1',
      })}`;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
