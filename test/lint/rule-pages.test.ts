import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { allRulePages, FORMAT_PAGES } from '../../src/lint/pages/all-rule-pages.ts';
import { readRulePage } from '../../src/lint/pages/rule-page.ts';
import { BANK_RULES, QUESTION_RULES, rulePath } from '../../src/lint/rules.ts';
import { exampleBank } from '../bank/example-bank.ts';
import { badFolders, miniBank, miniBankWith, readBad } from '../bank/mini-bank.ts';

const SRC = join(import.meta.dirname, '../../src');
const LINT = join(SRC, 'lint');
const lintSource = (id: string): string => readFileSync(join(LINT, rulePath(id)), 'utf8');
const filesIn = (folder: string): readonly string[] => readdirSync(join(LINT, folder)).map((name) => name.replace(/\.ts$/, ''));

const QUESTION = 'questions/mini-c01/3.1/weekly-policies.md';
const base = miniBank.find(({ path }) => path === QUESTION)?.text ?? '';

/** The small bank's question with one part replaced by an example. */
function withPart(part: string | undefined, example: string): string {
  const answer = base.indexOf('- [x]');
  const leadIn = base.indexOf('Which approach');
  const sources = base.indexOf('sources:');
  const body = base.indexOf('---', 4);
  switch (part) {
    case 'answer':
      return `${base.slice(0, answer)}${example}\n${base.slice(base.indexOf('## Explanation'))}`;
    case 'scenario':
      return `${base.slice(0, base.indexOf('An insurer'))}${example}\n${base.slice(leadIn)}`;
    case 'lead-in':
      return `${base.slice(0, leadIn)}${example}\n${base.slice(answer)}`;
    case 'lead-in-and-answer':
      return `${base.slice(0, leadIn)}${example}\n${base.slice(base.indexOf('## Explanation'))}`;
    case 'file':
      return example;
    case 'front-matter':
      return `${base.slice(0, sources)}${example}${base.slice(body)}`;
    default:
      throw new Error(`no part ${part}`);
  }
}

/** Rules told as errors of a changed question; that its check is stale now goes without saying. */
const told = (text: string): readonly string[] => [
  ...new Set(
    compileBank(miniBankWith({ path: QUESTION, text }))
      .problems.filter(({ ruleId }) => ruleId !== 'checks-stale')
      .map(({ ruleId }) => ruleId),
  ),
];

describe('item-writing rules', () => {
  it('are registered, one file each, named after the rule', () => {
    expect(QUESTION_RULES.map(({ id }) => id).toSorted()).toEqual(filesIn('rules').toSorted());
    expect(BANK_RULES.map(({ id }) => id).toSorted()).toEqual(filesIn('bank-rules').toSorted());
  });

  for (const { id } of QUESTION_RULES) {
    const page = readRulePage(id, lintSource(id));
    it(`${id}: its wrong example breaks this rule and no other`, () => {
      expect(told(withPart(page?.part, page?.wrong ?? ''))).toEqual([id]);
    });
    it(`${id}: its right example is clean`, () => {
      expect(told(withPart(page?.part, page?.right ?? ''))).toEqual([]);
    });
  }
});

describe('rules about whole banks', () => {
  const bankRules = new Set(BANK_RULES.map(({ id }) => id));
  /** Bank rules told of an example. No question of it may have an error of another kind: it would not be looked at. */
  const toldOfBank = (example: string): readonly string[] => {
    const { problems } = compileBank(exampleBank(example));
    const others = problems.filter(({ severity, ruleId }) => severity === 'error' && !bankRules.has(ruleId));
    expect(others.map(({ ruleId, file, reason }) => `${ruleId} ${file} ${reason}`)).toEqual([]);
    return [...new Set(problems.map(({ ruleId }) => ruleId).filter((id) => bankRules.has(id)))];
  };

  for (const { id } of BANK_RULES) {
    const page = readRulePage(id, lintSource(id));
    it(`${id}: its wrong example breaks this rule and no other about banks`, () => {
      expect(page?.part).toBe('bank');
      expect(toldOfBank(page?.wrong ?? '')).toEqual([id]);
    });
    it(`${id}: its right example is clean`, () => {
      expect(toldOfBank(page?.right ?? '')).toEqual([]);
    });
  }
});

/** Every rule id that stands in the code, found by how problems are told. */
function idsInCode(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'rule-pages' ? [] : idsInCode(path);
    if (!path.endsWith('.ts')) return [];
    const text = readFileSync(path, 'utf8');
    const calls =
      /(?:\.error|\.warning|\bsay|\bdiagnostic)\(\s*(?:'(?:error|warning)',\s*)?(?:bare \? 'directive-label' : )?'(?<id>[a-z0-9-]+)'/g;
    return [...text.matchAll(calls)]
      .map((match) => match.groups?.['id'] ?? '')
      .filter((id) => id !== 'error' && id !== 'warning');
  });
}

describe('pages of rules', () => {
  const pages = allRulePages(lintSource);

  it('exist for every rule that can be told', () => {
    const known = new Set(pages.map(({ id }) => id));
    const ids = [...new Set(idsInCode(SRC)), ...badFolders().map((name) => (readBad(name) as { ruleId: string }).ruleId)];
    expect(ids.length).toBeGreaterThan(80);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });

  it('are of rules that exist, each once', () => {
    const inCode = new Set([...idsInCode(SRC), ...badFolders().map((name) => (readBad(name) as { ruleId: string }).ruleId)]);
    expect(FORMAT_PAGES.map(({ id }) => id).filter((id) => !inCode.has(id))).toEqual([]);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  });

  it('have all their parts', () => {
    for (const page of pages) {
      for (const part of [page.what, page.why, page.right, page.mend]) expect(part.length, page.id).toBeGreaterThan(2);
      expect(page.wrong).not.toBe(page.right);
    }
  });
});
