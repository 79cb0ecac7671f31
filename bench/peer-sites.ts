import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceFile } from '../src/content/source-text.ts';
import { writeFiles } from './write-files.ts';

const PEERS = join(import.meta.dirname, 'peers');

/** Installs the generators once into a temporary folder, and answers it. Undefined, and said why, where the registry cannot be reached. */
export function installPeers(): string | undefined {
  const folder = join(tmpdir(), 'signalmark-bench-peers');
  const whole = join(folder, 'node_modules', '.whole');
  if (existsSync(whole)) return folder;
  mkdirSync(folder, { recursive: true });
  cpSync(join(PEERS, 'package.json'), join(folder, 'package.json'));
  const npm = process.env['npm_execpath'];
  if (npm === undefined) {
    console.log('  Run this by "npm run bench": the other generators are installed by npm.');
    return undefined;
  }
  const args = [npm, 'install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) {
    console.log('  The other generators could not be installed: see above. Only our own figures follow.');
    return undefined;
  }
  writeFileSync(whole, '');
  return folder;
}

/** A question's text as any generator reads it: front matter of its own, our directives as plain words. */
const plainPage = (text: string, title: string): string => {
  const body = text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/:(?:signal|decoy|aside|plain)\[([^\]]*)\](?:\{[^}]*\})?/g, '$1');
  // Links in options name concepts of ours.
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${body.replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1')}`;
};

export interface PeerSite {
  readonly name: string;
  /** Arguments for Node, in the site's folder. */
  readonly build: readonly string[];
  /** Where pages go, and the other files the site needs. */
  readonly pages: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The smallest honest site of each: every question a page in a plain layout; Starlight with its own furniture, search index included. */
export const PEER_SITES: readonly PeerSite[] = [
  {
    name: 'Eleventy',
    build: ['../../node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    pages: 'pages',
    files: {
      'eleventy.config.js':
        "export default (config) => { config.addGlobalData('layout', 'page.njk'); return { dir: { input: 'pages', includes: '../layouts', output: 'out' } }; };\n",
      'layouts/page.njk':
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><main>{{ content | safe }}</main></body></html>\n',
    },
  },
  {
    name: 'Starlight',
    build: ['../../node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    pages: 'src/content/docs',
    files: {
      'astro.config.mjs':
        "import starlight from '@astrojs/starlight';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ integrations: [starlight({ title: 'Questions', sidebar: [] })] });\n",
      'src/content.config.ts':
        "import { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nimport { defineCollection } from 'astro:content';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    },
  },
];

/** Writes a peer's site, below the folder of the installed generators (a linked node_modules confuses them), with a page for every question. Answers its folder. */
export function writePeerSite(site: PeerSite, peers: string, questions: readonly SourceFile[]): string {
  const folder = join(peers, 'site', site.name);
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, text: string) => writeFiles(folder, [{ path, text }]);
  for (const [path, text] of Object.entries(site.files)) write(path, text);
  // Named as dependencies, as a real site would: Astro bundles only such packages.
  write('package.json', '{"type": "module", "private": true, "dependencies": {"astro": "*", "@astrojs/starlight": "*"}}\n');
  questions.forEach(({ path, text }, at) => {
    write(join(site.pages, path.replaceAll('.md', '').replaceAll('.', '-')).concat('.md'), plainPage(text, `Question ${at + 1}`));
  });
  return folder;
}
