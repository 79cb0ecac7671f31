import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileOwn } from '../bank/own-bank.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  it('shows a question that the checker passes', () => {
    const question = /```markdown\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const path = 'questions/aif-c01/3.1/my-question.md';
    const bank = compileOwn({ path, text: question });
    expect(bank.problems).toEqual([]);
    expect(bank.exams[0]?.questions.some(({ item }) => item.id === 'aif-c01/3.1/my-question')).toBe(true);
  });

  it('counts what learners are shown', () => {
    const exam = compileOwn().exams.find(({ id }) => id === 'aif-c01');
    const ready = exam?.questions.filter(({ draft }) => !draft);
    expect(readme).toContain(`${exam?.lessons.length} lessons, ${ready?.length} questions`);
  });

  it('names only files that exist', () => {
    const named = [...readme.matchAll(/\]\((?!https?:|[a-z-]+\))([^)#\s]+)\)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThanOrEqual(4);
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const commands = [...readme.matchAll(/npm run ([a-z]+)/g)].map((match) => match[1] ?? '');
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });
});
