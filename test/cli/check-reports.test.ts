import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { wantsColor } from '../../src/cli/wants-color.ts';
import { MINI_BANK } from '../bank/mini-bank.ts';

const WEEKLY = 'questions/mini-c01/3.1/weekly-policies.md';
let root = '';
let good = '';
const write = (text: string) => writeFileSync(join(root, WEEKLY), text);
const read = () => readFileSync(join(root, WEEKLY), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'signalmark-reports-'));
  cpSync(MINI_BANK, root, { recursive: true });
  good = read();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly { readonly physicalLocation: Record<string, unknown> }[];
  readonly relatedLocations?: readonly unknown[];
}
interface SarifRun {
  readonly columnKind: string;
  readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
  readonly results: readonly SarifResult[];
}

describe('check --format sarif', () => {
  it('tells rule, level, place, other place, and the page where the site’s address is known', () => {
    write(good.replace('flips: mini-c01/3.1/fixed-letters', 'flips: mini-c01/3.1/two-that-fit'));
    const env = { SIGNALMARK_SITE: 'https://example.org', SIGNALMARK_BASE: 'study' };
    const { status, out } = run(['check', '--format', 'sarif'], root, false, env);
    const log = JSON.parse(out) as { readonly version: string; readonly runs: readonly SarifRun[] };
    expect([status, log.version, log.runs.length, log.runs[0]?.columnKind]).toEqual([1, '2.1.0', 1, 'utf16CodeUnits']);
    const { tool, results } = log.runs[0] ?? { tool: { driver: { rules: [] } }, results: [] };
    const reported = results.find(({ locations }) => JSON.stringify(locations).includes('weekly-policies'));
    expect(reported).toMatchObject({
      ruleId: 'flips-one-sided',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: WEEKLY, uriBaseId: '%SRCROOT%' },
            // "mini-c01/3.1/two-that-fit" has 25 letters; the end is the column behind the last of them.
            region: { startLine: 4, startColumn: 8, endLine: 4, endColumn: 33 },
          },
        },
      ],
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'questions/mini-c01/3.1/two-that-fit.md' } } }],
    });
    const rule = tool.driver.rules[reported?.ruleIndex ?? -1];
    expect(rule).toMatchObject({
      id: 'flips-one-sided',
      helpUri: 'https://example.org/study/authoring/rules/flips-one-sided/',
      defaultConfiguration: { level: 'error' },
    });
    expect(rule?.['shortDescription']).toEqual({ text: expect.stringMatching(/\w/) });
  });

  it('gives paths from the working folder, written as addresses', () => {
    writeFileSync(join(root, 'questions/mini-c01/3.1/Größe #1.md'), 'x');
    const { out } = run(['check', '--format', 'sarif', '--root', root], join(root, '..'), false);
    const folder = root.split(/[\\/]/).at(-1) ?? '';
    expect(out).toContain(`"uri": "${folder}/questions/mini-c01/3.1/Gr%C3%B6%C3%9Fe%20%231.md"`);
  });
});

describe('check as annotations', () => {
  it('writes one command a problem, escaped so that no text ends it or begins another', () => {
    write(good.replace('level: 2', 'level: "100%, ::error::x"'));
    const { status, out } = run(['check', '--format', 'github'], root, false);
    expect(status).toBe(1);
    const [first = ''] = out.split('\n').filter((line) => line.includes(WEEKLY));
    expect(first).toMatch(
      /^::error file=questions\/mini-c01\/3\.1\/weekly-policies\.md,line=3,endLine=3,col=8,endColumn=25,title=wrong-value::/,
    );
    expect(first).toContain('`100%25, ::error::x`');
    for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning) file=/);
  });

  it('prints them below the report where a CI host asks for them', () => {
    write(good.replace('level: 2', 'levle: 2'));
    const { out } = run(['check'], root, false, { GITHUB_ACTIONS: 'true' });
    expect(out).toMatch(/files checked: 1 error[^\n]*\n(?:1 of them|It) can be fixed at once: [^\n]*\n::error file=/);
    expect(run(['check'], root, false).out).not.toContain('::error file');
  });
});

describe('check in a terminal', () => {
  it('names the page of a rule once, and tells what is many in one line each', () => {
    for (let n = 0; n < 9; n += 1)
      writeFileSync(join(root, `questions/mini-c01/3.1/copy-${n}.md`), '---\nlevel: 2\n---\n:plian[x]\n');
    const { out } = run(['check'], root, false, { SIGNALMARK_SITE: 'https://example.org' });
    expect(out.match(/rule: https:\/\/example\.org\/authoring\/rules\/unknown-directive\/$/gm)).toHaveLength(1);
    expect(out.match(/error Unexpected `:plian`/g)).toHaveLength(9);
    expect(out.match(/ unknown-directive\n {2}4 \| :plian/g)).toHaveLength(5);
  });

  it('has color where a terminal is, and where it is asked for or not', () => {
    expect([
      wantsColor({}, true),
      wantsColor({}, false),
      wantsColor({ NO_COLOR: '1' }, true),
      wantsColor({ NO_COLOR: '' }, true),
      wantsColor({ TERM: 'dumb' }, true),
      wantsColor({ FORCE_COLOR: '1', NO_COLOR: '1' }, false),
      wantsColor({ FORCE_COLOR: '0' }, true),
    ]).toEqual([true, false, false, true, false, true, false]);
  });
});

describe('check --fix', () => {
  it('fixes the files on disk, says how many problems in how many files, and leaves nothing else behind', () => {
    write(good.replace('level: 2', 'levle: 2').replace('- [ ] Train', '- [] Train'));
    const names = readdirSync(root, { recursive: true });
    const { status, out } = run(['check', '--fix'], root, false);
    expect(out).toContain('2 problems fixed in 1 file.\n');
    expect([status, read()]).toEqual([0, good]);
    expect(out).toMatch(/18 files checked, no problems\.\n$/);
    expect(readdirSync(root, { recursive: true })).toEqual(names);
    expect(run(['check', '--fix'], root, false).out).toMatch(/^Nothing to fix\.\n/);
  });

  it('with --dry-run shows each line before and after and writes nothing', () => {
    const bad = good.replace('level: 2', 'levle: 2');
    write(bad);
    const { status, out } = run(['check', '--fix', '--dry-run'], root, false);
    expect(status).toBe(1);
    expect(out).toContain(`${WEEKLY}\n  3 - levle: 2\n  3 + level: 2\n\n1 problem would be fixed in 1 file.\n`);
    expect(read()).toBe(bad);
  });

  it('keeps the report of a machine whole', () => {
    write(good.replace('level: 2', 'levle: 2'));
    const { out, err } = run(['check', '--fix', '--format', 'json'], root, false);
    expect(JSON.parse(out)).toMatchObject({ errors: 0 });
    expect(err).toContain('1 problem fixed in 1 file.');
  });
});
