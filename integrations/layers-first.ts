import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BuiltSite, PageStep } from './finish-pages.ts';

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
export function layersFirst({ root }: BuiltSite): PageStep {
  const folder = join(root, '_astro');
  const begins = new Set(
    readdirSync(folder).filter(
      (file) => file.endsWith('.css') && readFileSync(join(folder, file), 'utf8').startsWith('@layer reset'),
    ),
  );
  return (html) => withLayersFirst(html, (url) => begins.has(basename(url)));
}
