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
import { writeZip } from '../../src/exchange/zip/zip.ts';
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

  it('says how many lack the reason of an option where the exam wants one, and which line makes the drafts ready', () => {
    const file = put('bank.gift', `${question('One')}::Two::What? {=This one#It is this one. ~That one#It is not.}\n`);
    const { out } = signalmark(file, '--task', '3.1');
    expect(out).toContain(
      '1 of them came with options that have no reason: write these before they are ready, or let the exam do without by `bank: {rationales: optional}` in content/mini-c01/exam.yaml.',
    );
    expect(out).toMatch(/Once they are right: npm run edit -- .*questions\/mini-c01\/3\.1 --status draft --set status=ready$/m);
    const exam = join(root, 'content/mini-c01/exam.yaml');
    writeFileSync(exam, `${read('content/mini-c01/exam.yaml')}\nbank: {rationales: optional}\n`);
    expect(signalmark(put('more.gift', question('Three')), '--task', '3.1').out).not.toContain('have no reason');
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

describe('pictures of questions', () => {
  const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3]);
  const GIF = new TextEncoder().encode('GIF89a, and more');
  const item = (body: string): string =>
    `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="Shown"><responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody>${body}<choiceInteraction responseIdentifier="R"><prompt>Which is it?</prompt><simpleChoice identifier="A">One</simpleChoice><simpleChoice identifier="B">Two</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;
  const media = (): readonly string[] => readdirSync(join(root, 'content/mini-c01/media')).sort();

  it('of a package come along, once each, named from the question’s file; what has no words owes them', () => {
    const body =
      '<p>See <img src="../img/Map%20of%20tea.png" alt="A map of tea"/> and <img src="../img/x.png" alt=""/>.</p><p><img src="../gone.png" alt="gone"/></p>';
    const zip = writeZip([
      { name: 'items/i.xml', content: item(body) },
      { name: 'img/Map of tea.png', content: PNG },
      { name: 'img/x.png', content: GIF },
    ]);
    const { status, out } = signalmark(put('package.zip', zip), '--task', '3.1');
    expect(status).toBe(0);
    const text = read(`${TASK}/shown.md`);
    expect(text).toMatch(
      /\nSee\n\n!\[A map of tea\]\(\.\.\/\.\.\/\.\.\/content\/mini-c01\/media\/map-of-tea-\w{8}\.png\)\n\nand\n\n!\[WRITE: what the picture shows\]\(\S+\/x-\w{8}\.gif\)/,
    );
    expect(text).toContain('\\[gone]');
    expect(media()).toHaveLength(2);
    expect(readFileSync(join(root, 'content/mini-c01/media', media()[0] ?? ''))).toEqual(Buffer.from(PNG));
    expect(out).toContain('Pictures that came without words: 1.');
    expect(out).toContain('and 2 pictures: content/mini-c01/media/');
    const errors = compileBank(readSources(root).files, { assets: readSources(root).assets }).problems.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ reason }) => reason)).toEqual([]);
    expect(signalmark('package.zip', '--task', '3.1').out).toContain('Nothing to write.');
  });

  it('in a Moodle file and in addresses come along; what is no picture does not', () => {
    const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
    const html = `<p>Look:</p><p><img src="@@PLUGINFILE@@/a.png" alt="A leaf"></p><p><img src="data:image/gif;base64,${base64(GIF)}" alt="A cup"></p><p><img src="@@PLUGINFILE@@/b.png" alt="No picture"></p><p>Which?</p>`;
    put(
      'moodle.xml',
      `<quiz><question type="multichoice"><name><text>Look</text></name><questiontext format="html"><text><![CDATA[${html}]]></text><file name="a.png" path="/" encoding="base64">${base64(PNG)}</file><file name="b.png" path="/" encoding="base64">${base64(new TextEncoder().encode('<svg onload="x"/>'))}</file></questiontext><answer fraction="100"><text>One</text></answer><answer fraction="0"><text>Two</text></answer></question></quiz>`,
    );
    expect(signalmark('moodle.xml', '--task', '3.1').status).toBe(0);
    expect(media().map((name) => name.replace(/-\w{8}\./, '.'))).toEqual(['a.png', 'picture.gif']);
    expect(read(`${TASK}/look.md`)).toContain('\\[No picture]');
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
    refused(/neither a text file in UTF-8 nor a zip file/, put('rubbish.gift', new Uint8Array([0, 255, 0, 1, 2, 0, 200])));
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
