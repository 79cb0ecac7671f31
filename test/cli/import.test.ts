import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { run } from '../../src/cli/run.ts';
import { readSources } from '../../src/content/disk.ts';
import { contentPath } from '../../src/content/parse/content-path.ts';
import { MINI_BANK } from '../bank/mini-bank.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'signalmark-import-'));
  cpSync(MINI_BANK, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const signalmark = (...argv: readonly string[]) => run(['import', ...argv], root, false);
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(root, name), content);
  return name;
};
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const TASK = 'questions/mini-c01/3.1';
const before = new Set(readdirSync(join(MINI_BANK, TASK)));
/** What is in the task's folder now and was not before. */
const fresh = (): readonly string[] => readdirSync(join(root, TASK)).filter((name) => !before.has(name));

const question = (title: string, words = `What is ${title || 'it'}?`): string =>
  `${title && `::${title}::`}${words} {=This one ~That one}\n\n`;

describe('signalmark import', () => {
  it('writes drafts that the checker reads without an error', () => {
    const file = put('bank.gift', `${question('Capital of France')}${question('', 'Which town is older, Rome or Ghent?')}`);
    const { status, out, err } = signalmark(file, '--task', '3.1');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^bank\.gift\s+2\s+0\s+0$/m);
    expect(fresh()).toEqual(['capital-of-france.md', 'which-town-is-older-rome-or-ghent.md']);
    expect(read(`${TASK}/capital-of-france.md`)).toMatch(/^status: draft$/m);
    const { problems } = compileBank(readSources(root).files);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('takes the first objective where none is known, and says so once', () => {
    const { out } = signalmark(put('bank.gift', `${question('One')}${question('Two')}`), '--task', '3.10');
    expect(read('questions/mini-c01/3.10/one.md')).toContain('objective: 3.10.1');
    expect(out.match(/correct `objective:`/g)).toHaveLength(1);
    expect(out).toContain('2 of them did not say their objective');
  });

  it('tells each question that did not come with file, line and reason, and exits 1', () => {
    const { status, out } = signalmark(put('bank.gift', `${question('One')}::Essay::Tell us all. {}\n`), '--task', '3.1');
    expect(status).toBe(1);
    expect(out).toMatch(/^bank\.gift\s+1\s+0\s+1$/m);
    expect(out).toMatch(/^bank\.gift:3 left out "Essay": .*essay/m);
    expect(fresh()).toEqual(['one.md']);
  });

  it('a question that came in without some of itself is told, and does not count as a failure', () => {
    const file = put('bank.gift', '::One::What? {=Yes ~%50%Half ~No}\n');
    const { status, out } = signalmark(file, '--task', '3.1');
    expect([status, fresh()]).toEqual([0, ['one.md']]);
    expect(out).toMatch(/^bank\.gift:1 changed "One": /m);
  });

  it('with --dry-run shows the same and writes nothing', () => {
    const file = put('bank.gift', question('One'));
    const { status, out } = signalmark(file, '--task', '3.1', '--dry-run');
    expect([status, fresh()]).toEqual([0, []]);
    expect(out).toContain('would come in');
    expect(out).toContain(`Would be written, as drafts:\n  ${TASK}/one.md`);
  });

  it('the same file again changes nothing, also when given twice at once', () => {
    const file = put('bank.gift', `${question('One')}${question('Two')}`);
    const twice = signalmark(file, file, '--task', '3.1');
    expect([twice.status, fresh()]).toEqual([0, ['one.md', 'two.md']]);
    expect(twice.out).toContain('"One": Stands twice in this import and came once');
    const again = signalmark(file, '--task', '3.1');
    expect([again.status, fresh()]).toEqual([0, ['one.md', 'two.md']]);
    expect(again.out).toMatch(/^bank\.gift\s+0\s+2\s+0$/m);
    expect(again.out).toContain('Nothing to write.');
  });

  it('a question whose facts the author has filled in since is still known again', () => {
    const file = put('bank.gift', question('One'));
    signalmark(file, '--task', '3.1');
    const path = `${TASK}/one.md`;
    put(
      path,
      read(path)
        .replace('level: 2', 'level: 3')
        .replace(/^note:.*\n/m, ''),
    );
    expect(signalmark(file, '--task', '3.1').out).toMatch(/^bank\.gift\s+0\s+1\s+0$/m);
  });

  it('numbers names that are taken and never writes over a file', () => {
    const old = read(`${TASK}/fixed-letters.md`);
    put('one.gift', question('Fixed letters', 'What is fixed?'));
    put('two.gift', question('Fixed, letters!', 'What else is fixed?'));
    expect(signalmark('one.gift', 'two.gift', '--task', '3.1').status).toBe(0);
    expect(fresh()).toEqual(['fixed-letters-2.md', 'fixed-letters-3.md']);
    expect(read(`${TASK}/fixed-letters.md`)).toBe(old);
  });

  it('gives every title a name that any system can have', () => {
    const titles = ['../../etc/passwd', '😀🎉', 'x'.repeat(300), 'con', 'aux', 'Résumé', '/', '-', 'C\\:\\\\a\\=b', '日本'];
    const bank = titles.map((title, at) => question(title, `Question ${at}?`)).join('');
    expect(signalmark(put('bank.gift', bank), '--task', '3.1').status).toBe(0);
    expect(fresh()).toHaveLength(titles.length);
    for (const name of fresh()) {
      expect(contentPath(`${TASK}/${name}`)?.kind, name).toBe('question');
      expect(name.length).toBeLessThan(70);
      expect(name).not.toMatch(/^(con|aux)\./);
    }
    expect(fresh()).toEqual(expect.arrayContaining(['etc-passwd.md', 'question-con.md', 'resume.md', 'grinning-tada.md']));
  });

  it('names a question without a title by its first words, in any script', () => {
    put('bank.gift', '日本語の質問？ {=はい ~いいえ}\n\nКакой чай? {=Да ~Нет}\n\n녹차는? {=네 ~아니요}\n');
    signalmark('bank.gift', '--task', '3.1');
    expect(fresh()).toEqual(['kakoy-chay.md', 'nogchaneun.md', 'ribenyunozhiwen.md']);
  });

  it('a question without any letters is called question, with a number where there are two', () => {
    put('bank.gift', '？？ {=… ~！}\n\n！！ {=… ~？}\n');
    signalmark('bank.gift', '--task', '3.1');
    expect(fresh()).toEqual(['question-2.md', 'question.md']);
  });

  it('exits 2 on wrong use, names the choices and writes nothing', () => {
    const file = put('bank.gift', question('One'));
    const wrong: Readonly<Record<string, readonly string[]>> = {
      'Missing the file to import': [],
      'There is no file nowhere.gift': ['nowhere.gift'],
      'There is no file bank.gift/x': ['bank.gift/x'],
      'Missing --task: some questions do not say where they belong. Which task?\n  3.1  ': [file],
      'Unexpected `9.9` for --task': [file, '--task', '9.9'],
      'Unexpected `none` for --exam': [file, '--exam', 'none', '--task', '3.1'],
      'Unexpected `word` for --format of import, expected one of: gift, moodle-xml, aiken, qti3': [file, '--format', 'word'],
    };
    for (const [said, argv] of Object.entries(wrong)) {
      const { status, out, err } = signalmark(...argv);
      expect([status, out], said).toEqual([2, '']);
      expect(err).toContain(said);
    }
    expect(fresh()).toEqual([]);
  });

  it('asks for the exam where there are several', () => {
    cpSync(join(root, 'content/mini-c01/exam.yaml'), join(root, 'content/other-c01/exam.yaml'), { recursive: true });
    put('content/other-c01/exam.yaml', read('content/mini-c01/exam.yaml').replace(/^code: .*$/m, 'code: OTHER-C01'));
    const file = put('bank.gift', question('One'));
    const { status, err } = signalmark(file, '--task', '3.1');
    expect(status).toBe(2);
    expect(err).toMatch(/Missing --exam: .*\n {2}mini-c01 {2}.*\n {2}other-c01 {2}/);
    expect(signalmark(file, '--task', '3.1', '--exam', 'other-c01').status).toBe(0);
    expect(existsSync(join(root, 'questions/other-c01/3.1/one.md'))).toBe(true);
  });

  it('runs as a program, with its exit status', () => {
    put('bank.gift', question('One'));
    const main = join(import.meta.dirname, '../../src/cli/main.ts');
    const started = spawnSync(process.execPath, [main, 'import', 'bank.gift', '--task', '3.1'], { cwd: root, encoding: 'utf8' });
    expect([started.status, started.stderr, fresh()]).toEqual([0, '', ['one.md']]);
  });
});

describe('files that are refused', () => {
  const refused = (reason: RegExp, ...argv: readonly string[]): void => {
    const { status, out } = signalmark(...argv, '--task', '3.1');
    expect(status, out).toBe(1);
    expect(out).toMatch(reason);
    expect(fresh()).toEqual([]);
  };

  it('a file of 100 MB, unread', () => {
    truncateSync(join(root, put('large.gift', '')), 100_000_000);
    refused(/large\.gift refused: The file has 100 MB, more than the 20 MB/, 'large.gift');
  });

  it('a folder, binary rubbish, nothing, prose, a page of the web, a package that is none', () => {
    mkdirSync(join(root, 'folder.gift'));
    refused(/This is a folder/, 'folder.gift');
    refused(/neither a text file nor a zip file/, put('rubbish.gift', new Uint8Array([0, 255, 0, 1, 2, 0, 200])));
    refused(/The file is empty/, put('empty.gift', ' \n'));
    refused(/Nothing in it tells its format/, put('prose.txt', 'Once upon a time.\n'));
    refused(/outermost element is <html>/, put('page.xml', '<!DOCTYPE html><html><body></body></html>'));
    refused(/refused: /, put('package.zip', 'PK not really'));
    refused(/refused: /, put('half.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])));
  });

  it('a file whose ending and content say different things, until somebody says which', () => {
    put('bank.gift', 'Which?\nA. One\nB. Two\nANSWER: B\n');
    refused(/by its content Aiken\. Say which it is: --format aiken/, 'bank.gift');
    expect(signalmark('bank.gift', '--format', 'aiken', '--task', '3.1').status).toBe(0);
    expect(fresh()).toEqual(['which.md']);
  });

  it('a text that could be two formats', () => {
    put('both.txt', `${question('One')}Which?\nA. One\nB. Two\nANSWER: B\n`);
    refused(/This could be GIFT or Aiken/, 'both.txt');
  });

  it('keep no other file from coming in', () => {
    put('rubbish.bin', new Uint8Array([0, 255]));
    put('bank.gift', question('One'));
    const { status, out } = signalmark('rubbish.bin', 'bank.gift', '--task', '3.1');
    expect([status, fresh()]).toEqual([1, ['one.md']]);
    expect(out).toMatch(/^rubbish\.bin .*refused$/m);
  });

  it('say it without what a terminal would obey', () => {
    const { out } = signalmark(put('bank.gift', '::\u001b[2J\u202eevil::Tell. {}\n'), '--task', '3.1');
    expect([out.includes('\u001b'), out.includes('\u202e'), out.includes('evil')]).toEqual([false, false, true]);
  });
});

describe('an import that cannot be written', () => {
  const bank = (): string => {
    put('one.gift', `${question('One')}${question('Two')}`);
    return 'one.gift';
  };

  it('leaves nothing where one file fails, neither files nor folders', () => {
    rmSync(join(root, 'questions'), { recursive: true });
    // The second file's temporary name is taken by a folder.
    mkdirSync(join(root, TASK, `.${process.pid}-two.md.part`), { recursive: true });
    const { status, out } = signalmark(bank(), '--task', '3.1');
    expect(status).toBe(1);
    expect(out).toContain('Nothing was written: ');
    expect(out).toMatch(/^one\.gift\s+0\s+0\s+0$/m);
    expect(readdirSync(join(root, TASK))).toEqual([`.${process.pid}-two.md.part`]);
  });

  it('is refused before the first file where the folder is a link or a file', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'signalmark-elsewhere-'));
    rmSync(join(root, TASK), { recursive: true });
    symlinkSync(elsewhere, join(root, TASK));
    const linked = signalmark(bank(), '--task', '3.1');
    expect([linked.status, readdirSync(elsewhere)]).toEqual([1, []]);
    expect(linked.out).toContain(`Nothing was written: ${TASK} is a link`);
    rmSync(join(root, TASK));
    rmSync(elsewhere, { recursive: true });
    put(TASK, 'a file');
    expect(signalmark(bank(), '--task', '3.1').out).toContain(`Nothing was written: ${TASK} is a file, expected a folder.`);
  });

  it.skipIf(process.getuid?.() === 0)('is refused where the folder is read-only', () => {
    chmodSync(join(root, TASK), 0o555);
    const { status, out } = signalmark(bank(), '--task', '3.1');
    chmodSync(join(root, TASK), 0o755);
    expect([status, fresh()]).toEqual([1, []]);
    expect(out).toContain(`${TASK} cannot be written to.`);
  });
});
