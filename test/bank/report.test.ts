import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { jsonReport } from '../../src/bank/report/json.ts';
import { terminalReport } from '../../src/bank/report/terminal.ts';
import { collectProblems, ruleUrl } from '../../src/content/diagnostic.ts';
import { didYouMean, editDistance, nearest } from '../../src/content/nearest.ts';
import { indexLines } from '../../src/content/source-text.ts';
import { edited, miniBank, miniBankWith } from './mini-bank.ts';

const files = miniBankWith(
  edited('questions/mini-c01/3.1/weekly-policies.md', 'flips: mini-c01/3.1/fixed-letters', 'flips: mini-c01/3.1/two-that-fit'),
);
const { problems } = compileBank(files);

describe('the report for a terminal', () => {
  it('shows place, line with carets, what was expected, a hint to paste, and the other place', () => {
    const text = terminalReport(problems, files, false);
    expect(text).toContain('questions/mini-c01/3.1/weekly-policies.md:4:8 error Unexpected `flips` of one side');
    expect(text).toContain('  4 | flips: mini-c01/3.1/two-that-fit\n    |        ^^^^^^^^^^^^^^^^^^^^^^^^^\n');
    expect(text).toContain(
      '    hint: in questions/mini-c01/3.1/two-that-fit.md: flips: mini-c01/3.1/weekly-policies\n    see: questions/mini-c01/3.1/two-that-fit.md:2:12 the twin\n',
    );
    expect(text).toContain('rule: /authoring/rules/flips-one-sided/');
    expect(text).toMatch(/18 files checked: 2 errors, 0 warnings in 2 files\.\n$/);
  });

  it('has color only where asked for', () => {
    expect(terminalReport(problems, files, false)).not.toContain('\u001b');
    expect(terminalReport(problems, files, true)).toContain('\u001b[31merror');
  });

  it('says so where all is well', () => {
    expect(terminalReport([], miniBank, true)).toBe('18 files checked, no problems.\n');
  });

  it('lets no file send escape sequences or turn the writing round', () => {
    const own = collectProblems('x.md');
    const text = 'a \u001b[2J\u202e b';
    own.error('html', indexLines(text).place(2, 4), 'Unexpected \u001b[2J.', { hint: '\u001b]0;x\u0007' });
    expect(terminalReport(own.list, [{ path: 'x.md', text }], false)).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  it('cuts long lines around the place', () => {
    const own = collectProblems('x.md');
    const text = `${'word '.repeat(100)}<b>${' word'.repeat(100)}`;
    own.error('html', indexLines(text).place(500, 503), 'Unexpected HTML.');
    const lines = terminalReport(own.list, [{ path: 'x.md', text }], false).split('\n');
    const at = lines[1]?.indexOf('<b>') ?? -1;
    expect(at).toBeGreaterThan(0);
    expect(lines[1]?.length).toBeLessThan(130);
    expect(lines[2]?.indexOf('^^^')).toBe(at);
  });
});

describe('the report as JSON', () => {
  it('holds every problem whole, and the counts', () => {
    const report = JSON.parse(jsonReport(problems, files.length)) as Record<string, unknown>;
    expect(report).toMatchObject({ format: 1, files: 18, errors: 2, warnings: 0 });
    expect(report['problems']).toEqual(JSON.parse(JSON.stringify(problems)));
    for (const problem of problems) expect(problem.url).toBe(ruleUrl(problem.ruleId));
  });
});

describe('did you mean', () => {
  it('counts inserts, deletes, changes and swaps', () => {
    expect([
      editDistance('', 'ab'),
      editDistance('rag', 'rag'),
      editDistance('rga', 'rag'),
      editDistance('kitten', 'sitting'),
    ]).toEqual([2, 0, 1, 3]);
  });

  it('names the nearest known word, and none where nothing is near', () => {
    expect(nearest('levle', ['level', 'family'])).toBe('level');
    expect(nearest('Fine_Tuning', ['fine-tuning', 'rag'])).toBe('fine-tuning');
    expect(nearest('xyzzy', ['level', 'rag'])).toBeUndefined();
    expect(didYouMean('sginal', ['signal', 'plain'])).toBe('did you mean `signal`?');
  });
});
