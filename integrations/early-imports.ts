import type { AstroIntegration } from 'astro';
import type { Plugin, ResolveModulePreloadDependenciesFn } from 'vite';

/** What every `import()` of a built script goes through; a name of Vite's own. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Asks for all that a part needs together with the part. Vite's own helper does much besides that nothing here needs (style sheets of
 * parts, nonces, old browsers), in the file that every page waits for.
 */
const helper = (base: string): string => `
const asked = new Set();
export const __vitePreload = (load, needed = []) => {
  for (const file of needed) {
    if (asked.has(file)) continue;
    asked.add(file);
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = ${JSON.stringify(base)} + file;
    document.head.append(link);
  }
  return load();
};`;

/** Parts that are loaded late come in one hop, at little cost to what is loaded early. */
export function earlyImports(): AstroIntegration {
  /** What each script imports before it runs. */
  const imports = new Map<string, readonly string[]>();
  function* withImports(file: string, seen = new Set<string>()): Generator<string> {
    if (seen.has(file)) return;
    seen.add(file);
    yield file;
    for (const next of imports.get(file) ?? []) yield* withImports(next, seen);
  }
  /** Without what the asking script has itself. */
  const resolveDependencies: ResolveModulePreloadDependenciesFn = (_, needed, { hostId }) => {
    const there = new Set(withImports(hostId));
    return needed.filter((file) => !there.has(file));
  };
  let base = '/';
  const plugin: Plugin = {
    name: 'signalmark:early-imports',
    enforce: 'pre',
    configResolved(config) {
      base = config.base;
    },
    load: (id) => (id === HELPER ? helper(base) : undefined),
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        if (this.environment.name !== 'client') return;
        for (const part of Object.values(bundle)) {
          if (part.type !== 'chunk') continue;
          imports.set(part.fileName, part.imports);
          const styled = part.dynamicImports.find((file) => {
            const late = bundle[file];
            return late?.type === 'chunk' && late.viteMetadata && late.viteMetadata.importedCss.size > 0;
          });
          if (styled) this.error(`${styled} brings styles: those of parts that are loaded late belong to their page.`);
        }
      },
    },
  };
  return {
    name: 'signalmark:early-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) =>
        void updateConfig({ vite: { plugins: [plugin], build: { modulePreload: { polyfill: false, resolveDependencies } } } }),
    },
  };
}
