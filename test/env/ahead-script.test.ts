import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { aheadScript } from '../../src/env/ahead-script.ts';

const LISTS =
  'form /rest.json /setup.js|many /rest.json|review /rest.json /today.js|known /store.js|1.1 /1.1-1.json /1.1-2.json|2.1 /2.1-1.json';

/** What the script asks for at an address. */
function askedFor(search: string, { hash = '', known = false, content = LISTS as string | null } = {}): readonly string[] {
  const links: Record<string, string>[] = [];
  const document = {
    querySelector: () => (content === null ? null : { content }),
    createElement: () => ({}),
    head: { appendChild: (link: Record<string, string>) => links.push(link) },
    documentElement: { dataset: known ? { known: '' } : {} },
  };
  runInNewContext(aheadScript, { location: { search, hash }, document });
  return links.map(({ rel, as, href }) => [rel, as, href].filter(Boolean).join(' '));
}

const file = (name: string) => `preload fetch /${name}.json`;
const script = (name: string) => `modulepreload /${name}.js`;
const query = (...pairs: readonly (readonly [string, string])[]) =>
  `?${new URLSearchParams(pairs.map(([name, value]) => [name, value]))}`;

describe('what a page asks for ahead of its scripts', () => {
  it('is the form where nothing is asked for', () => {
    expect(askedFor('')).toEqual([file('rest'), script('setup')]);
  });

  it('is what the questions named lie in, and the rest of the index where they are of more than three tasks', () => {
    expect(askedFor(query(['item', 'e/2.1/q'], ['item', 'e/2.1/p']))).toEqual([file('2.1-1')]);
    expect(askedFor(query(['item', 'e/1.1/q'], ['item', 'e/2.1/p'], ['item', 'e/1.1/r']))).toEqual([
      file('1.1-1'),
      file('1.1-2'),
      file('2.1-1'),
    ]);
    const four = ['1.1', '2.1', '2.2', '2.3'].map((task) => ['item', `e/${task}/q`] as const);
    expect(askedFor(query(...four))).toEqual([file('1.1-1'), file('1.1-2'), file('rest')]);
    expect(askedFor(query(['which', 'unseen'], ['count', '5'], ['task', '2.1'], ['then', '']))).toEqual([file('2.1-1')]);
    expect(askedFor(query(['item', 'e/9.9/gone']))).toEqual([]);
    expect(askedFor(query(['signal', 's']))).toEqual([file('rest')]);
  });

  it('is what a review is chosen with, and the record where there is one', () => {
    expect(askedFor(query(['review', 'family'], ['count', '5']), { known: true })).toEqual([
      file('rest'),
      script('today'),
      script('store'),
    ]);
    expect(askedFor(query(['then', '']), { hash: '#session', known: true })).toEqual([script('store')]);
  });

  it('is nothing where the page has no such list, or the address is not to be read', () => {
    expect(askedFor('?item=%', { known: true })).toEqual([]);
    expect(askedFor('', { content: null })).toEqual([]);
  });
});
