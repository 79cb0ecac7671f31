/** Describes what `check --format json` prints, as a JSON Schema (draft 7). The words are those of `report/json.ts` and `diagnostic.ts`. */
export function reportSchema(): Readonly<Record<string, unknown>> {
  const text = (description: string) => ({ type: 'string', description });
  const count = (description: string) => ({ type: 'integer', minimum: 0, description });
  const closed = (properties: Readonly<Record<string, unknown>>, ...optional: readonly string[]) => ({
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  });
  const list = (items: unknown, description: string) => ({ type: 'array', items, description });
  const point = closed({
    line: { type: 'integer', minimum: 1, description: 'From 1.' },
    column: { type: 'integer', minimum: 1, description: 'From 1, in UTF-16 units.' },
    offset: count('From 0, in the text without byte order mark and with \\n for every line end.'),
  });
  const place = closed({ start: point, end: { ...point, description: 'Exclusive.' } });
  const file = text('Path relative to the content root, with /.');
  const problem = closed(
    {
      ruleId: text('The rule; its page explains it.'),
      severity: { enum: ['error', 'warning'] },
      file,
      place,
      reason: text('One sentence: what was found, and what was expected.'),
      actual: text('What was found.'),
      expected: text('What was expected.'),
      hint: text('What to do; often text to paste.'),
      url: text('The page of the rule, relative to the site.'),
      related: list(
        closed({ file, place, reason: text('What is there.') }),
        'Other places that bear on it: the first of two doubles, the twin, the signal’s own file.',
      ),
      fix: list(
        closed({ file, place, text: text('What takes the place’s text.') }),
        'What --fix would do: edits of the text before any of them.',
      ),
    },
    'actual',
    'expected',
    'hint',
    'related',
    'fix',
  );
  return {
    title: 'What npm run check -- --format json prints',
    ...closed({
      format: { const: 1, description: 'A change that a reader must know of raises it; new optional fields do not.' },
      files: count('How many files were read, or with paths how many of those.'),
      errors: count('How many errors are listed.'),
      warnings: count('How many warnings are listed.'),
      problems: list(problem, 'By file and place.'),
    }),
  };
}
