import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const texts = new Map(
  ['src', 'test', 'simulate', 'bench', 'integrations', 'scripts'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|astro|mjs)$/.test(file))
      .map((file) => [`${folder}/${file}`, readFileSync(join(ROOT, folder, file), 'utf8')] as const),
  ),
);
const usersOf = new Map<string, Set<string>>();
for (const [file, text] of texts)
  for (const [word] of text.matchAll(/[$\w]+/g)) usersOf.set(word, (usersOf.get(word) ?? new Set()).add(file));

it('every export is used by another file', () => {
  const unused = [...texts].flatMap(([file, text]) =>
    file.startsWith('src/')
      ? [...text.matchAll(/^export (?:async )?(?:const|function\*?|class|interface|type) ([$\w]+)/gm)].flatMap(([, name = '']) =>
          (usersOf.get(name)?.size ?? 0) > 1 ? [] : [`${file}: ${name}`],
        )
      : [],
  );
  expect(texts.size).toBeGreaterThan(500);
  // Astro itself calls what a page exports.
  expect(unused.filter((found) => !/^src\/pages\/.*: (getStaticPaths|prerender|GET)$/.test(found))).toEqual([]);
});
