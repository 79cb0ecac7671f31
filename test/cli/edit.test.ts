import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { MINI_BANK } from '../bank/mini-bank.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'signalmark-edit-'));
  cpSync(MINI_BANK, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const edit = (...argv: readonly string[]) => run(['edit', ...argv], root, false);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const TASK = 'questions/mini-c01/3.1';
const WEEKLY = `${TASK}/weekly-policies.md`;
const all = () => Object.fromEntries(readdirSync(join(root, TASK)).map((name) => [name, read(`${TASK}/${name}`)]));
const git = (...argv: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...argv], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return stdout;
};
const commit = (): void => {
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'All');
};
/** The line under "To write it", as words. */
const writeLine = (out: string): readonly string[] =>
  (/To write it:\n {2}npm run (?<line>.*)/.exec(out)?.groups?.['line'] ?? '').split(' ').filter((word) => word !== '--');

describe('signalmark edit', () => {
  it('shows first what it would change, writes nothing, and says how to write it', () => {
    const before = all();
    const { status, out } = edit('--task', '3.1', '--set', 'level=3');
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`${WEEKLY}\n {2}\\d+ - level: 2\n {2}\\d+ \\+ level: 3\n`));
    expect(out).toContain('2 questions would change. 1 question is so already.');
    expect(out).toContain('2 files checked, no problems.');
    expect(out).toContain('in no git repository');
    expect(all()).toEqual(before);

    const words = writeLine(out);
    expect(words).toEqual(['edit', '--task', '3.1', '--set', 'level=3', '--yes']);
    const done = run(words, root, false);
    expect(done.status).toBe(0);
    expect(done.out).toContain('2 questions changed.');
    const changed = Object.fromEntries(
      Object.entries(before).map(([name, text]) => [name, text.replace('level: 2', 'level: 3')]),
    );
    expect(all()).toEqual(changed);
    expect(edit('--task', '3.1', '--set', 'level=3').out).toBe('Nothing to change. 3 questions are so already.\n');
  });

  it('finds questions by exam, task, status, file and words on any line', () => {
    const draft = read(WEEKLY).replace('level: 2', 'level: 2\nstatus: draft');
    writeFileSync(join(root, WEEKLY), draft);
    const count = (...argv: readonly string[]) =>
      Number(/^(\d+) questions? would change/m.exec(edit(...argv, '--set', 'family=harbor').out)?.[1] ?? 0);
    expect(count('--exam', 'mini-c01')).toBe(6);
    expect(count('--task', '3.10')).toBe(3);
    expect(count('--status', 'draft')).toBe(1);
    expect(count('--status', 'ready', '--task', '3.1')).toBe(2);
    expect(count(WEEKLY)).toBe(1);
    expect(count(TASK, 'content')).toBe(3);
    expect(count('--text', 'An INSURER   wants an')).toBe(2);
    expect(count('--text', 'nobody wrote this')).toBe(0);
    expect(edit('--text', 'nobody wrote this', '--set', 'level=1')).toMatchObject({ status: 1, out: '' });
  });

  it('sets every key it names, takes away what may be missing, and adds a source once', () => {
    const source = '{title: A page, url: https://example.com/a, checked: 2026-11-30}';
    const set = ['objective=3.1.1', 'level=1', 'status=draft', 'family=harbor', 'reserved=true', `source=${source}`];
    edit(WEEKLY, ...set.flatMap((one) => ['--set', one]), '--yes');
    const lines = read(WEEKLY).split('\n');
    for (const line of ['objective: 3.1.1', 'level: 1', 'status: draft', 'family: harbor', 'reserved: true', `  - ${source}`])
      expect(
        lines.filter((one) => one === line),
        line,
      ).toHaveLength(1);
    expect(edit(WEEKLY, '--set', `source=${source}`).out).toMatch(/^Nothing to change/);
    edit(WEEKLY, '--set', 'family=', '--set', 'reserved=', '--yes');
    expect(read(WEEKLY)).not.toMatch(/^(family|reserved):/m);
  });

  it('hands questions to somebody to read, and back', () => {
    const set = ['status=review', 'review={asked: 2026-11-30, by: Ana}'];
    expect(edit(WEEKLY, ...set.flatMap((one) => ['--set', one]), '--yes')).toMatchObject({ status: 0, err: '' });
    expect(run(['check', '--report'], root, false).out).toContain('2026-11-30  questions/mini-c01/3.1/weekly-policies.md by Ana');
    expect(edit('--status', 'review', '--set', 'status=ready', '--yes').out).toContain('review-open');
    expect(edit(WEEKLY, '--set', 'reviewed=2026-12-01', '--yes').out).toContain('1 file checked, no problems.');
  });

  it('changes lessons with the questions of their task, where a lesson has the key', () => {
    const lessons = ['fine-tuning', 'prompting', 'rag'].map((name) => `content/mini-c01/lessons/3.1/${name}.md`);
    const before = lessons.map(read);
    const set = ['--set', 'status=review', '--set', 'review={asked: 2026-11-30, by: Ana}'];
    const { out } = edit('--task', '3.1', ...set);
    expect(out).toContain('lessons/3.1/prompting.md\n  8 + status: review\n  9 + review: {asked: 2026-11-30, by: Ana}\n');
    expect(out).toContain('3 questions and 3 lessons would change.');
    expect(lessons.map(read)).toEqual(before);
    expect(edit('--task', '3.1', ...set, '--yes').out).toContain('3 questions and 3 lessons changed.');
    for (const [at, lesson] of lessons.entries())
      expect(read(lesson)).toBe(before[at]?.replace(/\n---\n/, '\nstatus: review\nreview: {asked: 2026-11-30, by: Ana}\n---\n'));
    expect(edit('--task', '3.1', ...set).out).toBe('Nothing to change. 3 questions and 3 lessons are so already.\n');

    const source = 'source={title: Another page, url: https://example.com/b, checked: 2026-11-30}';
    expect(edit('content', '--text', 'weights', '--set', source, '--yes').out).toMatch(/^1 lesson changed\./);
    expect(read(lessons[0] ?? '')).toContain('checked: 2026-11-20}\n  - {title: Another page,');
  });

  it('leaves lessons as they are where they cannot have a key, and says so where they were named', () => {
    const rag = 'content/mini-c01/lessons/3.1/rag.md';
    expect(edit('--task', '3.1', '--set', 'family=harbor').out).toContain('3 questions would change.\n');
    expect(edit(TASK, rag, '--set', 'level=1', '--set', 'status=draft').out).toContain(
      '3 questions would change. 1 lesson stays as it is: a lesson has no `level`.\n',
    );
    expect(edit('content', '--set', 'level=1')).toEqual({
      status: 1,
      out: '',
      err: '4 lessons stay as they are: a lesson has no `level`.\n',
    });
    expect(edit(rag, '--set', 'sources=', '--yes').err).toBe('1 lesson stays as it is: a lesson cannot do without `sources`.\n');
  });

  it('says what the checker says of the changed files, and of others that are wrong only now', () => {
    const twin = `${TASK}/fixed-letters.md`;
    const { status, out } = edit(WEEKLY, '--set', 'reserved=true', '--yes');
    expect(status).toBe(1);
    expect(out).toContain(`${twin}:`);
    expect(out).toContain('reserved-family');
    const objective = edit(WEEKLY, '--set', 'objective=9.9.9');
    expect(objective.status).toBe(1);
    expect(objective.out).toMatch(new RegExp(`^${WEEKLY}:\\d+:\\d+ error .*9\\.9\\.9`, 'm'));
  });

  it('refuses what the checker would refuse, before anything is read', () => {
    const wrong: Readonly<Record<string, readonly string[]>> = {
      'Missing --set, what is to be changed: npm run edit -- [path ...]': [WEEKLY],
      'Missing which questions and lessons are meant': ['--set', 'level=1'],
      'expected a whole number from 1 to 3': [WEEKLY, '--set', 'level=9'],
      'Did you mean `level`?': [WEEKLY, '--set', 'levle=1'],
      'is set twice': [WEEKLY, '--set', 'level=1', '--set', 'level=2'],
      'cannot do without `level`': [WEEKLY, '--set', 'level='],
      "For example: --set 'source={title:": [WEEKLY, '--set', 'source=https://example.com'],
      'expected one of: draft': ['--status', 'redy', '--set', 'level=1'],
      'Unexpected `9.9` for --task of edit': ['--task', '9.9', '--set', 'level=1'],
    };
    const before = all();
    for (const [said, argv] of Object.entries(wrong)) {
      const { status, out, err } = edit(...argv, '--yes');
      expect([status, out], said).toEqual([2, '']);
      expect(err).toContain(said);
    }
    expect(all()).toEqual(before);
  });

  it('changes no file where one of them cannot be read, and names it', () => {
    writeFileSync(join(root, TASK, 'odd.md'), '---\nlevel: 1\nlevel: 2\n---\nx\n');
    const before = all();
    const { status, out, err } = edit('--task', '3.1', '--set', 'level=3', '--yes');
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(`${TASK}/odd.md: its front matter cannot be read (line 3)`);
    expect(err).toContain('Nothing was changed.');
    expect(all()).toEqual(before);
  });

  it.skipIf(process.getuid?.() === 0)('changes no file where a folder cannot be written to', () => {
    chmodSync(join(root, TASK), 0o555);
    const before = all();
    const { status, out } = edit('--exam', 'mini-c01', '--set', 'family=harbor', '--yes');
    chmodSync(join(root, TASK), 0o755);
    expect(status).toBe(1);
    expect(out).toContain('Nothing was written:');
    expect(all()).toEqual(before);
  });

  it('gives the earlier files their text back where a later one cannot be written', () => {
    // Nothing can take the place of a folder with something in it, whoever writes.
    const half = join(root, 'questions/mini-c01/3.10', `.${process.pid}-two-ways.md.part`);
    const names = readdirSync(join(root, 'questions/mini-c01/3.10'));
    for (const name of names) mkdirSync(join(half.replace('two-ways.md', name), 'x'), { recursive: true });
    const before = all();
    const { status, out } = edit('--exam', 'mini-c01', '--set', 'family=harbor', '--yes');
    expect(status).toBe(1);
    expect(out).toContain('Nothing was written:');
    expect(all()).toEqual(before);
  });

  it('says how git undoes it, and what git could not bring back', () => {
    commit();
    const { out } = edit('--task', '3.1', '--set', 'level=3', '--yes');
    const line = /To undo: git restore -- (?<files>.*)/.exec(out)?.groups?.['files'] ?? '';
    expect(line.split(' ')).toHaveLength(2);
    git('restore', '--', ...line.split(' '));
    expect(git('status', '--porcelain')).toBe('');
    const lesson = 'content/mini-c01/lessons/3.1/rag.md';
    writeFileSync(join(root, lesson), `${read(lesson)}\n`);
    expect(edit(lesson, '--set', 'status=draft').out).toContain(`Git could not undo all of this: ${lesson} has changes`);
    git('restore', '--', lesson);

    writeFileSync(join(root, WEEKLY), `${read(WEEKLY)}\n`);
    expect(edit('--task', '3.1', '--set', 'level=3').out).toContain(`Git could not undo all of this: ${WEEKLY} has changes`);
    expect(edit('--task', '3.1', '--set', 'level=3', '--yes').out).not.toContain('git restore');
  });

  it('names folders to undo where the files are many, and never one with other changes in it', () => {
    for (const name of Array.from({ length: 12 }, (_, n) => `copy-${n}.md`)) cpSync(join(root, WEEKLY), join(root, TASK, name));
    commit();
    writeFileSync(join(root, 'questions/mini-c01/3.10/notes.md'), 'not committed');
    const elsewhere = run(
      ['edit', '--text', 'assistant', '--set', 'author=x', '--root', root, '--set', 'family=harbor', '--yes'],
      tmpdir(),
      false,
    );
    expect(elsewhere.err).toContain('Unexpected `author=x`');
    const { out } = run(['edit', '--text', 'assistant', '--set', 'family=harbor', '--root', root, '--yes'], tmpdir(), false);
    expect(out).toMatch(new RegExp(`To undo: git -C \\S+ restore -- ${TASK}$`, 'm'));
  });
});
