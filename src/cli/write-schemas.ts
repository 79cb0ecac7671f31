import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CommandInput, type CommandOutput, UsageError } from './command.ts';
import { allSchemas, schemaText } from './schema/all-schemas.ts';

/** `signalmark schema`: writes the JSON Schema of every kind of content file into `schema/`. */
export function writeSchemas({ paths, cwd, root }: CommandInput): CommandOutput {
  if (paths.length > 0) throw new UsageError('Unexpected path after schema: the files go into schema/.');
  const base = resolve(cwd, root);
  if (!statSync(base, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`Unexpected \`${root}\` for --root of schema, expected a folder.`);
  const folder = join(base, 'schema');
  mkdirSync(folder, { recursive: true });
  const schemas = allSchemas();
  for (const [name, schema] of schemas) writeFileSync(join(folder, name), schemaText(schema));
  return { status: 0, out: `${schemas.size} schemas written to schema/.\n`, err: '' };
}
