import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { BuiltSite, PageStep } from './finish-pages.ts';

const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+?from\s*)?["'](\.\.?\/[^"']+\.js)["']/g;
const AHEAD = /<meta name="ahead" content="([^"]*)"/;
const LATE = /^late:([\w-]+)$/;
const ENTRY = /(?:component-url|renderer-url|src)="([^"]+\.js)"/g;

/**
 * Names every script a page will need in its head, so that all of them are fetched side by side, one hop after the HTML,
 * instead of one import after the other. Those that only some addresses of a page need are named by it (`env/ahead-script.ts`).
 */
export function preloadImports({ root, base }: BuiltSite): PageStep {
  const scripts = readdirSync(join(root, '_astro')).filter((file) => file.endsWith('.js'));
  const imports = new Map<string, readonly string[]>();
  const importsOf = (url: string): readonly string[] => {
    const known = imports.get(url);
    if (known) return known;
    const code = readFileSync(join(root, url.slice(base.length)), 'utf8');
    const found = [...code.matchAll(STATIC_IMPORT)].map((match) => posix.join(posix.dirname(url), match[1] ?? ''));
    imports.set(url, found);
    return found;
  };
  const closure = (entries: readonly string[]): ReadonlySet<string> => {
    const all = new Set<string>();
    const queue = [...entries];
    for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
      if (all.has(url)) continue;
      all.add(url);
      queue.push(...importsOf(url));
    }
    return all;
  };
  return (html, page) => {
    const entries = [...html.matchAll(ENTRY)].map((match) => match[1] ?? '').filter((url) => url.startsWith(base));
    const needed = closure(entries);
    if (needed.size === 0) return html;
    // What comes late is asked for with all that it needs and the page has not.
    const named = (name: string): string => {
      const found = scripts.find((file) => file.startsWith(`${name}.`));
      if (!found) throw new Error(`There is no script ${name}, which ${page} asks for ahead`);
      return `${base}_astro/${found}`;
    };
    const aheadLine = (line: string): string => {
      const files = line.split(' ').filter((file) => !LATE.test(file));
      const late = line.split(' ').flatMap((file) => LATE.exec(file)?.[1] ?? []);
      const urls = [...closure(late.map(named))].filter((url) => !needed.has(url));
      return [...files, ...urls].join(' ');
    };
    const lines = (AHEAD.exec(html)?.[1] ?? '').split('|');
    const ahead = `<meta name="ahead" content="${lines.map(aheadLine).join('|')}"`;
    const links = [...needed].map((url) => `<link rel="modulepreload" href="${url}">`).join('');
    return html.replace('</head>', `${links}</head>`).replace(AHEAD, ahead);
  };
}
