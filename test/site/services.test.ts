import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import type { SourceFile } from '../../src/content/source-text.ts';
import { checkedAgainst } from '../../src/site/components/newer-guide.ts';
import { serviceLetters } from '../../src/site/components/services/service-view.ts';
import { edited, miniBank, miniBankWith } from '../bank/mini-bank.ts';

const QUESTION = 'questions/mini-c01/3.1/weekly-policies.md';
const LESSON = 'content/mini-c01/lessons/3.1/rag.md';
const source = '{url: "https://example.com/a", checked: 2026-11-20}';
const SERVICES = {
  path: 'content/mini-c01/services.yaml',
  text: `services:
  - name: Acme Zebra
    aliases: [Zebra]
    what: Stripes.
    neighbors:
      - {service: Acme Lion, tell: Zebra has stripes.}
      - {other: A horse, tell: Zebra has stripes; a horse has none.}
    status: closed
    since: 2026-07-30
    source: ${source}
  - {name: Acme Lion, what: Roars., status: open, source: {url: "https://example.com/b", checked: 2026-11-20, read: excerpt}}
  - {name: Acme Lion Cub, part-of: Acme Lion, what: Plays., source: {url: "https://example.com/c", read: no}}
`,
};
const text = miniBank.find(({ path }) => path === QUESTION)?.text ?? '';
/** Questions whose options name both animals, the right one the zebra. */
const asking = (slug: string, more = 'status: ready'): SourceFile => ({
  path: `questions/mini-c01/3.1/${slug}.md`,
  text: text
    .replace('at request time.', 'from Acme Zebra.')
    .replace(/- \[ \] \[([^\]]+)\]\(([^)]+)\)[^\n]*/, '- [ ] [$1]($2) with Acme Lion every single week.')
    .replace(/^flips: .*$/m, more)
    .replace('An insurer', `In ${slug}, an insurer`),
});
const QUIET = edited(
  'content/mini-c01/exam.yaml',
  'rules:\n',
  'rules:\n  near-duplicate: {severity: off, why: Questions of a test.}\n',
);
const examOf = (...files: readonly SourceFile[]) => {
  const paths = new Set(files.map(({ path }) => path));
  const { exams, problems } = compileBank(miniBankWith(...[QUIET, SERVICES].filter(({ path }) => !paths.has(path)), ...files));
  const [exam] = exams;
  if (exam === undefined) throw new Error(problems.map(({ file, reason }) => `${file}: ${reason}`).join('\n'));
  return exam;
};
const viewOf = (id: string, ...files: readonly SourceFile[]) => {
  const found = serviceLetters(examOf(...files))
    .flatMap(({ services }) => services)
    .find(({ entry }) => entry.id === id);
  if (found === undefined) throw new Error(`no service ${id}`);
  return found;
};

describe('the page of services', () => {
  it('files services under their names without the maker’s', () => {
    expect(serviceLetters(examOf()).map(({ letter, services }) => [letter, services.map(({ short }) => short)])).toEqual([
      ['L', ['Lion', 'Lion Cub']],
      ['Z', ['Zebra']],
    ]);
  });

  it('says in words what is closed, what was read how, and what nobody looked up', () => {
    expect(viewOf('acme-zebra')).toMatchObject({
      status: 'Closed to new customers since July 30, 2026',
      limited: true,
      read: 'read November 20, 2026',
    });
    expect(viewOf('acme-lion')).toMatchObject({
      status: 'Open to new customers',
      limited: false,
      read: 'an excerpt read November 20, 2026, without a notice of closing',
    });
    expect(viewOf('acme-lion-cub').status).toMatch(/^Not looked up/);
    expect(viewOf('acme-lion-cub').read).toMatch(/^not read yet/);
  });

  it('leads from a part to its whole and back', () => {
    expect(viewOf('acme-lion-cub').partOf?.id).toBe('acme-lion');
    expect(viewOf('acme-lion').parts.map(({ id }) => id)).toEqual(['acme-lion-cub']);
  });

  it('links the lessons about a service, and none that only uses it where one is about it', () => {
    const inText = { path: LESSON, text: `${miniBank.find(({ path }) => path === LESSON)?.text}\nZebra, and Zebra again.\n` };
    expect(viewOf('acme-zebra', inText).lessons.map(({ href }) => href)).toEqual(['/mini-c01/lessons/rag/']);
    const other = miniBank.find(({ path }) => path.includes('/lessons/') && path !== LESSON);
    const inTitle = { path: other?.path ?? '', text: other?.text.replace(/^title: .*$/m, 'title: On Acme Zebra') ?? '' };
    expect(viewOf('acme-zebra', inText, inTitle).lessons.map(({ title }) => title)).toEqual(['On Acme Zebra']);
    expect(viewOf('acme-lion').lessons).toEqual([]);
  });

  it('offers a practice of two services from two questions on that set them against each other', () => {
    const practice = (...files: readonly SourceFile[]) => viewOf('acme-zebra', ...files).neighbors[0]?.practice;
    expect(practice(asking('one'))).toBeUndefined();
    expect(practice(asking('one'), asking('two'))).toEqual({
      words: 'Zebra or Lion? 2 questions',
      href: '/mini-c01/practice/?item=mini-c01%2F3.1%2Fone&item=mini-c01%2F3.1%2Ftwo',
    });
    // What is kept for mock exams, and drafts, are nobody's practice.
    expect(practice(asking('one'), asking('two', 'reserved: true'))).toBeUndefined();
    expect(viewOf('acme-zebra', asking('one'), asking('two')).neighbors[1]).toEqual({
      name: 'A horse',
      tell: 'Zebra has stripes; a horse has none.',
    });
  });
});

describe('a newer guide on the page of its exam', () => {
  const newer = (more: string): SourceFile => ({
    path: QUIET.path,
    text: QUIET.text.replace(
      '  checked: 2026-11-20\n',
      `  checked: 2026-11-20\n  newer: {version: "1.1", url: "https://example.com/new", checked: 2026-12-01, changes: [A task is new]${more}}\n`,
    ),
  });

  it('has the lessons and questions that were checked against it, by their names or their tasks', () => {
    const checked = checkedAgainst(examOf(newer(', lessons: [rag], questions: ["3.1"]')));
    expect(checked?.lessons.map(({ href }) => href)).toEqual(['/mini-c01/lessons/rag/']);
    expect(checked?.questions.every(({ href }) => href.startsWith('/mini-c01/questions/3.1/'))).toBe(true);
    expect(checked?.questions.length).toBeGreaterThan(0);
    expect(checked?.of.lessons).toBeGreaterThan(1);
  });

  it('says that nothing was checked where nothing was, and is not there without a newer one', () => {
    expect(checkedAgainst(examOf(newer('')))).toMatchObject({ lessons: [], questions: [] });
    expect(checkedAgainst(examOf())).toBeUndefined();
  });
});
