import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const SHEET = /<link rel="stylesheet" href="([^"]+\.css)">/g;

/** The head of a page with the sheet that begins the layers before all others. */
export function withLayersFirst(html: string, isFirst: (url: string) => boolean): string {
  const sheets = [...html.matchAll(SHEET)];
  const [before] = sheets;
  const first = sheets.find((sheet) => isFirst(sheet[1] ?? ''));
  if (!before || !first || first === before) return html;
  return html.replace(first[0], '').replace(before[0], () => first[0] + before[0]);
}

/**
 * Layers count in the order in which a page first meets them, and the bundler orders sheets by what imports them: a sheet of components before
 * that of the whole site would put the base of everything over it. So the one that begins with the first layer comes first.
 */
export function layersFirst(): AstroIntegration {
  return {
    name: 'signalmark:layers-first',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = await readdir(root, { recursive: true });
        const begins = new Set<string>();
        for (const file of files.filter((one) => one.endsWith('.css')))
          if ((await readFile(join(root, file), 'utf8')).startsWith('@layer reset')) begins.add(basename(file));
        for (const file of files.filter((one) => one.endsWith('.html'))) {
          const html = await readFile(join(root, file), 'utf8');
          const ordered = withLayersFirst(html, (url) => begins.has(basename(url)));
          if (ordered !== html) await writeFile(join(root, file), ordered);
        }
      },
    },
  };
}
