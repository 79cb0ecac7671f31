import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type Course, STANDARDS } from '../../src/core/course/course.ts';
import { descendants, element, textOf } from '../../src/exchange/xml/xml-query.ts';
import { type XmlElement, xmlTree } from '../../src/exchange/xml/xml-tree.ts';
import { readZip } from '../../src/exchange/zip/zip.ts';
import { MINI_BANK } from '../bank/mini-bank.ts';

const ROOT = join(import.meta.dirname, '../..');
const KB = 1000;
let folder = '';
let mini = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signalmark-course-'));
  mini = mkdtempSync(join(tmpdir(), 'signalmark-course-mini-'));
  cpSync(MINI_BANK, mini, { recursive: true });
});
afterAll(() => {
  for (const each of [folder, mini]) rmSync(each, { recursive: true, force: true });
});

const exported = (root: string, ...argv: readonly string[]) =>
  run(['export', ...argv, '--out', join(folder, 'out.zip')], root, false);

function packed() {
  const bytes = readFileSync(join(folder, 'out.zip'));
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(zip.error);
  const text = (name: string) => new TextDecoder().decode(zip.value.get(name));
  const course = JSON.parse(text('course.js').replace('globalThis.signalmarkCourse=', '').replace(/;\n$/, '')) as Course;
  return { bytes, files: [...zip.value.keys()].sort(), text, course };
}

function xmlOf(text: string): XmlElement {
  const tree = xmlTree(new TextEncoder().encode(text));
  if (!tree.ok) throw new Error(tree.error.reason);
  return tree.value;
}
const named = (tree: XmlElement, name: string) => descendants(tree, (one) => one.name === name);
const words = (one: XmlElement | undefined): string => (one === undefined ? '' : textOf(one).trim());

describe('a package for an LMS', () => {
  it.each(STANDARDS)(
    '%s: has a manifest that names every file, one page with a policy of its own, and the same bytes each time',
    (standard) => {
      const argv = ['--to', standard, '--pass', '70', '--title', 'Weekly & monthly'];
      expect(exported(mini, ...argv)).toMatchObject({ status: 0, err: '' });
      const { bytes, files, text, course } = packed();
      exported(mini, ...argv);
      expect(packed().bytes.equals(bytes)).toBe(true);
      const manifest = standard === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml';
      expect(files).toEqual(['course.js', manifest, 'index.html', 'licenses.txt', 'player.css', 'player.js'].sort());
      const tree = xmlOf(text(manifest));
      expect(named(tree, 'title').map(words)).toContain('Weekly & monthly');
      if (standard === 'cmi5') {
        expect(tree).toMatchObject({ name: 'courseStructure' });
        const [au] = named(tree, 'au');
        expect(Object.fromEntries(au?.attributes ?? [])).toMatchObject({
          moveOn: 'CompletedAndPassed',
          masteryScore: '0.7',
          id: `${course.id}:questions`,
        });
        expect(named(tree, 'url').map(words)).toEqual(['index.html']);
        expect(named(tree, 'langstring').map(words)).toContain('Weekly & monthly');
      } else {
        const listed = named(tree, 'file').map(({ attributes }) => attributes.get('href') ?? '');
        expect([...listed, manifest].sort()).toEqual(files);
        const [resource] = named(tree, 'resource');
        const [item] = named(tree, 'item');
        expect(item?.attributes.get('identifierref')).toBe(resource?.attributes.get('identifier'));
        expect(Object.fromEntries(resource?.attributes ?? [])).toMatchObject({ href: 'index.html', type: 'webcontent' });
        expect(words(named(tree, 'schemaversion')[0])).toBe(standard === 'scorm12' ? '1.2' : '2004 3rd Edition');
        const pass = standard === 'scorm12' ? 'masteryscore' : 'minNormalizedMeasure';
        expect(words(named(tree, pass)[0])).toBe(standard === 'scorm12' ? '70' : '0.7');
        const organizations = element(tree, 'organizations');
        expect(organizations?.attributes.get('default')).toBe(named(tree, 'organization')[0]?.attributes.get('identifier'));
      }
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text('index.html'))?.[1] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(standard === 'cmi5' ? 'connect-src http: https:' : "connect-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(text('index.html')).not.toMatch(/<script>|style=|https?:\/\//);
      // The LMS is the record: nothing of the learner's own is opened, and no part comes later.
      expect(text('player.js')).not.toMatch(/indexedDB|localStorage|serviceWorker|\bimport\(/);
      expect(text('licenses.txt')).toMatch(/preact [\s\S]*Permission is hereby granted/);
      expect(course.questions.map(({ item }) => item.id)).toHaveLength(5);
    },
  );

  it('links to no page of the site, and takes pictures along', () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    );
    const question = join(mini, 'questions/mini-c01/3.1/two-that-fit.md');
    const before = readFileSync(question, 'utf8');
    writeFileSync(join(mini, 'questions/mini-c01/3.1/plan.png'), png);
    const front = before.indexOf('---\n', 4) + 4;
    writeFileSync(question, `${before.slice(0, front)}\n![A plan of two rooms](plan.png)\n\n${before.slice(front)}`);
    const { status, out, err } = exported(mini, 'questions/mini-c01/3.1/two-that-fit.md', '--to', 'scorm12');
    writeFileSync(question, before);
    expect([status, err, out]).toEqual([0, '', out]);
    const { files, text, course } = packed();
    expect(files).toContain('media/questions/mini-c01/3.1/plan.png');
    expect(text('imsmanifest.xml')).toContain('href="media/questions/mini-c01/3.1/plan.png"');
    expect(JSON.stringify(course)).toContain('"src":"media/questions/mini-c01/3.1/plan.png"');
    expect(JSON.stringify(course)).not.toMatch(/"href":"(?!https?:)/);
  });

  it('a task and a full mock exam of our own bank stay small: 56 kB and 105 kB, of them 31 kB of script and 7 kB of styles', () => {
    expect(exported(ROOT, 'questions/aif-c01/1.1', '--to', 'scorm12').err).toBe('');
    const task = packed();
    expect(task.course).toMatchObject({ mode: 'practice', marking: 'guided', seconds: 0 });
    expect(task.bytes.length).toBeLessThanOrEqual(56 * KB);
    expect(gzipSync(task.text('player.js')).length).toBeLessThanOrEqual(31 * KB);
    expect(gzipSync(task.text('player.css')).length).toBeLessThanOrEqual(7 * KB);
    const { out } = exported(ROOT, '--exam', 'aif-c01', '--to', 'scorm12', '--mock', 'full');
    expect(out).toContain('mock exam of 90 minutes, feedback at its end, marking off');
    const mock = packed();
    expect(mock.bytes.length).toBeLessThanOrEqual(105 * KB);
    expect(mock.course).toMatchObject({ mode: 'mock', seconds: 5400 });
    expect(mock.course.questions).toHaveLength(65);
    expect(mock.course.questions.filter(({ counts }) => counts)).toHaveLength(50);
    const families = mock.course.questions.map(({ item }) => item.family);
    expect(new Set(families).size).toBe(65);
  });

  it('is refused where a mock exam lacks questions, a share is none, or an option is of packages only', () => {
    expect(exported(mini, '--to', 'cmi5', '--mock', 'full')).toMatchObject({ status: 1, out: '' });
    expect(exported(mini, '--to', 'cmi5', '--mock', 'full').err).toContain('needs more questions');
    expect(exported(mini, '--to', 'cmi5', '--pass', '0').err).toContain('expected a whole number of percent, 1 to 100');
    expect(exported(mini, '--to', 'gift', '--pass', '70').err).toContain('--pass is for packages: scorm12, scorm2004, cmi5.');
    expect(exported(mini, '--to', 'scorm').err).toContain('Did you mean');
  });
});
