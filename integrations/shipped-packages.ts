import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { ShippedPackage } from '../src/site/components/shipped-package.ts';
import { isPermissive } from './permissive.ts';

const LICENSE_FILE = /^(licen[cs]e|copying|notice)/i;
/** What Vite itself is built from does not reach the browser. */
const BUNDLED_TOOLS = '# Licenses of bundled dependencies';
/** The folder of the package that a module is of. */
export const IN_PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;
/** Small helpers that a tool writes into a bundle, by its name: `\0vite/preload-helper.js`. */
const HELPER = /^\0(vite|rolldown)\//;

/** Name, version and license of the package in a folder. Throws where it has no license text or no permissive license, as nobody may ship it then. */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => LICENSE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').split(BUNDLED_TOOLS)[0]?.trim() ?? '');
  if (texts.length === 0)
    throw new Error(
      `${name} is in the bundle and has no license file in ${folder}, expected LICENSE or COPYING. Use another package.`,
    );
  if (typeof license !== 'string' || !isPermissive(license))
    throw new Error(`${name} is in the bundle under ${license}, expected a permissive license. Use another package.`);
  return { name, version, license, text: texts.join('\n\n') };
}

/** Finds out, from what is really bundled, which packages reach the browser, for the page of licenses. */
export function shippedPackages(): AstroIntegration {
  const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
  // Every page with an island has Astro's loader inlined, which no bundle shows.
  const folders = new Set([join(modules, 'astro')]);
  const see = (id: string): void => {
    const helper = HELPER.exec(id)?.[1];
    const folder = helper ? join(modules, helper) : IN_PACKAGE.exec(id.replaceAll('\\', '/'))?.[0];
    if (folder) folders.add(folder);
  };
  const plugin: Plugin = {
    name: 'signalmark:shipped-packages',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        // Fonts come with the style sheets of the pages, which are built apart from the scripts.
        if (file.type === 'asset') for (const name of file.originalFileNames) see(join(modules, '..', name));
        else if (this.environment.name === 'client') for (const id of file.moduleIds) see(id);
      }
      globalThis.signalmarkShipped = [...folders].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
  return {
    name: 'signalmark:shipped-packages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
