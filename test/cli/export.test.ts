import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { run } from '../../src/cli/run.ts';
import { readSources } from '../../src/content/disk.ts';
import { parseQuestion } from '../../src/content/parse/question.ts';
import type { ExchangeQuestion } from '../../src/exchange/exchange.ts';
import { exchangeOf } from '../../src/exchange/exchange-of.ts';
import { FORMATS } from '../../src/exchange/formats.ts';
import { questionMarkdown } from '../../src/exchange/write-question.ts';
import { MINI_BANK } from '../bank/mini-bank.ts';
import { allOwnQuestions } from '../exchange/round-trip.ts';

const FOLDER = 'questions/mini-c01/3.1';
const READY = ['3.1/fixed-letters', '3.1/two-that-fit', '3.1/weekly-policies', '3.10/match-data', '3.10/order-index'];
const ROOT = join(import.meta.dirname, '../..');

let root = '';
const signalmark = (...argv: readonly string[]) => run(argv, root, false);
const there = (folder = 'export'): readonly string[] =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : [];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const idsIn = (csv: string): readonly string[] => [...csv.matchAll(/^"?mini-c01\/([^",]+)"?,/gm)].map((match) => match[1] ?? '');

/** Makes a ready question of the small bank a draft. */
function makeDraft(path: string): void {
  const text = read(path);
  writeFileSync(join(root, path), text.replace(/^level:/m, 'status: draft\nlevel:'));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'signalmark-export-'));
  cpSync(MINI_BANK, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('signalmark export', () => {
  it.each(FORMATS.filter(({ write }) => write !== undefined))(
    '$title: writes a file of its own into export/, and the same bytes each time',
    ({ name, endings, besideEnding }) => {
      const first = signalmark('export', '--to', name);
      expect(first.err).toBe('');
      const files = there();
      expect(files).toEqual(
        [...(besideEnding === undefined ? [] : [besideEnding]), endings[0]].map((ending) => `mini-c01${ending}`).sort(),
      );
      const before = files.map((file) => readFileSync(join(root, 'export', file)));
      expect(signalmark('export', '--to', name)).toEqual(first);
      expect(there()).toEqual(files);
      expect(files.map((file) => readFileSync(join(root, 'export', file)))).toEqual(before);
    },
  );

  it('no format takes the place of another: all of them can lie in export/', () => {
    const formats = FORMATS.filter(({ write }) => write !== undefined);
    for (const { name } of formats) signalmark('export', '--to', name);
    const beside = formats.filter(({ besideEnding }) => besideEnding !== undefined);
    expect(there()).toHaveLength(formats.length + beside.length);
  });

  it('takes ready questions only, and says what stays behind and how to take it along', () => {
    makeDraft(`${FOLDER}/fixed-letters.md`);
    const { status, out } = signalmark('export', '--to', 'csv');
    expect(status).toBe(0);
    expect(out).toMatch(/^MINI-C01: 4 questions as CSV, written to export\/mini-c01\.csv\n/);
    expect(out).toContain('1 draft left behind; --drafts takes drafts along.');
    expect(out).toContain('1 question reserved for mocks left behind; --reserved takes it along.');
    expect(idsIn(read('export/mini-c01.csv'))).toEqual(READY.filter((id) => id !== '3.1/fixed-letters'));

    expect(signalmark('export', '--to', 'csv', '--drafts', '--reserved').out).toBe(
      'MINI-C01: 6 questions as CSV, written to export/mini-c01.csv\n',
    );
    expect(idsIn(read('export/mini-c01.csv'))).toEqual([...READY, '3.10/for-mocks'].sort());
  });

  it('with paths takes only what is in them', () => {
    signalmark('export', 'questions/mini-c01/3.10', '--to', 'csv');
    expect(idsIn(read('export/mini-c01.csv'))).toEqual(['3.10/match-data', '3.10/order-index']);
  });

  it('exits 1 and names every question that a format has no place for', () => {
    const { status, out } = signalmark('export', '--to', 'aiken');
    expect(status).toBe(1);
    const left = out.slice(out.indexOf('left out'));
    for (const id of ['3.1/two-that-fit', '3.10/match-data', '3.10/order-index']) expect(left).toContain(`mini-c01/${id}\n`);
    expect(out).toMatch(/^MINI-C01: 2 questions as Aiken, written to export\/mini-c01\.txt and export\/mini-c01\.aiken\.json\n/);
  });

  it('writes to the file or folder of --out, and names the second file by it', () => {
    expect(signalmark('export', '--to', 'aiken', '--out', 'a/my.bank.txt').out).toContain(
      'my.bank.aiken.json, which belongs beside it',
    );
    expect(there('a')).toEqual(['my.bank.aiken.json', 'my.bank.txt']);
    signalmark('export', '--to', 'gift', '--out', 'a/other.txt');
    expect(there('a')).toContain('other.txt');
    signalmark('export', '--to', 'sheet', '--out', 'b/c');
    expect(there('b/c')).toEqual(['mini-c01.html']);
    expect(there()).toEqual([]);
  });

  it('exits 1 and writes nothing where what was asked for has errors', () => {
    writeFileSync(join(root, FOLDER, 'bad.md'), '---\nlevl: 2\n---\nx\n');
    const { status, out, err } = signalmark('export', '--to', 'gift');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^Nothing was exported: \d+ errors in what is to go out; see npm run check\.\n$/);
    expect(there()).toEqual([]);
    expect(signalmark('export', 'questions/mini-c01/3.10', '--to', 'csv').status).toBe(0);
  });

  it('does not export a bank with a hole where a file that questions name has errors', () => {
    writeFileSync(join(root, 'content/mini-c01/signals/freshness.md'), '---\ntitel: x\n---\n');
    const { status, err } = signalmark('export', FOLDER, '--to', 'gift');
    expect(status).toBe(1);
    expect(err).toContain(`${FOLDER}/weekly-policies.md`);
    expect(err).toContain('because of errors in files they name');
    expect(there()).toEqual([]);
  });

  it('--drafts tells a draft that is no question yet', () => {
    const text = read(`${FOLDER}/weekly-policies.md`)
      .replace('level:', 'status: draft\nlevel:')
      .replace('{#freshness}', '{#no-such-signal}');
    writeFileSync(join(root, FOLDER, 'half.md'), text.replace('{#freshness', '{#no-such-signal'));
    expect(signalmark('export', '--to', 'csv').out).toContain('1 draft left behind');
    const { status, out } = signalmark('export', '--to', 'csv', '--drafts');
    expect(status).toBe(1);
    expect(out).toContain(`    ${FOLDER}/half.md\n`);
    expect(out).toMatch(/^MINI-C01: 5 questions as CSV/);
  });

  it('exits 1 with a word where there is nothing to export', () => {
    makeDraft(`${FOLDER}/fixed-letters.md`);
    const { status, out, err } = signalmark('export', `${FOLDER}/fixed-letters.md`, '--to', 'csv');
    expect(status).toBe(1);
    expect(out).toContain('1 draft left behind; --drafts takes drafts along.');
    expect(err).toBe('Nothing was exported: no question that was asked for is to go out.\n');
    expect(there()).toEqual([]);
  });

  it('exits 2 on wrong use, says what is wrong, and writes nothing', () => {
    const wrong: Readonly<Record<string, readonly string[]>> = {
      'Missing --to, expected one of:\n  gift  GIFT\n': [],
      'Unexpected `pdf` for --to of export, expected one of: gift, moodle-xml, aiken, qti3, h5p, anki, csv, sheet': [
        '--to',
        'pdf',
      ],
      'Unexpected `nope` for --exam of export, expected one of: mini-c01': ['--to', 'gift', '--exam', 'nope'],
      'no file or folder nowhere': ['nowhere', '--to', 'gift'],
      'a.xml ends like Moodle XML, expected .gift or .txt for GIFT, or a folder.': ['--to', 'gift', '--out', 'a.xml'],
      'questions/ is for content': ['--to', 'gift', '--out', FOLDER],
      'content/ is for content': ['--to', 'gift', '--out', 'content/x.gift'],
    };
    for (const [words, argv] of Object.entries(wrong)) {
      const { status, out, err } = signalmark('export', ...argv);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain(words);
    }
    expect(there()).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(readdirSync(MINI_BANK).sort());
  });

  it('several exams get a file each, and --out of one file wants one exam', () => {
    for (const folder of ['content', 'questions'])
      cpSync(join(root, folder, 'mini-c01'), join(root, folder, 'other-c01'), { recursive: true });
    rmSync(join(root, 'questions/other-c01/checks.yaml'));
    const exam = read('content/other-c01/exam.yaml').replace('MINI-C01', 'OTHER-C01');
    writeFileSync(join(root, 'content/other-c01/exam.yaml'), exam);
    for (const task of readdirSync(join(root, 'questions/other-c01'))) {
      for (const file of readdirSync(join(root, 'questions/other-c01', task))) {
        const path = `questions/other-c01/${task}/${file}`;
        writeFileSync(join(root, path), read(path).replaceAll('mini-c01', 'other-c01'));
      }
    }
    expect(signalmark('export', '--to', 'csv', '--out', 'one.csv')).toMatchObject({
      status: 2,
      err: expect.stringContaining('questions of mini-c01, other-c01: add --exam, or name a folder.'),
    });
    expect(signalmark('export', '--to', 'csv').err).toBe('');
    expect(there()).toEqual(['mini-c01.csv', 'other-c01.csv']);
    expect(signalmark('export', '--to', 'csv', '--exam', 'other-c01', '--out', 'one.csv').out).toMatch(/^OTHER-C01: 5 questions/);
    expect(read('one.csv')).toBe(read('export/other-c01.csv'));
  });

  it('leaves an earlier export as it was where the new one cannot be written', () => {
    signalmark('export', '--to', 'aiken');
    rmSync(join(root, 'export/mini-c01.aiken.json'));
    mkdirSync(join(root, 'export/mini-c01.aiken.json'));
    writeFileSync(join(root, 'export/mini-c01.txt'), 'of yesterday');
    const { status, out, err } = signalmark('export', '--to', 'aiken');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toBe('Nothing was exported: mini-c01.aiken.json is a folder, expected a file or nothing.\n');
    expect(read('export/mini-c01.txt')).toBe('of yesterday');
    expect(there()).toEqual(['mini-c01.aiken.json', 'mini-c01.txt']);
  });

  it('says where a folder cannot be made', () => {
    writeFileSync(join(root, 'export'), 'a file');
    const { status, err } = signalmark('export', '--to', 'csv');
    expect(status).toBe(1);
    expect(err).toMatch(/^Nothing was exported: .*export/);
    expect(read('export')).toBe('a file');
  });

  it.skipIf(process.getuid?.() === 0)('says where a folder is read-only, and leaves nothing behind', () => {
    mkdirSync(join(root, 'export'));
    chmodSync(join(root, 'export'), 0o555);
    const { status, err } = signalmark('export', '--to', 'csv');
    chmodSync(join(root, 'export'), 0o755);
    expect(status).toBe(1);
    expect(err).toMatch(/^Nothing was exported: .*EACCES/);
    expect(there()).toEqual([]);
  });
});

describe('export and import', () => {
  const both = FORMATS.flatMap(({ read, write, ...format }) => (read && write ? [{ ...format, read, write }] : []));
  const readAt = (folder: string, file: string): ExchangeQuestion => {
    const { value } = parseQuestion({ path: file, text: readFileSync(join(folder, file), 'utf8') });
    if (value === undefined) throw new Error(`${file} has errors`);
    return exchangeOf(value);
  };
  const all = allOwnQuestions();
  // The one pass of the whole bank by each format.
  it.each(both)('$title: every question of this repository that goes out comes back as it was', ({ read, write }) => {
    const { files, notes } = write(all, 'Own');
    const [bytes, beside] = [...files]
      .sort((a, b) => Number(a.name.endsWith('.json')) - Number(b.name.endsWith('.json')))
      .map(({ content }) => (typeof content === 'string' ? new TextEncoder().encode(content) : content));
    const { questions, notes: refused } = read(bytes ?? new Uint8Array(0), 'own', beside);
    expect(refused).toEqual([]);
    const left = notes.filter(({ what }) => what === 'left-out').length;
    expect(questions).toHaveLength(all.length - left);
    expect(questions.length).toBeGreaterThan(20);
    const own = new Map(all.map((question) => [question.facts.id, question]));
    for (const { line: _, title: __, ...question } of questions) {
      const was = own.get(question.facts.id);
      expect(was).toBeDefined();
      if (was) expect(questionMarkdown(question)).toBe(questionMarkdown(was));
    }
  });

  it.each(both)(
    '$title: what went out is already here when it comes back, and comes into an empty bank as the questions it was',
    ({ name, endings }) => {
      const own = readSources(root).files.flatMap(({ path }) => (/^questions\/.+\.md$/.test(path) ? [path] : []));
      const texts = new Map(own.map((file) => [file, read(file)]));
      const readOurs = new Map(own.map((file) => [file, readAt(root, file)]));
      const out = run(['export', '--to', name], root, false);
      expect(out.err).toBe('');
      const went = Number(/: (\d+) questions?/.exec(out.out)?.[1]);
      const { status, out: said } = run(['import', `export/mini-c01${endings[0]}`], root, false);
      expect(status).toBe(0);
      const [, cameIn, here, left] = /mini-c01\S* +(\d+) +(\d+) +(\d+)/.exec(said)?.map(Number) ?? [];
      expect({ cameIn, here, left }).toEqual({ cameIn: 0, here: went, left: 0 });
      expect(went).toBeGreaterThanOrEqual(2);
      expect(said).toContain('Nothing to write.');
      for (const file of own) expect(read(file)).toBe(texts.get(file));

      rmSync(join(root, 'questions'), { recursive: true });
      mkdirSync(join(root, 'questions'));
      const again = run(['import', `export/mini-c01${endings[0]}`], root, false);
      expect([again.status, again.out]).toEqual([0, expect.stringContaining('Written, as drafts:')]);
      const errors = compileBank(readSources(root).files).problems.filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
      const back = own.filter((file) => existsSync(join(root, file)));
      expect(back).toHaveLength(went);
      for (const file of back) {
        const was = readOurs.get(file);
        // A link to a lesson of ours leads nowhere elsewhere: its words go out.
        if (was) expect(questionMarkdown(readAt(root, file))).toBe(questionMarkdown(was).replace('[quoted](rag)', 'quoted'));
      }
    },
  );

  it('a real process prints the same and exits with the same status', () => {
    const main = join(ROOT, 'src/cli/main.ts');
    const node = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', main];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...node, 'export', '--to', 'gift'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      'GIFT has no questions in which steps are put in order; it was written as a matching of places with steps.',
    );
    expect(there()).toEqual(['mini-c01.gift']);
  });
});
