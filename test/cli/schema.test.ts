import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonReport } from '../../src/bank/report/json.ts';
import { allSchemas, schemaText } from '../../src/cli/schema/all-schemas.ts';
import { readSources } from '../../src/content/disk.ts';
import { contentPath } from '../../src/content/parse/content-path.ts';
import { normalizeText, type SourceFile } from '../../src/content/source-text.ts';
import { BAD_FILES, badFolders, compileMini, edited, miniBank, miniBankWith, readBad } from '../bank/mini-bank.ts';

const PROJECT = join(import.meta.dirname, '../..');
const ajv = new Ajv({ allErrors: true, keywords: ['patternErrorMessage'] });
const validators: ReadonlyMap<string, ValidateFunction> = new Map(
  [...allSchemas()].map(([name, schema]) => [name.replace('.schema.json', ''), ajv.compile(schema)]),
);

/** A file's YAML as an editor would check it: the front matter of Markdown, else the whole. */
function dataOf({ path, text }: SourceFile): unknown {
  const normal = normalizeText(text);
  return parse(path.endsWith('.md') ? (/^---\n(?<yaml>[\s\S]*?)\n---/.exec(normal)?.groups?.['yaml'] ?? '') : normal) as unknown;
}

/** What the schema of its kind has against a file; undefined where it has none. */
function faults(file: SourceFile): unknown {
  const kind = contentPath(file.path)?.kind ?? '';
  const validate = validators.get(kind);
  if (validate === undefined) throw new Error(`No schema for ${file.path}.`);
  return validate(dataOf(file)) ? undefined : validate.errors;
}

describe('JSON Schemas', () => {
  it('stand in schema/ as they are generated: npm run schema writes them', () => {
    const folder = join(PROJECT, 'schema');
    const made = [...allSchemas()];
    expect(readdirSync(folder).toSorted()).toEqual(made.map(([name]) => name).toSorted());
    for (const [name, schema] of made) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(schemaText(schema));
  });

  it('have nothing against any file of the repository', () => {
    const files = [...readSources(PROJECT).files, ...miniBank];
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) expect(faults(file), file.path).toBeUndefined();
  });

  it('describe the report of the checker: every bad file’s fits', () => {
    const validate = validators.get('report');
    for (const name of badFolders()) {
      const files = miniBankWith(...readSources(join(BAD_FILES, name)).files);
      const report: unknown = JSON.parse(jsonReport(compileMini(files).problems, files.length));
      expect(validate?.(report), `${name}: ${JSON.stringify(validate?.errors)}`).toBe(true);
    }
  });

  it('say of every key what it means', () => {
    for (const [name, schema] of allSchemas()) {
      const keys = JSON.stringify(schema).match(/"description":""/);
      expect(keys, name).toBeNull();
    }
  });

  /** Faults of a key or value by itself, which an editor can see. */
  const OF_THE_SCHEMA = new Set(['unknown-key', 'missing-key', 'wrong-value', 'empty-list', 'unknown-limit', 'rule-unexplained']);
  /** A day such as 2026-02-30 has the right form. */
  const BEYOND = new Set(['date-that-is-none']);
  const named = badFolders().filter(
    (name) => OF_THE_SCHEMA.has((readBad(name) as { ruleId: string }).ruleId) && !BEYOND.has(name),
  );

  it('are tried with a dozen bad files', () => expect(named.length).toBeGreaterThanOrEqual(12));

  for (const name of named) {
    it(`${name}: the schema refuses it, too`, () => {
      const { file } = readBad(name) as { readonly file: string };
      const bad = readSources(join(BAD_FILES, name)).files.find(({ path }) => path === file);
      expect(bad).toBeDefined();
      if (bad) expect(faults(bad)).toBeDefined();
    });
  }

  const WEEKLY = 'questions/mini-c01/3.1/weekly-policies.md';
  const EXAM = 'content/mini-c01/exam.yaml';
  const WRONG: readonly SourceFile[] = [
    edited(WEEKLY, 'level: 2', 'level: "2"'),
    edited(WEEKLY, 'level: 2', 'level: 2\nshuffle: yes'),
    edited(WEEKLY, 'flips: mini-c01/3.1/fixed-letters', 'flips: fixed-letters'),
    edited(WEEKLY, 'url: https://docs', 'url: ftp://docs'),
    edited(WEEKLY, ', checked: 2026-11-20', ''),
    edited(WEEKLY, 'level: 2', 'level: 2\nallow: [stem-length]'),
    edited(EXAM, 'id: "3.10"', 'id: 3.10'),
    edited(EXAM, 'kinds: [multiple-choice', 'kinds: [single-choice'),
    edited(EXAM, 'signal-count: {min: 1, why: Questions of tests are short.}', 'signal-count: {least: 1}'),
    edited(EXAM, 'signal-count: {min: 1, why: Questions of tests are short.}', 'key-concept: {severity: warning, why: x}'),
    edited(EXAM, '{min: 17, why: Questions of tests are short.}', '{min: 17}'),
    edited(EXAM, '{min: 17, why: Questions of tests are short.}', '{max: 111}'),
    edited(EXAM, 'full-plan: {"3": 6}', 'full-plan: {"3": 6.5}'),
    edited('content/mini-c01/glossary.yaml', 'term:', 'trem:'),
  ];
  it('take a threshold that is stricter than the default without a reason, as the checker does', () => {
    const strict = edited(EXAM, '{min: 17, why: Questions of tests are short.}', '{max: 109}');
    expect(faults(strict)).toBeUndefined();
    expect(compileMini(miniBankWith(strict)).problems.filter(({ ruleId }) => ruleId === 'rule-unexplained')).toEqual([]);
  });

  it('refuse what the checker refuses, and for the same file', () => {
    for (const file of WRONG) {
      expect(faults(file), file.text.slice(0, 300)).toBeDefined();
      expect(compileMini(miniBankWith(file)).problems.filter((problem) => problem.file === file.path)).not.toEqual([]);
    }
  });
});
