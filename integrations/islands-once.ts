import { fileURLToPath } from 'node:url';
import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';

/**
 * Preact's integration, by which each island is drawn once. Its own draws it twice: first to find out whether it is Preact's, which here all
 * are.
 */
export function islandsOnce(options: Parameters<typeof preact>[0]): AstroIntegration {
  const own = preact(options);
  const setup = own.hooks['astro:config:setup'];
  const serverEntrypoint = fileURLToPath(new URL('islands-once-server.ts', import.meta.url));
  return {
    ...own,
    hooks: {
      ...own.hooks,
      'astro:config:setup': (given) =>
        setup?.({ ...given, addRenderer: (renderer) => given.addRenderer({ ...renderer, serverEntrypoint }) }),
    },
  };
}
