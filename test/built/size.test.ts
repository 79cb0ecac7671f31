import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brotli, DIST, pages, read, resourcesOf, sum, withImports } from './built-site.ts';

const KB = 1000;
// A task with one pack of nearly 20 questions.
const TASK_PAGE = 'aif-c01/practice/3.3/index.html';

const asset = (name: RegExp): string => {
  const found = readdirSync(join(DIST, '_astro')).find((file) => name.test(file));
  if (!found) throw new Error(`There is no file ${name} in _astro/`);
  return `_astro/${found}`;
};

describe('sizes, as a good host sends them (brotli, fonts apart)', () => {
  const page = resourcesOf(TASK_PAGE);
  const first = [...page.scripts, ...page.preloadedData];
  const packs = page.preloadedData.filter((path) => /\/3\.3-\d/.test(path));
  const questions = packs.reduce((count, path) => count + JSON.parse(read(path)).items.length, 0);
  /** What a pack of this many questions lacks to one of 20, at the mean size of a question. */
  const toTwenty = ((20 - questions) / questions) * sum(packs);

  it('the first question stands in the page, with its styles, to be read and answered with these 9.7 kB and no script', () => {
    expect(brotli(TASK_PAGE)).toBeLessThanOrEqual(9.7 * KB);
    const html = read(TASK_PAGE);
    const [head = '', body = ''] = html.split('</head>');
    expect(head.match(/<link rel="stylesheet"(?! media="print)[^>]*>/g)).toBeNull();
    const question = /<article class="question waiting">.*?<\/article>/s.exec(body)?.[0] ?? '';
    expect(question).toContain('Question 1 of 10');
    expect(
      question.match(/<input type="radio"[^>]*>/g)?.filter((input) => !/ disabled| checked/.test(input)).length,
    ).toBeGreaterThan(3);
    const style = /<style>(@layer.*?)<\/style>/s.exec(head)?.[1] ?? '';
    expect(head).toContain(`style-src 'self' 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  });

  it('it gives no key away, and is none of those kept for mock exams', () => {
    for (const task of pages().filter((path) => /^[^/]+\/practice\/[^/]+\/index\.html$/.test(path))) {
      const props = / props="([^"]*)"/.exec(read(task))?.[1] ?? '';
      expect([task, props]).toEqual([task, expect.not.stringMatching(/&quot;(key|rationale|role|accepts|signal|concept)&quot;/)]);
      const id = /&quot;id&quot;:\[0,&quot;([^&]+)/.exec(props)?.[1];
      const open = resourcesOf(task)
        .preloadedData.flatMap((path) => JSON.parse(read(path)).items ?? [])
        .map((item) => item.id);
      if (id !== undefined) expect(open).toContain(id);
      expect(open.length).toBeGreaterThan(0);
    }
  });

  it('all else that a practice of a pack of 20 begins with is at most 36.4 kB, and none of the questions kept for mock exams', () => {
    expect(sum(first) + toTwenty).toBeLessThanOrEqual(36.4 * KB);
    expect(page.preloadedData.filter((path) => path.includes('reserved-'))).toEqual([]);
  });

  const later = withImports([asset(/^store\./), asset(/^scoring\./), asset(/^feedback\./)]);

  it('with the database and the scoring that is at most 80.1 kB', () => {
    expect(sum([...first, ...later]) + toTwenty).toBeLessThanOrEqual(80.1 * KB);
  });

  it('the styles of an answered question, which no screen waits for before there is one, are at most 1.2 kB', () => {
    expect(brotli(asset(/^answered\.[^.]+\.css$/))).toBeLessThanOrEqual(1.2 * KB);
  });

  it('a mock exam can be chosen after at most 36.4 kB, and without what shows a question', () => {
    const path = 'aif-c01/mock/index.html';
    const mock = resourcesOf(path);
    expect(sum([path, ...mock.styles, ...mock.scripts, ...mock.preloadedData])).toBeLessThanOrEqual(36.4 * KB);
    expect(mock.scripts.filter((script) => script.includes('question.'))).toEqual([]);
  });

  it('all of it is fetched side by side, one hop after the HTML', () => {
    expect(new Set(page.preloadedScripts)).toEqual(new Set(page.scripts));
  });

  describe('a page that practices what its address asks for', () => {
    const path = 'aif-c01/practice/index.html';
    const lists = new Map(
      (/<meta name="ahead" content="([^"]*)"/.exec(read(path))?.[1] ?? '').split('|').map((line) => {
        const [what = '', ...files] = line.split(' ');
        return [what, files.map((file) => file.slice(1))] as const;
      }),
    );
    const listed = (what: string) => lists.get(what) ?? [];
    const always = resourcesOf(path);

    it('fetches no bank file before it knows what for, but the index', () => {
      expect(always.preloadedData.map((file) => file.replace(/\..*/, ''))).toEqual(['bank/aif-c01/index']);
    });

    it('knows the files of each task: a link to questions of it comes in one hop, like the page of the task', () => {
      for (const task of ['1.1', '1.2', '3.3']) {
        const own = resourcesOf(`aif-c01/practice/${task}/index.html`).preloadedData;
        expect([...always.preloadedData, ...listed(task)].toSorted()).toEqual([...own].toSorted());
      }
      expect(listed('3.3').filter((file) => file.includes('reserved-'))).toEqual([]);
    });

    it('fetches the form, a review and the record, each where it is needed, in the same hop as its scripts', () => {
      const asking = (name: string) => listed(name).map((file) => /(\w+)\.[\w-]+\.js/.exec(file)?.[1]);
      expect(asking('form')).toContain('setup');
      expect(asking('review')).toContain('today');
      expect(asking('known')).toEqual(expect.arrayContaining(['store', 'work']));
      for (const what of ['form', 'review', 'known']) {
        const there = new Set([...always.scripts, ...listed(what)]);
        const scripts = listed(what).filter((file) => file.endsWith('.js'));
        expect([what, [...withImports(scripts)].filter((script) => !there.has(script))]).toEqual([what, []]);
        expect(new Set(scripts).size).toBe(scripts.length);
      }
    });
  });

  it('what comes late is fetched with all that it needs, in one hop', () => {
    const asking = page.scripts.map(read).join('');
    const unasked = [...later].filter((script) => !page.scripts.includes(script) && !asking.includes(script));
    expect(unasked).toEqual([]);
  });

  it('the shown half of a pack gives no key, rationale or role of a phrase away', () => {
    for (const path of readdirSync(join(DIST, 'bank/aif-c01')).filter(
      (file) => /^\d.*\d\.[0-9a-f]+\.json$/.test(file) && !file.includes('.key.'),
    )) {
      expect(read(`bank/aif-c01/${path}`)).not.toMatch(/"(key|rationale|role|accepts|signal|concept)":/);
    }
  });

  it('a lesson page has at most 11.2 kB of script', () => {
    const lessons = pages().filter((file) => /^aif-c01\/lessons\/[^/]+\/index\.html$/.test(file));
    expect(lessons.length).toBeGreaterThanOrEqual(6);
    for (const lesson of lessons) expect([lesson, sum(resourcesOf(lesson).scripts) <= 11.2 * KB]).toEqual([lesson, true]);
  });

  it('the page of services has at most 4 kB of script and 30 kB in all', () => {
    const path = 'aif-c01/services/index.html';
    const { scripts, styles } = resourcesOf(path);
    expect(sum(scripts)).toBeLessThanOrEqual(4 * KB);
    expect(sum([path, ...scripts, ...styles])).toBeLessThanOrEqual(30 * KB);
  });

  it('a lesson without a cost model loads nothing to work one out', () => {
    const scripts = (lesson: string) => resourcesOf(`aif-c01/lessons/${lesson}/index.html`).scripts.join(' ');
    expect(scripts('knowledge-bases')).toContain('cost-calculator');
    expect(scripts('prompting')).not.toMatch(/cost-calculator|view\./);
  });

  it('the search is loaded when it is asked for: 7 kB of script, and 38 kB to look through', () => {
    const script = asset(/^find-dialog\./);
    expect(sum(withImports([script]))).toBeLessThanOrEqual(7 * KB);
    expect(brotli('aif-c01/find.json')).toBeLessThanOrEqual(38 * KB);
    expect([...page.scripts, ...page.preloadedData].filter((path) => path.includes('find'))).toEqual([]);
  });

  it('only the two pages of assignments load anything of them, and what sends comes with the press', () => {
    const own = /\/(assign|assignment)\/index\.html$/;
    const scripts = (isOwn: boolean) =>
      pages()
        .flatMap((file) => (own.test(file) === isOwn ? resourcesOf(file).scripts : []))
        .join('\n');
    expect(scripts(true)).toMatch(/\/assignment\./);
    expect(scripts(false)).not.toMatch(/assign|hand-in|put-file/);
    expect(scripts(true)).not.toContain('put-file');
    expect(asset(/^put-file\./)).toBeTruthy();
  });

  it('one font file of at most 60 kB', () => {
    const fonts = readdirSync(join(DIST, '_astro')).filter((file) => file.endsWith('.woff2'));
    expect(fonts).toHaveLength(1);
    expect(brotli(`_astro/${fonts[0]}`)).toBeLessThanOrEqual(60 * KB);
  });
});
