import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

/** Question pages are left out: offline, the generic page and the packs serve them all. So is what only hosts and search engines read. */
const LEFT_OUT = /^(sw\.js|_headers|robots\.txt|sitemap-[^/]*\.xml|[^/]+\/questions\/[^/]+\/.*|.*\.map)$/;

const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** Builds the service worker, with the list of all files it keeps, once the site is written. */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'signalmark:offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files: [string, string][] = [];
        for (const name of (await readdir(root, { recursive: true })).sort()) {
          const path = name.replaceAll('\\', '/');
          if (LEFT_OUT.test(path) || !(await stat(join(root, name))).isFile()) continue;
          files.push([base + path, hashOf(await readFile(join(root, name)))]);
        }
        const version = hashOf(JSON.stringify(files));
        const define = { __FILES__: JSON.stringify(files), __VERSION__: JSON.stringify(version), __BASE__: JSON.stringify(base) };
        const result = await build({
          configFile: false,
          logLevel: 'warn',
          define,
          build: {
            write: false,
            lib: { entry: fileURLToPath(new URL('../src/offline/sw.ts', import.meta.url)), formats: ['es'], fileName: 'sw' },
          },
        });
        const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
        const chunk = outputs.find((output) => output.type === 'chunk');
        if (!chunk) throw new Error('The service worker was not built.');
        await writeFile(join(root, 'sw.js'), chunk.code);
        logger.info(`${files.length} files work offline`);
      },
    },
  };
}
