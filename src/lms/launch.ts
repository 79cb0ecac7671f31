/** What the address of a cmi5 launch says. */
export interface Launch {
  readonly endpoint: string;
  readonly fetchUrl: string;
  readonly actor: Readonly<Record<string, unknown>>;
  readonly registration: string;
  readonly activityId: string;
}

const isWeb = (address: string): boolean => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

/** The launch in an address; undefined where it is none. */
export function launchIn(search: string): Launch | undefined {
  const query = new URLSearchParams(search);
  const value = (name: string) => query.get(name) ?? '';
  const [endpoint, fetchUrl] = [value('endpoint'), value('fetch')];
  if (!isWeb(endpoint) || !isWeb(fetchUrl)) return undefined;
  try {
    const actor: unknown = JSON.parse(value('actor'));
    if (typeof actor !== 'object' || actor === null) return undefined;
    return {
      ...{ endpoint, fetchUrl, registration: value('registration'), activityId: value('activityId') },
      actor: actor as Launch['actor'],
    };
  } catch {
    return undefined;
  }
}

/**
 * From here on the page may ask these two places and no other: a package cannot know its LRS when it is made, so its own policy has to allow
 * any. A policy that is added can only forbid more.
 */
export function narrowPolicy({ endpoint, fetchUrl }: Launch): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${new URL(endpoint).origin} ${new URL(fetchUrl).origin}`;
  document.head.append(policy);
}
