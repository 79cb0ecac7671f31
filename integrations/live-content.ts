import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keptMemory } from '../src/bank/kept-memory.ts';
import { askOnce } from './ask-once.ts';
import { readAhead } from './read-ahead.ts';

/** What an open page tells the dev server: how long ago it was asked for, ms. No time of day: a browser's may be behind after sleep. */
const ASKED = 'signalmark:asked';

/**
 * Reads the content while the code is packed. In `npm run dev`: an edit under content/ or questions/ reloads every open page, also one that shows
 * an error, and there is the author's page, which the built site does not have. SIGNALMARK_CONTENT: another folder that holds the two.
 */
export function liveContent(): AstroIntegration {
  const root = resolve(process.env['SIGNALMARK_CONTENT'] ?? fileURLToPath(new URL('..', import.meta.url)));
  let base = '';
  return {
    name: 'signalmark:live-content',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript }) => {
        // Beside the seconds in which the modules of the first page are loaded, or all of them packed.
        if (command === 'dev' || command === 'build') globalThis.signalmarkAhead = { read: readAhead(root), memory: keptMemory };
        if (command !== 'dev') return;
        // A page hears of edits once its scripts are there. It tells when it was asked for, in case there was one before that.
        injectScript('page', `import.meta.hot?.send('${ASKED}', performance.now());`);
        // Made at each request, as what it shows depends on the address and on the file that was edited last.
        injectRoute({
          pattern: '/author',
          entrypoint: new URL('../src/author-page/author.astro', import.meta.url),
          prerender: false,
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      // Reading all content and loading the page's modules takes seconds: they are done by the time somebody opens it.
      'astro:server:start': ({ address }) => {
        void askOnce(address, `${base}/author/`);
      },
      'astro:server:setup': ({ server }) => {
        const nameOf = (file: string) => relative(root, file).split(sep).join('/');
        globalThis.signalmarkLive = { page: `${base}/author/` };
        // Also what is counted from this process's start.
        let edited = Number.NEGATIVE_INFINITY;
        server.ws.on(ASKED, (ago: number, client) => {
          if (edited > performance.now() - ago) client.send({ type: 'full-reload' });
        });
        const reload = () => {
          edited = performance.now();
          globalThis.signalmarkReport = undefined;
          // Astro keeps what getStaticPaths gave until it hears that content has changed, and a question's page would stay as it was.
          for (const { name: environment, hot } of Object.values(server.environments))
            if (environment !== 'client') hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        };
        const folders = ['content', 'questions'].map((folder) => join(root, folder));
        const began = Date.now();
        const editedSince = (folder: string) => {
          try {
            return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(
              (name) => statSync(join(folder, name)).mtimeMs > began,
            );
          } catch {
            // Something went while it was looked at: an edit, too.
            return true;
          }
        };
        server.watcher.add(folders);
        // On a busy machine it takes seconds until edits are seen.
        server.watcher.once('ready', () => {
          if (folders.some((folder) => existsSync(folder) && editedSince(folder))) reload();
        });
        server.watcher.on('all', (event, file) => {
          const name = nameOf(file);
          // Names with a dot are files that somebody is about to write whole.
          if (!/^(content|questions)\//.test(name) || /\/\./.test(name)) return;
          if (globalThis.signalmarkLive && (event === 'add' || event === 'change') && /\.(md|ya?ml)$/i.test(name))
            globalThis.signalmarkLive.edited = name;
          reload();
        });
      },
    },
  };
}
