import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * In `npm run dev`: an edit under content/ or questions/ reloads every open page, also one that shows an error. SIGNALMARK_CONTENT:
 * another folder that holds the two.
 */
export function liveContent(): AstroIntegration {
  return {
    name: 'signalmark:live-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const root = resolve(process.env['SIGNALMARK_CONTENT'] ?? fileURLToPath(new URL('..', import.meta.url)));
        const authored = (file: string) => /^(content|questions)[\\/]/.test(relative(root, file));
        server.watcher.add(['content', 'questions'].map((folder) => join(root, folder)));
        server.watcher.on('all', (_event, file) => {
          if (!authored(file)) return;
          globalThis.signalmarkBank = undefined;
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
