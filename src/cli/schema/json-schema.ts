import {
  DATE,
  type Form,
  type Key,
  olderNames,
  RANGE,
  requiredKeys,
  type Schema,
  type TextForm,
  URL_FORM,
} from '../../content/parse/schema.ts';

/** A JSON Schema (draft 7, which editors know best), as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A text that is not blank, of a form where it has one. `patternErrorMessage` is what editors that know it show instead of the pattern. */
function textSchema(form: TextForm | undefined): JsonSchema {
  return {
    type: 'string',
    pattern: form?.pattern.source ?? '\\S',
    ...(form === undefined ? {} : { patternErrorMessage: `Expected ${form.expected}.` }),
  };
}

function valueSchema(form: Form): JsonSchema {
  switch (form.type) {
    case 'text':
      return textSchema(form.form);
    case 'number':
      return { type: form.whole ? 'integer' : 'number', minimum: form.min, maximum: form.max };
    case 'range':
      return {
        oneOf: [
          { type: 'integer', minimum: form.min, maximum: form.max },
          { type: 'string', pattern: RANGE.source },
        ],
      };
    case 'flag':
      return { type: 'boolean' };
    case 'oneOf':
      return { enum: form.values };
    case 'date':
      return textSchema(DATE);
    case 'url':
      // The flag `i` of our pattern is for the scheme.
      return { type: 'string', pattern: URL_FORM.source.replace('https?', '[Hh][Tt][Tt][Pp][Ss]?') };
    case 'texts':
      return list(form.values === undefined ? textSchema(form.form) : { enum: form.values }, form.filled);
    case 'map':
      return jsonSchema(form.schema);
    case 'maps':
      return list(jsonSchema(form.schema), form.filled);
    case 'mapOfMaps':
      return { type: 'object', additionalProperties: jsonSchema(form.schema) };
  }
}

const list = (items: JsonSchema, filled: boolean): JsonSchema => ({ type: 'array', items, ...(filled ? { minItems: 1 } : {}) });

/** The older name of a key is still read; editors say what it is called now. */
const olderSchema = (older: string, name: string, key: Key): readonly [string, JsonSchema] => [
  older,
  { ...keySchema(key), description: `The older name of ${name}, which is still read.` },
];

const keySchema = ({ form, about }: Key): JsonSchema => ({ description: about, ...valueSchema(form) });

/** A key and its older name never stand side by side. */
function onlyOneName(schema: Schema): JsonSchema {
  const both = [...olderNames(schema)].map((names) => ({ not: { required: names } }));
  return both.length === 0 ? {} : { allOf: both };
}

/** The JSON Schema of a mapping: what the checker's own schema says, as far as it can be said of one file. */
export function jsonSchema(schema: Schema): JsonSchema {
  const { keys, others, names } = schema;
  const needed = requiredKeys(schema);
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(keys).flatMap(([name, key]) => [
        [name, keySchema(key)] as const,
        ...(key.older === undefined ? [] : [olderSchema(key.older, name, key)]),
      ]),
    ),
    ...(needed.length === 0 ? {} : { required: needed }),
    ...onlyOneName(schema),
    ...(names === undefined ? {} : { propertyNames: { pattern: names.pattern.source } }),
    additionalProperties: others === undefined ? false : keySchema(others),
  };
}
