import { describe, expect, it } from 'vitest';
import { compileKept } from '../../src/bank/compile-kept.ts';
import { readSources } from '../../src/content/disk.ts';
import { pages, read } from './built-site.ts';

const { exams } = compileKept(process.cwd(), readSources(process.cwd()));
const planned = exams.filter(({ questions }) => questions.every(({ draft, reserved }) => draft || reserved));

/** The addresses in a part of a page. */
const linksIn = (html: string, part: RegExp): readonly string[] =>
  [...(part.exec(html)?.[0] ?? '').matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address);

describe('an exam without questions', () => {
  it('is in no header, not even its own pages’', () => {
    expect(planned.length).toBeGreaterThan(0);
    for (const { id } of planned) {
      const naming = pages().filter((page) =>
        linksIn(read(page), /<header class="site-header">[\s\S]*?<\/header>/).some((address) => address.startsWith(`/${id}/`)),
      );
      expect(naming).toEqual([]);
    }
  });

  it('is on the home page, as planned', () => {
    const home = read('index.html');
    for (const { id, blueprint } of planned)
      expect(home).toMatch(new RegExp(`href="/${id}/"[^>]*>${blueprint.code}</a>[\\s\\S]{0,300}>\\s*Planned:`));
  });
});

describe('what there is to do with questions', () => {
  it('is on no page of an exam without, and settings offer it nothing', () => {
    for (const { id, blueprint } of planned) {
      for (const page of ['practice', 'mock', 'drill', 'plan', 'review', 'missed', 'progress', 'question']) {
        const html = read(`${id}/${page}/index.html`);
        expect([page, html.includes('<astro-island'), html.includes('There are no questions for')]).toEqual([page, false, true]);
      }
      expect(read('settings/index.html')).not.toContain(blueprint.code);
    }
  });
});

describe('an exam with services', () => {
  it('leads to their page from its own; other exams have none', () => {
    for (const { id, services } of exams) {
      const linked = read(`${id}/index.html`).includes(`href="/${id}/services/"`);
      expect([id, linked, pages().includes(`${id}/services/index.html`)]).toEqual([id, services.length > 0, services.length > 0]);
    }
  });
});
