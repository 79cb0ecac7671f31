import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { askInTerminal } from '../../src/cli/ask-in-terminal.ts';
import { run } from '../../src/cli/run.ts';
import { readSources } from '../../src/content/disk.ts';
import { KINDS } from '../../src/core/item/item.ts';
import { MINI_BANK } from '../bank/mini-bank.ts';
import { fillBlanks } from './fill-blanks.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'signalmark-new-'));
  cpSync(MINI_BANK, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const signalmark = (...argv: readonly string[]) => run(argv, root, false);
const pathIn = (out: string) => /^Written: (?<path>.*)$/m.exec(out)?.groups?.['path'] ?? '';
const problems = () => compileBank(readSources(root).files).problems;
const ready = (path: string, text: string) => writeFileSync(join(root, path), text);

describe('signalmark new', () => {
  for (const kind of KINDS) {
    it(`writes a draft of ${kind} whose blanks are told, and which has no problem once they are filled`, () => {
      const exam = join(root, 'content/mini-c01/exam.yaml');
      writeFileSync(exam, readFileSync(exam, 'utf8').replace(/kinds: .*/, `kinds: [${KINDS.join(', ')}]`));
      const { status, out } = signalmark(
        'new',
        '--exam',
        'mini-c01',
        '--task',
        '3.1',
        '--kind',
        kind,
        '--slug',
        'fares',
        '--yes',
      );
      const path = pathIn(out);
      expect([status, path]).toEqual([0, 'questions/mini-c01/3.1/fares.md']);
      expect(out).toContain('/author/?file=questions%2Fmini-c01%2F3.1%2Ffares.md');
      const reported = problems();
      // One warning for all of them.
      expect(reported.map(({ related = [] }) => related.length > 7)).toEqual([true]);
      expect(new Set(reported.map(({ ruleId, severity, file }) => `${severity} ${ruleId} ${file}`))).toEqual(
        new Set([`warning blank ${path}`]),
      );

      const template = readFileSync(join(root, path), 'utf8');
      ready(path, template.replace('status: draft', 'status: ready'));
      expect(new Set(problems().map(({ ruleId, severity }) => `${severity} ${ruleId}`))).toEqual(new Set(['error blank']));

      ready(path, fillBlanks(template, kind === 'multiple-choice' ? 'Which ' : ''));
      expect(problems()).toEqual([]);
      const [question] = compileBank(readSources(root).files).exams.flatMap(({ questions }) =>
        questions.filter(({ item }) => item.id === 'mini-c01/3.1/fares'),
      );
      expect([question?.item.kind, question?.draft]).toEqual([kind, false]);
    });
  }

  it('refuses a kind that the exam leaves out, and lists those it has', () => {
    const { status, err } = signalmark('new', '--exam', 'mini-c01', '--task', '3.1', '--kind', 'true-false', '--yes');
    expect(status).toBe(2);
    expect(err).toContain('Unexpected `true-false` for --kind of new, expected one of:\n  multiple-choice');
    expect(err).not.toContain('a statement that is true or false');
  });

  it('tells what is missing and lists what there is, and writes nothing', () => {
    const none = signalmark('new', '--exam', 'mini-c01');
    expect(none).toMatchObject({ status: 2, out: '' });
    expect(none.err).toContain('Missing --task. Which task?\n  3.1  Choose an approach\n  3.10  Carry it out');
    expect(signalmark('new').err).toContain('  mini-c01  A small exam for tests');
    const typo = signalmark('new', '--exam', 'mini-c01', '--task', '3.1', '--kind', 'orderng', '--yes');
    expect(typo.status).toBe(2);
    expect(typo.err).toContain('Did you mean ordering?');
    expect(signalmark('new', 'quiz').err).toContain('Unexpected `quiz` after new');
    expect(problems()).toEqual([]);
  });

  it('never overwrites, nor leaves the folder of its task', () => {
    const args = ['new', '--exam', 'mini-c01', '--task', '3.1', '--yes', '--slug'];
    const before = readFileSync(join(root, 'questions/mini-c01/3.1/weekly-policies.md'), 'utf8');
    expect(signalmark(...args, 'weekly-policies')).toMatchObject({ status: 2, err: expect.stringContaining('There is a file') });
    expect(readFileSync(join(root, 'questions/mini-c01/3.1/weekly-policies.md'), 'utf8')).toBe(before);
    for (const slug of ['../../x', 'Große', 'a b']) expect(signalmark(...args, slug).status).toBe(2);
    expect(existsSync(join(root, 'questions/x.md'))).toBe(false);
  });

  it('refuses the id of a lesson or signal that another file has, in whichever task or exam below or above it', () => {
    const lesson = ['new', 'lesson', '--task', '3.10', '--title', 'Anew', '--yes'];
    const own = signalmark(...lesson, '--exam', 'mini-c01', '--slug', 'rag');
    expect(own).toMatchObject({ status: 2, out: '' });
    expect(own.err).toContain('The id `rag` is taken by content/mini-c01/lessons/3.1/rag.md');
    const signal = signalmark(
      'new',
      'signal',
      '--exam',
      'mini-c01',
      '--title',
      'Freshness',
      '--concept',
      'rag',
      '--slug',
      'freshness',
    );
    expect(signal.err).toContain('The id `freshness` is taken by content/mini-c01/signals/freshness.md');

    const blueprint = readFileSync(join(root, 'content/mini-c01/exam.yaml'), 'utf8');
    mkdirSync(join(root, 'content/above-c01/signals'), { recursive: true });
    ready('content/above-c01/exam.yaml', `${blueprint.replace('MINI-C01', 'ABOVE-C01')}builds-on: [mini-c01]\n`);
    ready('content/above-c01/signals/late.md', '---\ntitle: Late\nfor: [rag]\n---\nIt is late.\n');
    expect(signalmark(...lesson, '--exam', 'above-c01', '--slug', 'rag').err).toContain('is taken by content/mini-c01/lessons');
    const late = ['new', 'signal', '--exam', 'mini-c01', '--title', 'Late', '--concept', 'rag'];
    expect(signalmark(...late, '--slug', 'late').err).toContain('is taken by content/above-c01/signals/late.md');
    expect(pathIn(signalmark(...late, '--yes').out)).toBe('content/mini-c01/signals/signal-1.md');
    expect(new Set(problems().map(({ ruleId }) => ruleId))).toEqual(new Set(['blank']));
  });

  it('takes `none` where there is no concept yet', () => {
    const args = ['--exam', 'mini-c01', '--concept', 'none', '--yes'];
    const question = signalmark('new', '--task', '3.1', '--kind', 'multiple-choice', ...args);
    const signal = signalmark('new', 'signal', '--title', 'Odd', ...args);
    expect([question.status, signal.status]).toEqual([0, 0]);
    for (const { out } of [question, signal]) expect(readFileSync(join(root, pathIn(out)), 'utf8')).not.toContain('none');
    expect(new Set(problems().map(({ ruleId }) => ruleId))).toEqual(new Set(['blank']));
    expect(signalmark('new', 'signal', '--exam', 'mini-c01', '--title', 'Odd').err).toContain('  none  it has no lesson yet');
  });

  it('writes a lesson and a signal that are whole once their blanks are filled', () => {
    const lesson = signalmark(
      'new',
      'lesson',
      '--exam',
      'mini-c01',
      '--task',
      '3.1',
      '--title',
      'Prompt caching: what it saves',
      '--yes',
    );
    expect(pathIn(lesson.out)).toBe('content/mini-c01/lessons/3.1/prompt-caching-what-it-saves.md');
    const signal = signalmark('new', 'signal', '--exam', 'mini-c01', '--title', 'Nobody may see it', '--concept', 'rag', '--yes');
    expect(pathIn(signal.out)).toBe('content/mini-c01/signals/nobody-may-see-it.md');
    expect(new Set(problems().map(({ ruleId, file }) => `${ruleId} ${file}`))).toEqual(
      new Set([`blank ${pathIn(lesson.out)}`, `blank ${pathIn(signal.out)}`]),
    );
    for (const { out } of [lesson, signal]) {
      const path = pathIn(out);
      const filled = readFileSync(join(root, path), 'utf8').replace(/(1970-01-01 # )?WRITE:[^\n"]*/g, (blank) =>
        blank.startsWith('1970') ? '2026-11-20' : 'a-text',
      );
      ready(path, filled.replace('status: draft', 'status: ready'));
    }
    expect(problems()).toEqual([]);
  });

  it('asks in a terminal for what is missing: a number or a name chooses, Enter takes what is suggested', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    let said = '';
    const answers = ['1', '3.10', 'orderng', 'ordering', '', 'odd name', 'by-rail'];
    output.on('data', (data: Buffer) => {
      said += data.toString();
      if (/: $/.test(data.toString()) || /\]: $/.test(data.toString())) input.write(`${answers.shift() ?? ''}\n`);
    });
    const argv = await askInTerminal(['new', '--root', root], '/', { input, output });
    expect(said).toContain('  1  mini-c01  A small exam for tests\n');
    expect(said).toContain('`orderng` does not fit.');
    expect(argv.slice(3)).toEqual(['--exam=mini-c01', '--task=3.10', '--kind=ordering', '--objective=3.10.1', '--slug=by-rail']);
    expect(pathIn(run(argv, '/', false).out)).toBe('questions/mini-c01/3.10/by-rail.md');
    expect(await askInTerminal(['check', 'x'], '/', { input, output })).toEqual(['check', 'x']);
  });
});

describe('signalmark new, as a program', () => {
  const main = join(import.meta.dirname, '../../src/cli/main.ts');
  const started = (argv: readonly string[], answers: string) =>
    spawnSync(process.execPath, [main, ...argv, '--root', root], { encoding: 'utf8', input: answers });

  it('is answered to its end by a script, and writes a file that passes the check', () => {
    // A name, a number, a wrong answer and what is suggested, all of them there before the first question.
    const answers = ['mini-c01', '1', 'orderng', '1', '', 'rag', 'Weekly Fares', 'weekly-fares'];
    const { status, stdout, stderr } = started(['new'], `${answers.join('\n')}\n`);
    const path = `questions/mini-c01/3.1/weekly-fares.md`;
    expect([status, pathIn(stdout)], stderr).toEqual([0, path]);
    expect(stderr).toContain('Which exam?');
    expect(stderr).toContain('`orderng` does not fit.');
    expect(stderr).toContain('`Weekly Fares` does not fit.');
    const [, script = '', ...words] = /npm run (check) -- --root (\S+) (\S+)/.exec(stdout)?.slice(0) ?? [];
    const checked = spawnSync(process.execPath, [main, script, '--root', ...words], { encoding: 'utf8' });
    expect(checked.status).toBe(0);
    expect(checked.stdout).toContain('0 errors, 1 warning');
    ready(path, fillBlanks(readFileSync(join(root, path), 'utf8'), 'Which '));
    expect(problems()).toEqual([]);
  });

  it('says what is missing where the answers end too early', () => {
    const { status, stdout, stderr } = started(['new', 'lesson'], 'mini-c01\n');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Missing --task. Which task?');
  });
});
