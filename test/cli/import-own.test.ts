import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { readSources } from '../../src/content/disk.ts';
import type { AuthoredQuestion } from '../../src/content/parse/authored.ts';
import { parseQuestion } from '../../src/content/parse/question.ts';
import type { ExchangeQuestion } from '../../src/exchange/exchange.ts';
import { exchangeOf } from '../../src/exchange/exchange-of.ts';
import { FORMATS } from '../../src/exchange/formats.ts';
import { MINI_BANK } from '../bank/mini-bank.ts';

let root = '';
const use = (bank: string): void => {
  for (const folder of ['content', 'questions']) cpSync(join(bank, folder), join(root, folder), { recursive: true });
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'signalmark-import-own-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const signalmark = (...argv: readonly string[]) => run(['import', ...argv], root, false);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const write = (path: string, text: string): void => writeFileSync(join(root, path), text);

const questions = (): readonly AuthoredQuestion[] =>
  readSources(root).files.flatMap((file) => (/^questions\/.*\.md$/.test(file.path) ? (parseQuestion(file).value ?? []) : []));
const traveling = (): ReadonlyMap<string, ExchangeQuestion> => new Map(questions().map((one) => [one.id, exchangeOf(one)]));

/** Writes the bank, or some questions, as files of a format beside it; gives the one to import. */
function exported(name: string, some: readonly ExchangeQuestion[] = [...traveling().values()]): string {
  const files = FORMATS.find((format) => format.name === name)?.write?.(some, 'Our bank').files ?? [];
  for (const file of files) writeFileSync(join(root, file.name), file.content);
  return files[0]?.name ?? '';
}

// The whole bank goes out and in by each format in export.test.ts.

const OWN = 'questions/mini-c01/3.1/weekly-policies.md';
const COPY = 'questions/mini-c01/3.1/weekly-policies-imported.md';

describe('a question of ours that comes back', () => {
  it('is not told apart by keys that do not travel', () => {
    use(MINI_BANK);
    const file = exported('moodle-xml');
    write(OWN, read(OWN).replace('---\n', '---\nformerly: [mini-c01/3.1/old-name]\nreviewed: 2026-11-20\n'));
    expect(signalmark(file).out).toContain('Nothing to write.');
  });

  it('stands beside the one that was changed here, once, and leaves that as it is', () => {
    use(MINI_BANK);
    const file = exported('qti3');
    const changed = read(OWN).replace('An insurer', 'A large insurer');
    write(OWN, changed);
    const { status, out } = signalmark(file);
    expect(status).toBe(0);
    expect(out).toMatch(
      / changed "mini-c01\/3\.1\/weekly-policies": .* is there and differs, .* as .*weekly-policies-imported\.md/,
    );
    expect([read(OWN), existsSync(join(root, COPY))]).toEqual([changed, true]);
    expect(signalmark(file).out).toContain('Nothing to write.');
    write(COPY, read(COPY).replace('An insurer', 'A small insurer'));
    signalmark(file);
    expect(existsSync(join(root, COPY.replace('imported', 'imported-2')))).toBe(true);
  });

  it('is found where it was moved to', () => {
    use(MINI_BANK);
    const file = exported('moodle-xml');
    const moved = OWN.replace('weekly', 'monthly');
    write(moved, read(OWN).replace('---\n', '---\nformerly: [mini-c01/3.1/weekly-policies]\n'));
    rmSync(join(root, OWN));
    expect(signalmark(file).out).toContain('Nothing to write.');
  });

  it('goes where the command line says if its exam is not here, as a new question', () => {
    use(MINI_BANK);
    const [one] = traveling().values();
    if (one === undefined) throw new Error('no question');
    const facts = { ...one.facts, id: 'other-c01/9.9/elsewhere', flips: 'other-c01/9.9/twin' };
    const file = exported('moodle-xml', [{ ...one, leadIn: [{ t: 'text', v: 'Which one?' }], facts }]);
    expect(signalmark(file)).toMatchObject({ status: 2, err: expect.stringContaining('Missing --task') });
    const { status, out } = signalmark(file, '--task', '3.10');
    expect(status).toBe(0);
    expect(out).toContain('Came in as a new question of mini-c01/3.10: other-c01/9.9/elsewhere is not an id here');
    expect(out).toContain('flips: other-c01/9.9/twin');
    const text = read('questions/mini-c01/3.10/elsewhere.md');
    expect(text).toContain('objective: 3.10.1');
    expect(text).not.toContain('flips');
  });

  it.each(['mini-c01/3.1/../../../evil', '../../etc/passwd', 'mini-c01/3.1/con', `mini-c01/3.1/${'x'.repeat(300)}`])(
    'with the id %s gets a name of its own in the folder of its task',
    (id) => {
      use(MINI_BANK);
      const [one] = traveling().values();
      if (one === undefined) throw new Error('no question');
      const before = new Set(readdirSync(root, { recursive: true }).map(String));
      const file = exported('gift', [{ ...one, leadIn: [{ t: 'text', v: 'Which one?' }], facts: { ...one.facts, id } }]);
      expect(signalmark(file, '--task', '3.1').status).toBe(0);
      const after = readdirSync(root, { recursive: true }).map(String);
      const added = after.filter((path) => !before.has(path) && path !== file);
      expect(added).toEqual([expect.stringMatching(/^questions\/mini-c01\/3\.1\/[a-z0-9-]{1,69}\.md$/)]);
      expect(added).not.toContain('questions/mini-c01/3.1/con.md');
    },
  );

  it('leaves neither files nor folders where a later one cannot be written', () => {
    use(MINI_BANK);
    const file = exported('qti3');
    rmSync(join(root, 'questions'), { recursive: true });
    const last = travelingNames().at(-1) ?? '';
    mkdirSync(join(root, 'questions/mini-c01/3.10', `.${process.pid}-${last}.part`), { recursive: true });
    const { status, out } = signalmark(file);
    expect([status, out]).toEqual([1, expect.stringContaining('Nothing was written: ')]);
    expect(readdirSync(join(root, 'questions'), { recursive: true }).map(String).toSorted()).toEqual([
      'mini-c01',
      'mini-c01/3.10',
      `mini-c01/3.10/.${process.pid}-${last}.part`,
    ]);
  });
});

const travelingNames = (): readonly string[] => readdirSync(join(MINI_BANK, 'questions/mini-c01/3.10'));

describe('the second file of an Aiken export', () => {
  it('is read beside the first, also where both are given', () => {
    use(MINI_BANK);
    const file = exported('aiken');
    const beside = file.replace('.txt', '.aiken.json');
    const ours = traveling();
    rmSync(join(root, 'questions'), { recursive: true });
    const { out } = signalmark(file, beside);
    expect(out).toMatch(/^our-bank\.aiken\.json .*read together with the file it goes with$/m);
    expect(traveling().size).toBeGreaterThan(0);
    for (const [id, one] of traveling()) expect(one.facts).toEqual(ours.get(id)?.facts);
    for (const { answer } of traveling().values())
      for (const { rationale } of 'options' in answer ? answer.options : []) expect(rationale).not.toEqual([]);
  });

  it('is refused by itself', () => {
    use(MINI_BANK);
    const beside = exported('aiken').replace('.txt', '.aiken.json');
    expect(signalmark(beside)).toMatchObject({ status: 1, out: expect.stringContaining('give the file it stands beside') });
  });
});
