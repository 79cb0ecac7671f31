import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { rulePages } from '../../src/cli/rule-pages.ts';
import { PAGE_FOLDERS } from '../../src/lint/pages/all-rule-pages.ts';
import { readRulePage } from '../../src/lint/pages/rule-page.ts';
import { BANK_RULES, QUESTION_RULES, RULES } from '../../src/lint/rules.ts';
import { exampleBank } from '../bank/example-bank.ts';
import { badFolders, compileMini, readBad } from '../bank/mini-bank.ts';
import { bankWithExample } from './rule-example.ts';

const SRC = join(import.meta.dirname, '../../src');
const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(SRC, 'lint', folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .toSorted();

const pages = new Map(rulePages().map((page) => [page.id, page]));
const pageOf = (id: string) => {
  const page = pages.get(id);
  if (page === undefined) throw new Error(`${id} has no page`);
  return page;
};

/** Rules told of the small bank with an example; that a check of a changed question is stale now goes without saying. */
const reported = (part: string | undefined, example: string): readonly string[] => [
  ...new Set(
    compileMini(bankWithExample(part ?? 'none', example))
      .problems.map(({ ruleId }) => ruleId)
      .filter((id) => id !== 'checks-stale'),
  ),
];

describe('item-writing rules', () => {
  it('are registered, one file each, named after the rule', () => {
    expect(QUESTION_RULES.map(({ id }) => id).toSorted()).toEqual(namesIn('rules', '.ts'));
    expect(BANK_RULES.map(({ id }) => id).toSorted()).toEqual(namesIn('bank-rules', '.ts'));
  });

  it('have their page beside them, and each page its rule', () => {
    for (const folder of ['rules', 'bank-rules']) expect(namesIn(folder, '.md'), folder).toEqual(namesIn(folder, '.ts'));
  });

  for (const { id } of QUESTION_RULES) {
    it(`${id}: its wrong example breaks this rule and no other`, () => {
      const { part, wrong } = pageOf(id);
      expect(reported(part, wrong)).toEqual([id]);
    });
    it(`${id}: its right example is clean`, () => {
      const { part, right } = pageOf(id);
      expect(reported(part, right)).toEqual([]);
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
    it(`${id}: its wrong example breaks this rule and no other about banks`, () => {
      expect(pageOf(id).part).toBe('bank');
      expect(toldOfBank(pageOf(id).wrong)).toEqual([id]);
    });
    it(`${id}: its right example is clean`, () => {
      expect(toldOfBank(pageOf(id).right)).toEqual([]);
    });
  }
});

describe('rules of the formats', () => {
  /** Sizes, images and records of checks: no text of an example could show them. Their fixtures and own tests do. */
  const SHOWN_ONLY = ['checks-stale', 'file-too-big', 'image-missing', 'too-many-marks', 'yaml-too-big'];
  const formats = [...pages.values()].filter(({ id }) => !RULES.has(id));

  it('have examples that are run, but for a few', () => {
    expect(formats.filter(({ part }) => part === undefined).map(({ id }) => id)).toEqual(SHOWN_ONLY);
  });

  for (const { id, part, wrong, right } of formats.filter((page) => page.part !== undefined)) {
    it(`${id}: is told of its wrong example and not of its right one`, () => {
      expect(reported(part, wrong)).toContain(id);
      expect(reported(part, right)).not.toContain(id);
    });
  }
});

/** Every rule id that stands in the code, found by how problems are told. */
function idsInCode(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return idsInCode(path);
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
  const inCode = new Set([...idsInCode(SRC), ...badFolders().map((name) => (readBad(name) as { ruleId: string }).ruleId)]);

  it('exist for every rule that can be told', () => {
    expect(inCode.size).toBeGreaterThan(80);
    expect([...inCode].filter((id) => !pages.has(id))).toEqual([]);
  });

  it('are of rules that exist, each once', () => {
    expect(namesIn('pages', '.md').filter((id) => !inCode.has(id) || RULES.has(id))).toEqual([]);
    expect(PAGE_FOLDERS.flatMap((folder) => namesIn(folder, '.md')).length).toBe(pages.size);
  });

  it('have all their parts', () => {
    for (const page of pages.values()) {
      for (const part of [page.what, page.why, page.right, page.fix]) expect(part.length, page.id).toBeGreaterThan(2);
      expect(page.wrong).not.toBe(page.right);
    }
    expect(() => readRulePage('shape', '# shape\n\nWhat it asks.\n\n## Why\nBecause.\n')).toThrow(
      'The page of the rule shape lacks a part',
    );
  });
});
