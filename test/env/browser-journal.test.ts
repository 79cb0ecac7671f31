import { afterEach, describe, expect, it } from 'vitest';
import { anythingWaits } from '../../src/env/anything-waits.ts';
import { browserJournal } from '../../src/env/browser-journal.ts';
import { recordNames } from '../../src/record/record-names.ts';

const provide = (value: unknown): void => void Object.defineProperty(globalThis, 'localStorage', { value, configurable: true });
afterEach(() => void Reflect.deleteProperty(globalThis, 'localStorage'));

/** Its keys are its own properties, as in a browser. */
const storage = (): Map<string, string> => {
  const items = new Map<string, string>();
  const methods = {
    get length() {
      return items.size;
    },
    key: (at: number) => [...items.keys()][at] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  provide(
    new Proxy(methods, {
      ownKeys: () => [...items.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  );
  return items;
};

describe('the journal of a browser', () => {
  it('keeps lines in the order of their keys, apart for each base path, and leaves all else alone', () => {
    const items = storage();
    items.set('theme', 'dark');
    const [root, sub] = ['/', '/sub/'].map((base) => browserJournal(recordNames(base).journal));
    for (const key of ['2 b', '1 a']) expect(root?.put(key, `text of ${key}`)).toBe(true);
    expect(sub?.lines()).toEqual([]);
    sub?.put('1 a', 'other');
    expect(root?.lines()).toEqual([
      { key: '1 a', text: 'text of 1 a' },
      { key: '2 b', text: 'text of 2 b' },
    ]);
    root?.remove('1 a');
    root?.remove('2 b');
    expect([anythingWaits(recordNames('/').journal), anythingWaits(recordNames('/sub/').journal)]).toEqual([false, true]);
    expect(items.get('theme')).toBe('dark');
  });

  it('keeps nothing and says so where storage is switched off', () => {
    provide(undefined);
    const journal = browserJournal('p:');
    expect([journal.put('1', 'x'), journal.lines(), anythingWaits('p:')]).toEqual([false, [], false]);
    expect(() => journal.remove('1')).not.toThrow();
  });
});
