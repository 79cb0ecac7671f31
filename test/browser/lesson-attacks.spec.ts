import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectProblems } from '../../src/content/diagnostic.ts';
import { parseLesson } from '../../src/content/parse/lesson.ts';
import { parseMarkdown } from '../../src/content/parse/markdown.ts';
import { renderLesson } from '../../src/content/render/lesson-html.ts';
import { tellFigures } from '../figures.ts';
import { expect, test } from './fixtures.ts';
import { PROJECT } from './folders.ts';

const CORPORA = join(PROJECT, 'test/fixtures/corpora');
const read = (name: string): unknown => JSON.parse(readFileSync(join(CORPORA, name), 'utf8'));
const own = read('own-attacks.json') as { readonly markdown_xss: readonly string[]; readonly unsafe_urls: readonly string[] };
const purify = read('dompurify/expect.json') as readonly { readonly payload: string }[];
const attacks = [
  ...own.markdown_xss,
  ...own.unsafe_urls.flatMap((url) => [`[a](${url})`, `[a](<${url}>)`, `![a](${url})`, `<${url}>`, url]),
  ...purify.map(({ payload }) => payload),
];

const FRONT =
  '---\ntitle: T\nsummary: S\nobjectives: ["3.1.1"]\norder: 1\nsources: [{title: A, url: https://a.example/, checked: 2026-11-20}]\n---\n';
const base = parseLesson({ path: 'content/aif-c01/lessons/3.1/a.md', text: `${FRONT}Text.\n` }).value;

/** The page of a text even where it has errors, and would never be built. */
function pageOf(text: string): string {
  if (base === undefined) throw new Error('The lesson these tests start from is not read.');
  const { root } = parseMarkdown(text, collectProblems('a.md'), { text: ['term'], containers: ['trap'] });
  const links = {
    concept: (id: string) => `/l/${id}/`,
    term: (id: string) => ({ href: `/g/#${id}`, definition: 'd' }),
    image: (path: string) => `/${path}`,
  };
  const { body, notes } = renderLesson({ ...base, tree: root }, links);
  return body + notes;
}

test('no attack in a lesson runs or leaves a dangerous node, in a browser without any content policy', async ({ page, site }) => {
  const calls: string[] = [];
  page.on('dialog', (dialog) => {
    calls.push(dialog.message());
    void dialog.dismiss();
  });
  await page.route('**/attacked', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title><main></main>' }),
  );
  await page.route('**/*.{png,gif,svg,jpg}', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${site.origin}/attacked`);
  const pages = attacks
    .flatMap((attack) => [attack, `- ${attack}`, `:::trap\n\n${attack}\n\n:::`, `Text.[^1]\n\n[^1]: ${attack}`])
    .map(pageOf);
  const dangers = await page.evaluate((all) => {
    const found: string[] = [];
    const main = document.querySelector('main');
    for (const html of all) {
      if (!main) break;
      main.innerHTML = html;
      for (const element of main.querySelectorAll('*')) {
        if (/^(script|style|iframe|object|embed|form|svg|math|link|meta|base|video|audio|template)$/i.test(element.localName))
          found.push(element.outerHTML);
        for (const { name, value } of element.attributes) {
          if (/^on|^style$|^srcdoc$|^formaction$/i.test(name)) found.push(element.outerHTML);
          if (name === 'href' && !/^(https?:|mailto:)$/.test((element as HTMLAnchorElement).protocol))
            found.push(`${name}=${value}`);
          if (name === 'src' && new URL(value, location.href).origin !== location.origin) found.push(`${name}=${value}`);
        }
      }
      for (const link of main.querySelectorAll<HTMLElement>('a, img, details'))
        link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    }
    return found;
  }, pages);
  expect(pages.length).toBeGreaterThan(1500);
  expect(dangers).toEqual([]);
  // What an attack has asked for comes before what is asked for now: its events are over, and so is a turn of every queue.
  await page.evaluate(async () => {
    const last = new Image();
    const settled = new Promise((resolve) => last.addEventListener('error', resolve));
    last.src = '/last.png';
    await settled;
    await new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  });
  expect(calls).toEqual([]);
  tellFigures('attacked-lessons', { texts: pages.length, 'dangerous nodes': dangers.length, 'scripts run': 0 });
});
