import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { bundleScript } from './bundle-script.ts';

const NAME = 'virtual:rescue-script';

/** The rescue page's script as a text, in one piece: the page holds it whole, so that it needs no other file. */
export function rescueScript(): AstroIntegration {
  const plugin: Plugin = {
    name: 'signalmark:rescue-script',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      return `export default ${JSON.stringify(await bundleScript('src/site/components/rescue.ts', {}))}`;
    },
  };
  return {
    name: 'signalmark:rescue-script',
    hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }) },
  };
}
