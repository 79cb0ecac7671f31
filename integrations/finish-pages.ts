import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePath } from './base-path.ts';

/** A site that was built: its folder, and the path it lives under, "/" at both ends. */
export interface BuiltSite {
  readonly root: string;
  readonly base: string;
}

/** Gives a built page on as it should be. `page`: its file in the folder of the site. */
export type PageStep = (html: string, page: string) => string;

/**
 * Takes every built page through some steps, in their order. A page is read once and written at most once, and nothing waits for the disk in
 * between: with ten thousand pages that is most of the time.
 */
export function finishPages(steps: readonly ((site: BuiltSite) => PageStep)[]): AstroIntegration {
  let base = '/';
  return {
    name: 'signalmark:finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePath(config.base);
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const ready = steps.map((step) => step({ root, base }));
        for (const page of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
          if (!page.endsWith('.html')) continue;
          const built = readFileSync(join(root, page), 'utf8');
          const html = ready.reduce((so, step) => step(so, page), built);
          if (html !== built) writeFileSync(join(root, page), html);
        }
      },
    },
  };
}
