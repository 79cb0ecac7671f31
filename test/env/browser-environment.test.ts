import { afterEach, describe, expect, it } from 'vitest';
import { browserCanary } from '../../src/env/browser-canary.ts';
import { browserEnvironment } from '../../src/env/browser-environment.ts';
import { uniqueId } from '../../src/env/unique-id.ts';

// Node has the clock, chance and crypto of a browser; storage and files are tried in a real one.

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const original = Object.getOwnPropertyDescriptor(crypto, 'randomUUID');
afterEach(() => {
  if (original === undefined) Reflect.deleteProperty(crypto, 'randomUUID');
  else Object.defineProperty(crypto, 'randomUUID', original);
  Reflect.deleteProperty(globalThis, 'localStorage');
  Reflect.deleteProperty(globalThis, 'caches');
});

describe('the browser environment', () => {
  it('tells whole milliseconds, minutes east of UTC, and seeds of 32 bits', () => {
    const env = browserEnvironment('/');
    expect(Number.isInteger(env.now())).toBe(true);
    expect(env.zone()).toBe(0 - new Date().getTimezoneOffset());
    const seeds = Array.from({ length: 20 }, () => env.seed());
    expect(new Set(seeds).size).toBe(20);
    for (const seed of seeds) expect(seed).toBe(seed >>> 0);
  });

  it('ends its base path with a slash', () => {
    expect(browserEnvironment('/sub').base).toBe('/sub/');
    expect(browserEnvironment('/sub/').base).toBe('/sub/');
  });

  it('answers "unsupported" and nothing where there is no storage manager', async () => {
    const env = browserEnvironment('/');
    expect(await env.persist()).toBe('unsupported');
    expect(await env.persisted()).toBe(false);
    expect(await env.estimate()).toBeUndefined();
  });
});

describe('ids', () => {
  it('are random UUIDs, also where the browser has no function for it', () => {
    expect(uniqueId()).toMatch(UUID);
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    const ids = Array.from({ length: 200 }, uniqueId);
    for (const id of ids) expect(id).toMatch(UUID);
    expect(new Set(ids).size).toBe(200);
  });
});

const provide = (name: 'localStorage' | 'caches', value: unknown): void =>
  void Object.defineProperty(globalThis, name, { value, configurable: true });

const storage = (): Map<string, string> => {
  const items = new Map<string, string>();
  provide('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
  return items;
};

const cacheStorage = (): Map<string, Set<string>> => {
  const all = new Map<string, Set<string>>();
  provide('caches', {
    has: async (name: string) => all.has(name),
    delete: async (name: string) => all.delete(name),
    match: async (key: string, { cacheName }: { cacheName: string }) =>
      all.get(cacheName)?.has(key) ? new Response('1') : undefined,
    async open(name: string) {
      const entries = all.get(name) ?? new Set<string>();
      all.set(name, entries);
      return { put: async (key: string) => void entries.add(key) };
    },
  });
  return all;
};

describe('the canary', () => {
  it('remembers in both places, and either is enough', async () => {
    const [items, caches] = [storage(), cacheStorage()];
    const canary = browserCanary('signalmark:/sub/:canary', '/sub/');
    expect(await canary.read()).toBe(false);
    await canary.write(true);
    expect([...items.keys(), ...caches.keys()]).toEqual(['signalmark:/sub/:canary', 'signalmark:/sub/:canary']);
    items.clear();
    expect(await canary.read()).toBe(true);
    await canary.write(true);
    caches.clear();
    expect(await canary.read()).toBe(true);
    await canary.write(false);
    expect([items.size, caches.size, await canary.read()]).toEqual([0, 0, false]);
  });

  it('of one base path knows nothing of another', async () => {
    storage();
    cacheStorage();
    await browserCanary('signalmark:/a/:canary', '/a/').write(true);
    expect(await browserCanary('signalmark:/b/:canary', '/b/').read()).toBe(false);
  });

  it('never throws where storage is switched off', async () => {
    const canary = browserCanary('c', '/');
    provide('localStorage', undefined);
    provide('caches', undefined);
    await canary.write(true);
    expect(await canary.read()).toBe(false);
  });
});
