import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { makePacks } from '../../src/bank/packs.ts';
import { coverageReports } from '../../src/bank/report/coverage-report.ts';
import { coverageTerminal } from '../../src/bank/report/coverage-terminal.ts';
import { run } from '../../src/cli/run.ts';
import type { SourceFile } from '../../src/content/source-text.ts';
import { exampleBank } from './example-bank.ts';
import { edited, MINI_BANK, miniBank, miniBankWith } from './mini-bank.ts';

const EVEN = '*Retrieve a clause | Fine-tune a model | Train a new model | Write out a prompt';

function reportOf(files: readonly SourceFile[]) {
  const [report] = coverageReports(compileBank(files), files);
  if (!report) throw new Error('The small bank has an exam.');
  return report;
}
const nextOf = (files: readonly SourceFile[]) => reportOf(files).next.map(({ about, id }) => `${about} ${id}`);

describe('the report of what there is', () => {
  const report = reportOf(miniBank);
  const tasks = report.domains.flatMap((domain) => domain.tasks);

  it('counts ready and reserved questions, objectives, lessons and signals of each task', () => {
    expect(tasks.map(({ id, states, lessons }) => [id, states.ready, states.reserved, lessons])).toEqual([
      ['3.1', 3, 0, ['rag', 'prompting', 'fine-tuning']],
      ['3.10', 2, 1, ['distillation']],
    ]);
    expect(tasks[0]?.objectives).toEqual([
      { id: '3.1.1', ready: 1 },
      { id: '3.1.2', ready: 2 },
    ]);
    expect(tasks[0]?.signals).toContain('freshness');
    expect(tasks[1]?.signals).toEqual([]);
  });
  it('has the share of each domain beside its weight', () => {
    expect(report.domains.map(({ id, share, weight }) => [id, share, weight])).toEqual([['3', 1, 1]]);
    const two = exampleBank(`3 times 3.1/a | ... | ${EVEN}\n4.1/b | One thing. | ${EVEN}`);
    expect(reportOf(two).domains.map(({ share }) => share)).toEqual([0.75, 0.25]);
  });
  it('has no share of nothing', () => {
    const none = miniBank.filter(({ path }) => !path.startsWith('questions/'));
    expect(reportOf(none).domains.map(({ share }) => share)).toEqual([0]);
  });
  it('does not count drafts and questions with errors as ready', () => {
    const files = miniBankWith(
      edited('questions/mini-c01/3.1/two-that-fit.md', 'level: 3', 'level: 3\nstatus: draft'),
      edited('questions/mini-c01/3.1/weekly-policies.md', 'level: 2', 'level: 7'),
    );
    expect(reportOf(files).domains[0]?.tasks[0]?.states).toEqual({ ready: 1, review: 0, draft: 1, reserved: 0, broken: 1 });
  });
});

const RAG = 'content/mini-c01/lessons/3.1/rag.md';

describe('questions and lessons that wait for review', () => {
  const wait = (slug: string, level: string, review: string) =>
    edited(`questions/mini-c01/3.1/${slug}.md`, level, `${level}\nstatus: review\nreview: ${review}`);
  const files = miniBankWith(
    wait('two-that-fit', 'level: 3', '{asked: 2026-11-24}'),
    wait('weekly-policies', 'level: 2', '{asked: 2026-11-20, by: Ana}'),
    edited(RAG, 'order: ', 'status: review\nreview: {asked: 2026-11-22, by: Bo}\norder: '),
  );
  const bank = compileBank(files);
  const report = reportOf(files);

  it('are listed with who reads them and since when, the longest first, and count as neither ready nor drafts', () => {
    expect(report.waiting).toEqual([
      { file: 'questions/mini-c01/3.1/weekly-policies.md', asked: '2026-11-20', by: 'Ana', checkedTwice: true, problems: 0 },
      { file: RAG, asked: '2026-11-22', by: 'Bo', checkedTwice: false, problems: 0 },
      { file: 'questions/mini-c01/3.1/two-that-fit.md', asked: '2026-11-24', checkedTwice: false, problems: 0 },
    ]);
    expect(report.total.states).toEqual({ ready: 3, review: 2, draft: 0, reserved: 1, broken: 0 });
    const text = coverageTerminal([report], false);
    expect(text).toContain(
      'Waiting for review, asked longest ago first\n  2026-11-20  questions/mini-c01/3.1/weekly-policies.md by Ana\n  2026-11-22',
    );
    expect(text).toContain('3 ready, 2 waiting for review, 0 draft');
  });

  it('are in no pack and in no list that learners get, until they are ready', () => {
    const [exam] = bank.exams;
    const ids = exam ? makePacks(exam).flatMap(({ entries }) => entries.map(({ id }) => id)) : [];
    expect(ids).not.toContain('mini-c01/3.1/weekly-policies');
    expect(exam?.questions.filter(({ draft }) => draft)).toHaveLength(2);
    expect(report.domains.flatMap(({ tasks }) => tasks.flatMap(({ lessons }) => lessons))).not.toContain('rag');
    const done = wait('weekly-policies', 'level: 2', '{asked: 2026-11-20, by: Ana}\nreviewed: 2026-11-21');
    const ready = compileBank(miniBankWith({ ...done, text: done.text.replace('status: review', 'status: ready') }));
    expect(ready.problems).toEqual([]);
    expect(reportOf(miniBank).waiting).toEqual([]);
  });

  it('break no build with their problems: these are warnings, and are counted', () => {
    const broken = wait('weekly-policies', 'level: 2', '{asked: 2026-11-20}\nallow: [{rule: clang, why: none}]');
    const all = miniBankWith(broken);
    expect(compileBank(all).problems.map(({ severity }) => severity)).not.toContain('error');
    expect(reportOf(all).waiting.map(({ problems }) => problems > 0)).toEqual([true]);
  });
});

describe('what to write next', () => {
  it('begins with the domain that lacks most, and its tasks without lesson or question', () => {
    const files = exampleBank(`5 turns 3.1/a | ... | ${EVEN}\n4.1/b | One thing. | ${EVEN}`);
    const [domain, ...rest] = nextOf(files.filter(({ path }) => !path.includes('/4.1/')));
    expect(domain).toBe('domain 4');
    expect(rest.slice(0, 2)).toEqual(['task 4.1', 'task 3.1']);
  });
  it('names objectives without a question, not of a task that has none at all', () => {
    const without = (...slugs: readonly string[]) =>
      miniBank.filter(({ path }) => !slugs.some((slug) => path.endsWith(`/${slug}.md`)));
    expect(nextOf(without('two-that-fit'))).toContain('objective 3.1.1');
    const bare = nextOf(without('order-index', 'match-data', 'for-mocks'));
    expect(bare).toContain('task 3.10');
    expect(bare).not.toContain('objective 3.10.1');
  });
  it('names levels and kinds that a task of five questions lacks', () => {
    const five = (count: number) =>
      reportOf(exampleBank(`${count} turns 3.1/a | ... | ${EVEN}`)).next.filter(({ about }) => about === 'variety');
    expect(five(4)).toEqual([]);
    expect(five(5).map(({ text }) => text)).toEqual([
      'Task 3.1 has no question of level 2 (medium), of level 3 (hard), of the kind multiple-response, of the kind ordering, of the kind matching.',
    ]);
  });
  it('ends with signals that stand in fewer than three questions, and decoys in none', () => {
    const named = nextOf(miniBank).filter((one) => /^(signal|decoy) /.test(one));
    expect(named).toContain('signal freshness');
    expect(named).not.toContain('decoy proprietary-data');
    const bare = nextOf(exampleBank(`3.1/a | One thing. | ${EVEN}`));
    expect(bare.at(-1)).toBe('decoy proprietary-data');
  });
});

describe('check --report', () => {
  const signalmark = (...args: readonly string[]) => run(['check', '--report', '--root', MINI_BANK, ...args], MINI_BANK, false);

  it('prints a row for each task and what to write next', () => {
    const { status, out } = signalmark();
    expect(status).toBe(0);
    expect(out).toContain('MINI-C01 A small exam for tests\n5 ready, 0 waiting for review, 0 draft, 1 reserved, 0 with errors');
    expect(out).toMatch(/^3\.10 +1 of 1 +2 +2 /m);
    expect(out).toContain('What to write next\n  1. ');
  });
  it('prints the same as JSON', () => {
    const { out } = signalmark('--format', 'json');
    expect(JSON.parse(out)).toEqual({ format: 1, exams: JSON.parse(JSON.stringify([reportOf(miniBank)])) });
  });
  it('takes an exam, and says which there are', () => {
    expect(signalmark('--exam', 'mini-c01').out).toBe(signalmark().out);
    expect(signalmark('--exam', 'tea-101')).toMatchObject({
      status: 2,
      err: 'Unexpected `tea-101` for --exam of check --report, expected one of: mini-c01\nSee npm run check -- --help.\n',
    });
  });
  it('refuses paths and formats it has not', () => {
    expect(signalmark('questions').status).toBe(2);
    expect(signalmark('--format', 'sarif').status).toBe(2);
  });
  it('shows no control characters of a name', () => {
    const [report] = coverageReports(compileBank(miniBank), miniBank);
    if (!report) throw new Error('The small bank has an exam.');
    expect(coverageTerminal([{ ...report, name: 'A\u001b[2Jname' }], false)).not.toContain('\u001b');
  });
});
