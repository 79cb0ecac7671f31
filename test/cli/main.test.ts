import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { MINI_BANK } from '../bank/mini-bank.ts';

let root = '';
const signalmark = (...argv: readonly string[]) => run(argv, root, false);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'signalmark-cli-'));
  cpSync(MINI_BANK, root, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const BAD = 'questions/mini-c01/3.1/bad.md';
const breakBank = (): void => writeFileSync(join(root, BAD), '---\nlevl: 2\n---\nx\n');
const fixBank = (): void => rmSync(join(root, BAD));

describe('signalmark check', () => {
  it('exits 0 on a clean bank', () => {
    expect(signalmark('check')).toEqual({ status: 0, out: '18 files checked, no problems.\n', err: '' });
  });

  it('exits 1 on errors and tells them all', () => {
    breakBank();
    const { status, out } = signalmark('check');
    fixBank();
    expect(status).toBe(1);
    expect(out).toContain(`${BAD}:2:1 error Unexpected key \`levl\` in a question.`);
    expect(out).toContain('did you mean `level`?');
    expect(out).toContain('Missing answer block.');
  });

  it('with paths tells and counts only those files, though all are read', () => {
    breakBank();
    const others = signalmark('check', 'questions/mini-c01/3.10', 'content/mini-c01/exam.yaml');
    const own = signalmark('check', BAD);
    const folder = run(['check', 'bad.md', '--root', root], join(root, 'questions/mini-c01/3.1'), false);
    fixBank();
    expect(others).toEqual({ status: 0, out: '4 files checked, no problems.\n', err: '' });
    expect(own.status).toBe(1);
    expect(own.out).toContain('1 file checked');
    expect(folder.out).toBe(own.out.replace(`--fix ${BAD}`, `--root ${root} --fix bad.md`));
  });

  it('prints JSON where asked to', () => {
    breakBank();
    const { status, out } = signalmark('check', '--format', 'json');
    fixBank();
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      format: 1,
      files: 19,
      problems: expect.arrayContaining([expect.objectContaining({ ruleId: 'unknown-key', file: BAD })]),
    });
  });

  it('exits 2 on wrong use, and says what is wrong', () => {
    const wrong: Readonly<Record<string, readonly string[]>> = {
      'There is no command `chek`': ['chek'],
      'Unexpected `xml` for --format of check, expected one of: terminal, json, sarif, github': ['check', '--format', 'xml'],
      'no file or folder nowhere': ['check', 'nowhere'],
      'is not under content/': ['check', '..'],
      'There is no content/': ['check', '--root', 'questions/mini-c01/3.1'],
      'Unexpected --color for check, expected some of: --format terminal|json|sarif|github, --fix': ['check', '--color'],
      'Missing the folder': ['blind'],
      'Expected one file': ['marking-f1'],
      'Commands that check and write': [],
    };
    for (const [said, argv] of Object.entries(wrong)) {
      const { status, out, err } = signalmark(...argv);
      expect([status, out], said).toEqual([2, '']);
      expect(err).toContain(said);
    }
  });

  it('explains itself, by commands that are there', () => {
    const { status, out, err } = signalmark('--help');
    expect([status, err]).toEqual([0, '']);
    const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...out.matchAll(/npm run (?<name>[\w-]+)/g)].map(({ groups }) => groups?.['name'] ?? '');
    expect(new Set(named)).toEqual(
      new Set(['check', 'new', 'import', 'edit', 'export', 'stats', 'blind', 'marking-f1', 'schema']),
    );
    const readme = readFileSync(join(import.meta.dirname, '../../src/cli/README.md'), 'utf8');
    for (const name of named) {
      expect(scripts[name]).toContain(`src/cli/main.ts ${name}`);
      expect(scripts[`pre${name}`]).toContain(scripts['precheck']);
      expect(readme).toContain(`\`npm run ${name}`);
    }
    expect(readme).not.toContain('signalmark ');
    expect(out).not.toContain('signalmark ');
  });

  it('says where the -- was missing, and npm kept the options', () => {
    const started = (argv: readonly string[], env: Readonly<Record<string, string>>) => run(argv, root, false, env);
    const kept = started(['new', 'question'], {
      npm_lifecycle_event: 'new',
      npm_config_exam: 'mini-c01',
      npm_config_yes: 'true',
    });
    expect(kept).toMatchObject({ status: 2, out: '' });
    expect(kept.err).toContain(
      'npm kept --exam for itself. Put -- before the options:\n  npm run new -- question --exam mini-c01\n',
    );
    const newer = started(['new', 'question', 'mini-c01'], { npm_lifecycle_event: 'new', npm_config_exam: 'true' });
    expect(newer.err).toContain('npm kept --exam for itself. Put -- before the options:\n  npm run new -- ... --exam ...\n');
    const fix = started(['check'], { npm_lifecycle_event: 'check', npm_config_fix: 'questions', npm_config_dry_run: 'true' });
    expect(fix.err).toContain('npm run check -- --fix questions --dry-run');
    expect(started(['check'], { npm_lifecycle_event: 'check', npm_config_registry: 'x' }).status).toBe(0);
  });

  it('offers to fix just what was asked about', () => {
    breakBank();
    const { out } = signalmark('check', BAD);
    fixBank();
    expect(out).toContain(`1 of them can be fixed at once: npm run check -- --fix ${BAD} (`);
  });

  it('runs as a program, with its exit status', () => {
    const main = join(import.meta.dirname, '../../src/cli/main.ts');
    const started = spawnSync(process.execPath, [main, 'check', '--root', root], { encoding: 'utf8' });
    expect([started.status, started.stdout]).toEqual([0, '18 files checked, no problems.\n']);
  });
});

describe('signalmark blind and marking-f1', () => {
  it('writes a sheet a question, and compares what was marked on them', () => {
    const sheets = join(root, 'sheets');
    expect(signalmark('blind', 'sheets', '--seed', 'one')).toEqual({ status: 0, out: '6 sheets written to sheets.\n', err: '' });
    expect(readdirSync(join(sheets, 'mini-c01/3.1')).toSorted()).toEqual([
      'fixed-letters.json',
      'two-that-fit.json',
      'weekly-policies.json',
    ]);
    const sheet = JSON.parse(readFileSync(join(sheets, 'mini-c01/3.1/weekly-policies.json'), 'utf8')) as Record<string, unknown>;
    expect(Object.keys(sheet)).toEqual(['id', 'revision', 'kind', 'scenario', 'leadIn', 'choose', 'options', 'mark']);

    const marks = join(root, 'marks.json');
    writeFileSync(marks, JSON.stringify({ 'mini-c01/3.1/weekly-policies': ['documents change every week', 'nonsense'] }));
    const table = signalmark('marking-f1', 'marks.json');
    expect(table.status).toBe(0);
    expect(table.out).toContain('0.67  1.00  0.50  0.60  0g7rd5psqi8  mini-c01/3.1/weekly-policies  not in the text: "nonsense"');
    const json = JSON.parse(signalmark('marking-f1', 'marks.json', '--format', 'json').out) as Record<string, unknown>;
    expect(json).toMatchObject({
      format: 1,
      questions: [{ id: 'mini-c01/3.1/weekly-policies', f1: expect.closeTo(2 / 3), recall: 0.5 }],
    });
  });

  it('tells questions that are not there, and files that cannot be read', () => {
    writeFileSync(join(root, 'odd.json'), '{"mini-c01/3.1/none": ["x"]}');
    expect(signalmark('marking-f1', 'odd.json')).toMatchObject({
      status: 1,
      err: 'There is no question mini-c01/3.1/none without errors.\n',
    });
    for (const text of ['[', '[]', '{"a": "b"}', '{"a": [1]}']) {
      writeFileSync(join(root, 'odd.json'), text);
      expect(signalmark('marking-f1', 'odd.json').status).toBe(2);
    }
    expect(signalmark('marking-f1', 'missing.json').status).toBe(2);
  });

  it('leaves out questions with errors, and says so', () => {
    breakBank();
    mkdirSync(join(root, 'few'), { recursive: true });
    const { status, err } = signalmark('blind', 'few');
    fixBank();
    expect(status).toBe(1);
    expect(err).toContain('questions with errors have no sheet');
  });
});

describe('signalmark check with the path of one of two near-copies', () => {
  it('tells of the copy, whichever of the two has the problem', () => {
    const folder = join(root, 'questions/mini-c01/3.1');
    const text = readFileSync(join(folder, 'two-that-fit.md'), 'utf8').replace('family: desk\n', '');
    writeFileSync(join(folder, 'aaa-copy.md'), text);
    const copy = signalmark('check', 'questions/mini-c01/3.1/aaa-copy.md');
    const original = signalmark('check', 'questions/mini-c01/3.1/two-that-fit.md');
    rmSync(join(folder, 'aaa-copy.md'));
    for (const { status, out } of [copy, original]) {
      expect(status).toBe(1);
      expect(out).toContain('near-duplicate');
    }
  });
});
