import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+?from\s*)?["'](\.\.?\/[^"']+\.js)["']/g;
const ENTRY = /(?:component-url|renderer-url|src)="([^"]+\.js)"/g;

/**
 * Names every script a page will need in its head, so that all of them are fetched side by side, one hop after the HTML,
 * instead of one import after the other.
 */
export function preloadImports(): AstroIntegration {
  let base = '/';
  return {
    name: 'signalmark:preload-imports',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const imports = new Map<string, readonly string[]>();
        const importsOf = async (url: string): Promise<readonly string[]> => {
          const known = imports.get(url);
          if (known) return known;
          const code = await readFile(join(root, url.slice(base.length)), 'utf8');
          const found = [...code.matchAll(STATIC_IMPORT)].map((match) => posix.join(posix.dirname(url), match[1] ?? ''));
          imports.set(url, found);
          return found;
        };
        const pages = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'));
        for (const page of pages) {
          const html = await readFile(join(root, page), 'utf8');
          const entries = [...html.matchAll(ENTRY)].map((match) => match[1] ?? '').filter((url) => url.startsWith(base));
          const needed = new Set<string>();
          const queue = [...entries];
          for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
            if (needed.has(url)) continue;
            needed.add(url);
            queue.push(...(await importsOf(url)));
          }
          if (needed.size === 0) continue;
          const links = [...needed].map((url) => `<link rel="modulepreload" href="${url}">`).join('');
          await writeFile(join(root, page), html.replace('</head>', `${links}</head>`));
        }
      },
    },
  };
}
