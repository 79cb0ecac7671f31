import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserFloor } from '../../integrations/browser-floor.ts';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { readSources } from '../../src/content/disk.ts';
import { BROWSERS, SITE } from '../../src/site/site.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCS = join(ROOT, 'docs');
const EXAMPLE = join(DOCS, 'example-exam');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the version', () => {
  it('on every page is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(SITE.version).toBe(version);
  });
});

describe('the browsers', () => {
  it('that the site and the README name are those that the build and its test read', () => {
    const { chrome, edge, firefox, safari, ios_saf } = browserFloor();
    expect(chrome).toBe(edge);
    const words = `Chrome or Edge ${chrome}, Firefox ${firefox}, Safari ${safari} (on iPhone and iPad iOS ${ios_saf}), or newer`;
    expect(BROWSERS).toBe(words);
    expect(read('README.md').replaceAll(/\s+/g, ' ')).toContain(words);
  });
});

describe('docs/own-content.md', () => {
  const shown = [...read('docs/own-content.md').matchAll(/^`([^`]+)`:\n\n````\w+\n([\s\S]*?)````$/gm)];
  const { files, assets } = readSources(EXAMPLE);

  it('shows every file of the example exam, letter for letter', () => {
    expect(Object.fromEntries(shown.map(([, path, text]) => [path, text]))).toEqual(
      Object.fromEntries(files.map(({ path, text }) => [path, text])),
    );
  });

  it('shows an exam that the checker passes without a warning', () => {
    const { exams, problems } = compileBank(files, { assets });
    expect(problems).toEqual([]);
    expect(exams.map(({ id, questions }) => [id, questions.length])).toEqual([['tea-101', 4]]);
  });

  it('shows an exam of another form than ours: three options, true or false, questions without sources, a shorter rationale', () => {
    const [exam] = compileBank(files, { assets }).exams;
    expect(exam?.blueprint.format).toMatchObject({ kinds: ['multiple-choice', 'true-false', 'ordering', 'matching'] });
    const optionsOf = exam?.questions.flatMap(({ item }) => (item.kind === 'multiple-choice' ? [item.options.length] : []));
    expect(optionsOf).toEqual([3]);
    expect(exam?.questions.map(({ scoring }) => scoring.sources.length)).toEqual([0, 0, 1, 0]);
    const rationales = files.flatMap(({ path, text }) =>
      path.startsWith('questions/') ? [...text.matchAll(/^ +> (.*)$/gm)] : [],
    );
    expect(Math.min(...rationales.map(([, words = '']) => words.length))).toBeLessThan(40);
  });
});

describe('the pages in docs/', () => {
  const pages = readdirSync(DOCS).filter((name) => name.endsWith('.md'));

  it('link only to files that exist', () => {
    expect(pages.length).toBeGreaterThanOrEqual(2);
    const dead = pages.flatMap((page) =>
      [
        ...read(`docs/${page}`)
          .replaceAll(/^(`{3,})[\s\S]*?^\1$/gm, '')
          .matchAll(/\]\((?!https?:|#)([^)#\s]+)/g),
      ]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(DOCS, target)))
        .map((target) => `${page} -> ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('name only commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = pages.flatMap((page) => [...read(`docs/${page}`).matchAll(/npm run ([a-z]+)/g)].map((match) => match[1] ?? ''));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the code', () => {
  it('names no exam of ours and no provider: that is for the content to say', () => {
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
    const naming = files
      .filter((name) => /\.(ts|tsx|astro|css|md)$/.test(name))
      .filter((name) => /\baws\b|amazon|\baif-|\baip-/i.test(read(`src/${name}`)));
    expect(naming).toEqual([]);
  });
});
