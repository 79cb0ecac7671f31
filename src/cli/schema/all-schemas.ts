import { reportSchema } from '../../bank/report/report-schema.ts';
import { CALIBRATION } from '../../content/parse/calibration.ts';
import { CHECKS } from '../../content/parse/checks.ts';
import { CORRECTIONS } from '../../content/parse/corrections.ts';
import { EXAM } from '../../content/parse/exam.ts';
import { GLOSSARY } from '../../content/parse/glossary.ts';
import { LESSON } from '../../content/parse/lesson-fields.ts';
import { PATH } from '../../content/parse/path.ts';
import { QUESTION } from '../../content/parse/question-fields.ts';
import type { Schema } from '../../content/parse/schema.ts';
import { SERVICES } from '../../content/parse/services.ts';
import { SIGNAL } from '../../content/parse/signal.ts';
import { SITE } from '../../content/parse/site.ts';
import { type JsonSchema, jsonSchema } from './json-schema.ts';
import { rulesSchema } from './rules-schema.ts';

const SCHEMAS: Readonly<Record<string, Schema>> = {
  question: QUESTION,
  lesson: LESSON,
  signal: SIGNAL,
  path: PATH,
  exam: EXAM,
  glossary: GLOSSARY,
  services: SERVICES,
  corrections: CORRECTIONS,
  calibration: CALIBRATION,
  checks: CHECKS,
  site: SITE,
};

const TITLES: Readonly<Record<string, string>> = {
  question: 'Front matter of a question: questions/<exam>/<task>/<slug>.md',
  lesson: 'Front matter of a lesson: content/<exam>/lessons/<task>/<concept>.md',
  signal: 'Front matter of a signal or decoy: content/<exam>/signals/<signal>.md',
  path: 'Front matter of a learning path: content/<exam>/paths/<path>.md',
  exam: 'A blueprint: content/<exam>/exam.yaml',
  glossary: 'A glossary: content/<exam>/glossary.yaml',
  services: 'The services an exam has in scope: content/<exam>/services.yaml',
  corrections: 'Published keys that were wrong: content/<exam>/corrections.yaml',
  calibration: 'What many learners’ results say of a bank: content/<exam>/calibration.yaml',
  checks: 'The record of blind checks: questions/<exam>/checks.yaml',
  site: 'What is true of the content of this site: content/site.yaml',
};

function withRules(schema: JsonSchema): JsonSchema {
  const properties = schema['properties'] as Readonly<Record<string, JsonSchema>>;
  const { rules = {} } = properties;
  const { additionalProperties, ...general } = rules;
  return { ...schema, properties: { ...properties, rules: rulesSchema(general, additionalProperties as JsonSchema) } };
}

/** The JSON Schema of every kind of file authors write, and of the checker's report, by the name of its file in `schema/`. */
export function allSchemas(): ReadonlyMap<string, JsonSchema> {
  const content = Object.entries(SCHEMAS).map(([name, schema]) => {
    const made = jsonSchema(schema);
    return [name, { title: TITLES[name], ...(name === 'exam' ? withRules(made) : made) }] as const;
  });
  const all = [...content, ['report', reportSchema()] as const];
  return new Map(
    all.map(([name, schema]) => [`${name}.schema.json`, { $schema: 'http://json-schema.org/draft-07/schema#', ...schema }]),
  );
}

/** A schema as its file holds it. */
export const schemaText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;
