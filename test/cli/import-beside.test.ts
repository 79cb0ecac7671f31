import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { questionBeside } from '../../src/bank/question-beside.ts';
import { run } from '../../src/cli/run.ts';
import { readSources } from '../../src/content/disk.ts';
import { parseQuestion } from '../../src/content/parse/question.ts';
import { exchangeOf } from '../../src/exchange/exchange-of.ts';
import { FORMATS } from '../../src/exchange/formats.ts';
import { MINI_BANK } from '../bank/mini-bank.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'signalmark-beside-'));
  cpSync(MINI_BANK, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const signalmark = (...argv: readonly string[]) => run(['import', ...argv], root, false);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
const TASK = 'questions/mini-c01/3.1';
const OWN = `${TASK}/weekly-policies.md`;
const COPY = `${TASK}/weekly-policies-imported.md`;

/** The small bank as it goes out, its question changed on the way. */
function exported(from = 'Two phrases decide', to = 'Two words decide'): string {
  const questions = readSources(root).files.flatMap((file) => parseQuestion(file).value ?? []);
  const text = FORMATS.find(({ name }) => name === 'gift')?.write?.(questions.map(exchangeOf), 'Bank').files[0]?.content;
  write('bank.gift', String(text).replaceAll(from, to));
  return 'bank.gift';
}
/** A question of another system whose words are nearly those of ours. */
function alike(): string {
  const words = read(OWN).split('---\n')[2] ?? '';
  const plain = words.replace(/:\w+\[([^\]]*)\](?:\{[^}]*\})?/g, '$1').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  write(
    'theirs.md',
    `${plain
      .replace(/^ +>.*\n/gm, '')
      .replace(/\n## Explanation[\s\S]*/, '')
      .replace('An insurer', 'A bank')}\n`,
  );
  return 'theirs.md';
}
const pairs = (out: string): string => out.slice(out.indexOf('Beside each other'));

describe('an import that meets a question which is there', () => {
  it('shows both beside each other where they differ, only what differs, and overwrites nothing', () => {
    const before = read(OWN);
    const { out } = signalmark(exported());
    expect(pairs(out)).toContain(`${OWN} and ${COPY}, which differ\n`);
    const lines = pairs(out)
      .split('\n')
      .filter((line) => /^ {2}\d+ [-+] /.test(line));
    // The twin names one question back, so the copy has none.
    expect(lines.map((line) => line.replace(/^ {2}\d+ ([-+] .{16}).*/, '$1'))).toEqual([
      '- flips: mini-c01/',
      '- Two phrases deci',
      '+ Two words decide',
    ]);
    expect([read(OWN), existsSync(join(root, COPY))]).toEqual([before, true]);
    expect(signalmark('bank.gift').out).not.toContain('Beside each other');
  });

  it('shows what is only much like one, too, and brings it in as a draft of its own', () => {
    const { out } = signalmark(alike(), '--task', '3.1', '--format', 'markdown');
    expect(out).toMatch(new RegExp(`It is much like ${OWN} \\(\\d+ %\\) and came in as `));
    expect(pairs(out)).toMatch(/which share \d+ % of their runs of five words/);
    expect(pairs(out)).toMatch(/^ {2}\d+ - An insurer/m);
    expect(pairs(out)).toMatch(/^ {2}\d+ \+ A bank/m);
    expect(pairs(out)).not.toContain('objective');
  });

  it('says nothing of questions that are not alike', () => {
    write('other.gift', '::Harbor::Which town has a harbor? {=Genoa ~Milan}\n');
    expect(signalmark('other.gift', '--task', '3.1').out).not.toContain('Beside each other');
  });

  it('with --replace puts the imported text in its place, below the front matter that is here, and keeps line ends', () => {
    const here = read(OWN).replace('level: 2', 'level: 2 # a guess\nreviewed: 2026-11-20').replaceAll('\n', '\r\n');
    exported();
    write(OWN, here);
    const shown = signalmark('bank.gift', '--replace', '--dry-run');
    expect(shown.out).toContain(`Text would be replaced:\n  ${OWN}`);
    expect(read(OWN)).toBe(here);
    const { status, out } = signalmark('bank.gift', '--replace');
    expect(status).toBe(0);
    expect(pairs(out)).toContain(`${OWN}, here and imported, which differ`);
    const matter = here.slice(0, here.indexOf('An insurer'));
    expect(read(OWN).startsWith(`${matter}An insurer`)).toBe(true);
    expect(read(OWN)).toContain('Two words decide');
    expect(read(OWN).replaceAll('\r\n', '')).not.toContain('\n');
    expect(existsSync(join(root, COPY))).toBe(false);
    expect(signalmark('bank.gift', '--replace').out).toContain('Nothing to write.');
  });

  it('shows the author the draft beside the question it meets, and nothing beside others', () => {
    signalmark(exported());
    signalmark(alike(), '--task', '3.1', '--format', 'markdown');
    const { exams } = compileBank(readSources(root).files);
    const [exam] = exams;
    const found = (exam?.questions ?? []).flatMap((question) => {
      const beside = exam && questionBeside(question, exam);
      return beside ? [[question.authored.slug, beside.other.authored.slug, beside.share === undefined] as const] : [];
    });
    expect(found).toContainEqual(['weekly-policies-imported', 'weekly-policies', true]);
    expect(found.map(([slug]) => slug).filter((slug) => !slug.endsWith('-imported'))).toHaveLength(1);
  });
});
