import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltSite, finishPages } from '../../integrations/finish-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'signalmark-pages-'));
const pages = {
  'index.html': '<p>home</p>',
  'a/b/index.html': '<p>deep</p>',
  'a/plain.html': '<i>as it is</i>',
  'a/list.json': '<p>',
};
const LONG_AGO = new Date('2020-01-01');
const seen: (readonly [string, string])[] = [];
let site: BuiltSite | undefined;

beforeAll(() => {
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  for (const [name, text] of Object.entries(pages)) {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), LONG_AGO, LONG_AGO);
  }
  const integration = finishPages([
    (of) => {
      site = of;
      return (html) => html.replace('<p>', '<p>1');
    },
    () => (html, page) => {
      seen.push([page.replaceAll('\\', '/'), html]);
      return html.replace('1', '12');
    },
  ]);
  const { hooks } = integration;
  hooks['astro:config:done']?.({ config: { base: '/sub' } } as never);
  hooks['astro:build:done']?.({ dir: pathToFileURL(`${folder}/`) } as never);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('every page goes through all steps in their order, and only pages do', () => {
  expect(Object.fromEntries(seen)).toEqual({
    'index.html': '<p>1home</p>',
    'a/b/index.html': '<p>1deep</p>',
    'a/plain.html': '<i>as it is</i>',
  });
  expect(readFileSync(join(folder, 'a/b/index.html'), 'utf8')).toBe('<p>12deep</p>');
  expect(readFileSync(join(folder, 'a/list.json'), 'utf8')).toBe('<p>');
});

it('a page that no step changes is not written', () => {
  expect(statSync(join(folder, 'a/plain.html')).mtime).toEqual(LONG_AGO);
  expect(statSync(join(folder, 'index.html')).mtime).not.toEqual(LONG_AGO);
});

it('the steps know the folder and the path of the site, with a slash at its ends', () => {
  expect(site).toEqual({ root: join(folder, '/'), base: '/sub/' });
});
