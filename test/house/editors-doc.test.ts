import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { terminalReport } from '../../src/bank/report/terminal.ts';
import { readSources } from '../../src/content/disk.ts';
import { BAD_FILES, badFolders, compileMini, miniBankWith } from '../bank/mini-bank.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const block = (under: string, language: string): string => {
  const page = read('docs/editors.md');
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page.slice(page.indexOf(under)))?.[1] ?? '';
};
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

describe('the task for VS Code in docs/editors.md', () => {
  const { tasks } = JSON.parse(block('## In VS Code', 'json')) as {
    readonly tasks: readonly [
      {
        readonly command: string;
        readonly problemMatcher: { readonly pattern: Readonly<Record<string, number>> & { readonly regexp: string } };
      },
    ];
  };
  const [{ command, problemMatcher }] = tasks;
  const { pattern } = problemMatcher;

  it('finds every problem of every bad file of the tests in what the checker prints, with its place, and takes no other line for one', () => {
    const matcher = new RegExp(pattern.regexp);
    for (const name of badFolders()) {
      const files = miniBankWith(...readSources(join(BAD_FILES, name)).files);
      const { problems } = compileMini(files);
      const found = terminalReport(problems, files, false)
        .split('\n')
        .flatMap((line) => {
          const match = matcher.exec(line);
          const part = (which: string) => match?.[pattern[which] ?? 0] ?? '';
          return match === null ? [] : [['file', 'line', 'column', 'severity', 'code'].map(part).join(' ')];
        });
      const told = problems.map(({ file, place: { start }, severity, ruleId }) =>
        [file, start.line, start.column, severity, ruleId].join(' '),
      );
      expect(found, name).toEqual(told);
    }
  });

  it('runs a script that is there', () => {
    expect(scripts[command.replace('npm run ', '')]).toContain('main.ts check');
  });
});

describe('the workflow in docs/editors.md', () => {
  it('is YAML that runs only scripts there are, on a Node that is new enough', () => {
    const { jobs } = parse(block('## In CI', 'yaml')) as {
      readonly jobs: { readonly content: { readonly steps: readonly Readonly<Record<string, unknown>>[] } };
    };
    const { steps } = jobs.content;
    const runs = steps.flatMap(({ run }) => (typeof run === 'string' ? [run] : []));
    const named = runs.flatMap((line) => [...line.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name = '']) => name));
    expect(named).toEqual(['check', 'check']);
    for (const name of named) expect(scripts).toHaveProperty(name);
    const node = steps.find(({ uses }) => String(uses).startsWith('actions/setup-node'))?.['with'];
    expect(node).toMatchObject({ 'node-version': 24, cache: 'npm' });
  });
});
