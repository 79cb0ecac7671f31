import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/core/item/item.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SRC = join(ROOT, 'src');

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|tsx|astro)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

/** What the house's rule says of a file with this text. */
function lint(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'kinds-'));
  const plugins = [join(ROOT, 'scripts/no-default-on-kind.grit')];
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ plugins, linter: { rules: { preset: 'none' } } }));
  writeFileSync(join(folder, 'sample.ts'), text);
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--colors=off', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return { status, said: `${stdout}${stderr}` };
}

const sample = (last: string): string => `import type { Item } from '../core/item/item.ts';

export function words({ kind }: Item, item: Item): string {
  switch (item.kind) {
    case 'ordering':
      return kind;
    ${last}
      return 'a choice';
  }
}
`;

/** A file that cannot compile before it knows every kind (or every shape of an answer). */
const isRegistry = (text: string): boolean =>
  /\[[A-Z] in [A-Z]\w*\]|Record<(?:Kind|ChoiceKind),|\bKINDS = \[|union<'kind'/.test(text);

/** Rooms in which something differs by kind. */
const ROOMS = ['core', 'content', 'lint', 'exchange', 'cli', 'ui'];

/** Files that know a kind for what they are about. */
const KNOWN = [
  // A question to show how it works.
  'ui/help/example-item.ts',
  // What was written as a matching, since Moodle has no such ordering, comes back as the ordering it was.
  'exchange/moodle-xml/moodle-xml-read.ts',
  // The same for GIFT.
  'exchange/own-facts.ts',
];

describe('kinds of question', () => {
  it('a default branch on a kind is an error of the linter', () => {
    const { status, said } = lint(sample('default:'));
    expect(said).toContain('A switch over a kind has no default');
    expect(status).not.toBe(0);
  });

  it('a switch that names its kinds passes the linter', () => {
    expect(lint(sample(`case 'matching':`)).said).not.toContain('default');
    expect(lint(sample(`case 'matching':`)).status).toBe(0);
  });

  it('the linter of the house has that rule', () => {
    expect(readFileSync(join(ROOT, 'biome.jsonc'), 'utf8')).toContain('"./scripts/no-default-on-kind.grit"');
  });

  it('nothing outside of a folder kinds/ compares with the name of a kind', () => {
    const compared = new RegExp(`[!=]==\\s*['"](?:${KINDS.join('|')})['"]`);
    const holes = sources.filter(({ file, text }) => !file.includes('/kinds/') && compared.test(text));
    expect(holes.map(({ file }) => file)).toEqual([]);
  });

  it.each(KINDS)('%s has its folder in every room that differs by kind', (kind) => {
    expect(ROOMS.filter((room) => !existsSync(join(SRC, room, 'kinds', kind)))).toEqual([]);
  });

  it.each(KINDS)('%s is its folders and a line in each registry, and nothing else knows it', (kind) => {
    const named = new RegExp(`['"]${kind}['"]|kinds/${kind}/|\\./${kind}/`);
    const elsewhere = sources
      // To make an answer of a kind is not to decide by it: readers of other formats do.
      .filter(({ text }) => named.test(text.replaceAll(`kind: '${kind}'`, '')))
      .filter(({ file, text }) => !/\/kinds\/[\w-]+\//.test(file) && !isRegistry(text));
    expect(elsewhere.map(({ file }) => file).filter((file) => !KNOWN.includes(file))).toEqual([]);
  });
});
