import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIST, pages, read } from './built-site.ts';
import { scriptFaults } from './floor/script-faults.ts';
import { styleFaults } from './floor/style-faults.ts';

/** What older browsers leave out, and what becomes of it there. */
const STYLES_WITHOUT: Readonly<Record<string, string>> = {
  'text-wrap': 'headings break where they break',
  'text-wrap: balance': 'the same',
  'accent-color': 'Safari draws boxes in its own blue',
  'box-decoration-break: clone': 'also said with its prefix',
  'print-color-adjust: exact': 'also said with its prefix',
  'cursor: pointer': 'a finger has none',
  'cursor: default': 'the same',
  'cursor: not-allowed': 'the same',
  ':has': 'Firefox before 121 says only by the words of an island that a page is slow',
  '@media (scripting)': 'the same where there is no script',
  'break-after: avoid': 'a heading may be the last line of a printed page',
  '::details-content': 'print-folds.ts opens what is printed',
  'content-visibility': 'as above: only for folds that are printed',
  'content-visibility: visible': 'the same',
  'forced-color-adjust': 'Safari has no forced colors',
  'forced-color-adjust: none': 'the same',
  'overflow-anchor': 'Safari holds nothing in place, so there is nothing to turn off',
  'overflow-anchor: none': 'the same',
};

/** What is asked for before it is used, by whom it is not our code and works without, or what has the name of a new method and is not one. */
const SCRIPTS_WITHOUT: Readonly<Record<string, string>> = {
  '.setAppBadge()': 'asked for in due.ts; the header tells the count',
  '.clearAppBadge()': 'the same',
  'requestIdleCallback()': 'asked for; else a timer',
  '.createPolicy()': 'asked for; only browsers with Trusted Types need it',
  '.createScriptURL()': 'the same',
  '.estimate()': 'asked for; the settings then say nothing of room',
  'Intl.Segmenter': 'asked for; else plainCuts() of sentence-around.ts',
  '.queryPermission()': 'only of a file from a picker, which such a browser has',
  '.createWritable()': 'the same; in the site’s own folder asked for, else a worker writes',
  '.forget()': 'own-file.ts',
  '.transfer()': 'env/browser-transfer.ts',
  '.lines()': 'the journal of what waits',
  '.watch()': 'the same',
  '.session()': 'work-store.ts',
  'setImmediate()': 'Dexie, where there is one',
  '.fetch()': "MiniSearch's own",
  '.databases()': 'Dexie keeps a list of its own where there is none',
  '.run()': "Dexie's own",
  '.where()': "Dexie's own",
  '.first()': "Dexie's own",
  '.equals()': "Dexie's own",
  '.toArray()': "Dexie's own",
  '.use()': "Dexie's own",
  '.drop()': "Dexie's own",
  'Error.captureStackTrace': 'ts-fsrs, where there is one',
  '.captureStackTrace()': 'the same',
  '.dump()': "the record's own",
  'Symbol.dispose': 'signals, where there is one',
};

const files = (ending: string): readonly string[] =>
  readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));

const faultsIn = (ending: string, faultsOf: (text: string) => readonly string[], without: Readonly<Record<string, string>>) =>
  files(ending).flatMap((file) =>
    faultsOf(read(file))
      .filter((fault) => !(fault in without))
      .map((fault) => `${file}: ${fault}`),
  );

describe('in the oldest browsers of package.json', () => {
  it('every style works, or is named here with what becomes of it', () => {
    expect(files('.css').length).toBeGreaterThan(5);
    expect(faultsIn('.css', styleFaults, STYLES_WITHOUT)).toEqual([]);
  });

  it('every script works, or is named here with what stands in for it', () => {
    expect(files('.js').length).toBeGreaterThan(20);
    expect(faultsIn('.js', scriptFaults, SCRIPTS_WITHOUT)).toEqual([]);
  });

  it('what makes marks invisible on an iPhone, and colors invalid, would be seen', () => {
    expect(styleFaults('a { text-decoration: underline dotted red 2px }')).toEqual(['text-decoration: dotted']);
    expect(styleFaults('a { --ink: light-dark(red, blue) }')).toEqual(['light-dark()']);
    expect(styleFaults('a:has(b) { color: red }')).toEqual([':has']);
    expect(styleFaults('a { color: red } @supports (text-wrap: balance) { a { text-wrap: balance } }')).toEqual([]);
    expect(scriptFaults('a.toSorted(); Object.groupBy(a, b); new Intl.Segmenter();')).toEqual([
      'Object.groupBy',
      'Intl.Segmenter',
      '.groupBy()',
    ]);
    expect(() => scriptFaults('/[a--b]/v')).toThrow();
  });

  it('every page says in plain words what to use in place of a browser that is too old', () => {
    // The rescue page needs no more than any browser has.
    for (const page of pages().filter((one) => !one.startsWith('rescue/'))) {
      const html = read(page);
      expect([
        page,
        /<p id="too-old"[^>]*hidden[^>]*>/.test(html) && !/reload/i.test(/<p id="too-old"[\s\S]*?<\/p>/.exec(html)?.[0] ?? ''),
      ]).toEqual([page, true]);
    }
  });
});

/** What could be pressed or written in before its script is there. */
const eager = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:button|textarea)\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/\sdisabled\b/.test(tag));

describe("in the server's page", () => {
  it('every button waits for its script', () => {
    // The rescue page brings its script along.
    const others = pages().filter((page) => !page.startsWith('rescue/'));
    const faults = others.flatMap((page) => eager(read(page)).map((tag) => `${page}: ${tag}`));
    expect(faults).toEqual([]);
  });
});
