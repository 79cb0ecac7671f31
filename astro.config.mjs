import { createHash } from 'node:crypto';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { buildTargets, styleTargets } from './integrations/browser-floor.ts';
import { earlyImports } from './integrations/early-imports.ts';
import { finishPages } from './integrations/finish-pages.ts';
import { foldCodeOfBuild } from './integrations/fold-code.ts';
import { hostHeaders } from './integrations/host-headers.ts';
import { inlineStyles } from './integrations/inline-styles.ts';
import { islandsOnce } from './integrations/islands-once.ts';
import { layersFirst } from './integrations/layers-first.ts';
import { liveContent } from './integrations/live-content.ts';
import { messageModules } from './integrations/message-modules.ts';
import { offline } from './integrations/offline.ts';
import { preloadImports } from './integrations/preload-imports.ts';
import { rescueScript } from './integrations/rescue-script.ts';
import { scriptGroups } from './integrations/script-groups.ts';
import { shippedPackages } from './integrations/shipped-packages.ts';
import { firstScript } from './src/env/first-script.ts';
import { isListed } from './src/site/components/is-listed.ts';

// SIGNALMARK_BASE: the path the site lives under ("/" or "/signalmark/"). SIGNALMARK_SITE: its origin, for addresses that must be whole.
const base = `/${process.env.SIGNALMARK_BASE ?? ''}/`.replace(/\/+/g, '/');
const site = process.env.SIGNALMARK_SITE;
const firstHash = `sha256-${createHash('sha256').update(firstScript(base)).digest('base64')}`;

export default defineConfig({
  base,
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  output: 'static',
  // While one page is written others are made.
  build: { format: 'directory', concurrency: 8 },
  // The default squeezes out spaces between inline elements that stand on lines of their own.
  compressHTML: true,
  devToolbar: { enabled: false },
  // Lessons have their own renderer; Shiki's inline styles would break the content policy.
  markdown: { syntaxHighlight: false },
  integrations: [
    // Babel reads what has JSX, and nothing else.
    islandsOnce({ include: ['**/*.tsx'] }),
    liveContent(),
    messageModules(),
    foldCodeOfBuild(),
    shippedPackages(),
    rescueScript(),
    // The order of sheets comes before what puts them into pages.
    finishPages([layersFirst, inlineStyles, preloadImports]),
    earlyImports(),
    hostHeaders(),
    ...(site ? [sitemap({ filter: (page) => isListed(new URL(page).pathname.slice(base.length - 1)) })] : []),
    offline(),
  ],
  vite: {
    // Thousands of files that no page comes from.
    server: { watch: { ignored: ['**/test/**', '**/docs/**', '**/bench/**'] } },
    // The build for browsers of today; the package names one for all, which is larger and cannot be read as modules.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    // Lowers what the oldest browsers do not know, such as light-dark(). What it cannot lower is a failure of test/built/floor.test.ts.
    css: { transformer: 'lightningcss', lightningcss: { targets: styleTargets() } },
    build: {
      target: buildTargets(),
      cssMinify: 'lightningcss',
      assetsInlineLimit: 0,
      rolldownOptions: {
        // A text of the interface goes to the file that says it; a page does not load what others say.
        optimization: { inlineConst: { mode: 'all', pass: 2 } },
        output: {
          codeSplitting: { groups: scriptGroups },
        },
      },
    },
  },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types signalmark-worker signalmark-transfer signalmark-copies signalmark-readiness',
      ],
      scriptDirective: { hashes: [firstHash] },
    },
  },
});
