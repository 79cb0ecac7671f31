import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';

const ROOT = join(import.meta.dirname, '..');
const IMPORT = /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm;
/** What folds are made by, and what reads the rows that they are made of. */
const FROM = [
  'src/app/past/all-folds.ts',
  'src/app/past/load-past.ts',
  'src/app/past/past-world.ts',
  'src/record/parse/parse-record.ts',
];

/** A short hash of the code that folds the log: our own files, and the packages it uses, with their versions. */
export function foldCode(): string {
  const hash = createHash('sha256');
  const found = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT))
      if (target.startsWith('.')) visit(join(dirname(file), target));
      else packages.add(target);
  };
  for (const file of FROM) visit(join(ROOT, file));
  for (const file of [...found].sort()) hash.update(relative(ROOT, file).replaceAll('\\', '/')).update(readFileSync(file));
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const name of [...packages].sort()) hash.update(`${name}@${dependencies[name]}`);
  return hash.digest('hex').slice(0, 16);
}

/** Tells pages which code they fold the log with, so that what other code made of it is not taken over. In development nothing is kept: code changes under a page. */
export function foldCodeOfBuild(): AstroIntegration {
  return {
    name: 'signalmark:fold-code',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const code = command === 'build' ? foldCode() : '';
        updateConfig({ vite: { define: { 'import.meta.env.FOLD_CODE': JSON.stringify(code) } } });
      },
    },
  };
}
