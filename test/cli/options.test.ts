import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askInTerminal } from '../../src/cli/ask-in-terminal.ts';
import { ANYWHERE, COMMAND_OPTIONS, type CommandName, isCommand, takenBy } from '../../src/cli/command-options.ts';
import { OPTIONS } from '../../src/cli/options.ts';
import { run } from '../../src/cli/run.ts';
import { MINI_BANK } from '../bank/mini-bank.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'signalmark-options-'));
  cpSync(MINI_BANK, root, { recursive: true });
  writeFileSync(join(root, 'marks.json'), '{}');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const signalmark = (line: string) => run(line.split(' '), root, false);

/** Each command with what it cannot do without. */
const WHOLE: Readonly<Record<CommandName, string>> = {
  check: 'check',
  new: 'new question',
  import: 'import marks.json',
  edit: 'edit --exam mini-c01 --set level=2',
  export: 'export --to csv',
  blind: 'blind sheets',
  stats: 'stats marks.json',
  'marking-f1': 'marking-f1 marks.json',
  schema: 'schema',
};
const commands = Object.keys(COMMAND_OPTIONS).filter(isCommand);
const names = Object.keys(OPTIONS).filter((name): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name));

describe.each(commands)('the options of %s', (command) => {
  const { said, taken } = takenBy(command, ['question']);

  it('are the ones its help names', () => {
    const lines = run(['--help'], root, false).out.split(/^ {2}(?=npm run )/m);
    const own = lines
      .filter((line) => line.startsWith(`npm run ${command} `) || line.startsWith(`npm run ${command}\n`))
      .join('');
    const named = [...own.replace(/\n {2}--root[\s\S]*/, '').matchAll(/--(?<name>[a-z][a-z-]+)/g)].flatMap(
      ({ groups }) => groups?.['name'] ?? [],
    );
    expect(new Set(named)).toEqual(new Set(Object.keys(COMMAND_OPTIONS[command])));
  });

  it('are no others: each is refused with exit 2, by name, with what the command takes', () => {
    const others = names.filter((name) => !Object.hasOwn(taken, name));
    for (const name of [...others, 'color']) {
      const value = Object.hasOwn(OPTIONS, name) && OPTIONS[name as keyof typeof OPTIONS].type === 'string' ? ' nonsense' : '';
      const { status, out, err } = signalmark(`${WHOLE[command]} --${name}${value}`);
      expect([status, out], name).toEqual([2, '']);
      expect(err).toContain(`Unexpected --${name} for ${said}, expected some of: `);
      for (const own of Object.keys(taken)) expect(err).toContain(`--${own}`);
    }
    expect(existsSync(join(root, 'sheets'))).toBe(false);
    expect(existsSync(join(root, 'export'))).toBe(false);
  });

  it('take no other words than theirs, no value where there is none, and no other option for a value', () => {
    for (const [name, value] of Object.entries(taken)) {
      const bad = value === undefined ? [`${name}=nonsense`] : [name, `${name}=`, `${name} --root`];
      for (const written of typeof value === 'object' ? [...bad, `${name} nonsense`, `${name}=nonsense`] : bad) {
        const { status, out, err } = signalmark(`${WHOLE[command].replace(' --to csv', '')} --${written}`);
        expect([status, out], written).toEqual([2, '']);
        expect(err.split('\n')[0]).toMatch(new RegExp(`--${name}\\b.*\\b${command}\\b`));
        if (typeof value === 'object') for (const word of value) expect(err).toContain(word);
      }
    }
  });
});

describe('an option', () => {
  it.each([
    [
      'check --kind nonsense',
      'Unexpected --kind for check, expected some of: --format terminal|json|sarif|github, --fix, --dry-run',
    ],
    ['check --kind nonsense', '--kind is for new.'],
    ['check --format nonsense', 'Unexpected `nonsense` for --format of check, expected one of: terminal, json, sarif, github'],
    ['check --format jsn', 'Did you mean json?'],
    ['check --fixx', 'Did you mean --fix?'],
    ['check -y', 'Unexpected -y for check'],
    ['check --exam mini-c01', '--exam of check goes with --report'],
    ['check --dry-run', '--dry-run of check goes with --fix'],
    ['check --report --fix', '--fix of check does not go with --report'],
    ['check --report --format sarif', 'Unexpected `sarif` for --format of check --report, expected one of: terminal, json'],
    ['check --report --exam none', 'Unexpected `none` for --exam of check --report, expected one of: mini-c01'],
    ['check --root none', 'none'],
    ['marking-f1 marks.json --format sarif', 'Unexpected `sarif` for --format of marking-f1, expected one of: terminal, json'],
    [
      'import marks.json --format sheet',
      'Unexpected `sheet` for --format of import, expected one of: gift, moodle-xml, aiken, qti3',
    ],
    ['new --kind nonsense', 'Unexpected `nonsense` for --kind of new, expected one of: multiple-choice'],
    ['new --exam mini-c01 --task 9.9', 'Unexpected `9.9` for --task of new, expected one of:'],
    ['new lesson --kind ordering', 'Unexpected --kind for new lesson, expected some of: --exam <id>, --task <id>, --objective'],
    ['new signal --task 3.1', 'Unexpected --task for new signal'],
    [
      'new --exam mini-c01 --task 3.1 --kind ordering --concept nonsense --yes',
      'Unexpected --concept of new with --kind ordering: nothing asks for it there.',
    ],
    ['schema --root none', 'Unexpected `none` for --root of schema, expected a folder.'],
  ])('`%s` is refused: %s', (line, said) => {
    const { status, out, err } = signalmark(line);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it('that every command takes is taken by every one, also before its name', () => {
    expect(Object.keys(ANYWHERE)).toEqual(['root', 'help']);
    for (const command of commands) expect(signalmark(`${command} -h`).status).toBe(0);
    expect(signalmark('--root . check').status).toBe(0);
  });

  it('may hold a task of any exam while none is chosen, and no other', () => {
    const exam = readFileSync(join(root, 'content/mini-c01/exam.yaml'), 'utf8');
    mkdirSync(join(root, 'content/other-c01'));
    writeFileSync(join(root, 'content/other-c01/exam.yaml'), exam.replace('MINI-C01', 'OTHER-C01'));
    writeFileSync(join(root, 'bank.gift'), '::a::Which?{=x ~y}');
    const [none, some] = ['9.9', '3.1'].map((task) => signalmark(`import bank.gift --task ${task}`));
    rmSync(join(root, 'content/other-c01'), { recursive: true });
    expect(none).toMatchObject({ status: 2, out: '' });
    expect(none?.err).toContain('Unexpected `9.9` for --task of import, expected one of: 3.1, 3.10');
    expect(some?.err).toContain('Missing --exam');
  });

  it('that does not belong to `new` is refused before anything is asked', async () => {
    const output = new PassThrough();
    const argv = ['new', '--format', 'json'];
    expect(await askInTerminal(argv, root, { input: new PassThrough(), output })).toEqual(argv);
    expect(output.read()).toBeNull();
  });
});
