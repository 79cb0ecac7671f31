import { createHash } from 'node:crypto';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { buildTargets, styleTargets } from './integrations/browser-floor.ts';
import { earlyImports } from './integrations/early-imports.ts';
import { hostHeaders } from './integrations/host-headers.ts';
import { liveContent } from './integrations/live-content.ts';
import { offline } from './integrations/offline.ts';
import { preloadImports } from './integrations/preload-imports.ts';
import { rescueScript } from './integrations/rescue-script.ts';
import { shippedPackages } from './integrations/shipped-packages.ts';
import { firstScript } from './src/env/first-script.ts';
import { isListed } from './src/site/components/is-listed.ts';

// SIGNALMARK_BASE: the path the site lives under ("/" or "/signalmark/"). SIGNALMARK_SITE: its origin, for addresses that must be whole.
const base = `/${process.env.SIGNALMARK_BASE ?? ''}/`.replace(/\/+/g, '/');
const site = process.env.SIGNALMARK_SITE;
const firstHash = `sha256-${createHash('sha256').update(firstScript(base)).digest('base64')}`;

// What a question needs, and other screens do not; what scores it comes with the first answer.
const QUESTION = new RegExp(
  [
    String.raw`src[\/]ui[\/](items[\/](?!answered|rationale|letters|confidence)|kinds[\/](?!.*(reading|said|answer|steps|pairs|labeled|responses))|marking|shared[\/](icon|use-after-paint))`,
    String.raw`src[\/]core[\/](item|score[\/](is-complete|id-fault)|signal[\/]word-spans|session[\/]option-order)`,
    String.raw`src[\/]core[\/]kinds[\/](kinds|[\w-]+[\/]completeness)`,
  ]
    .map((path) => String.raw`${path}[\w-]*[\/.]`)
    .join('|'),
);

// What every island needs: its outside world, the record, the bank, and the settings. One file, as small ones compress badly.
const PAGE =
  /src[/](app[/](shared[/](page|record-store|late-work|is-refused|bank-store|screen-state|flag-view)|settings[/](settings|preferences))|env[/](browser-env|browser-canary|unique|file|hold)|ui[/]shared[/](page|links|opening|record-notice|use-later|use-store|use-title|words)|record[/]merge[/]register-view|core[/](result|item[/]pack))[/.-]/;

// What shows an answer: in practice, after a mock exam, on a question's page.
const FEEDBACK =
  /src[\\/]ui[\\/](items[\\/](answered|rationale|letters)|kinds[\\/].*(said|answer(?!ed-(steps|pairs)))|shared[\\/](feedback-panel|confused|points\.|in-short|phrase-notes|note-groups|span-looks|question-background|wear))|src[\\/]core[\\/]kinds[\\/](is-choice|[\w-]+[\\/]choosing)/;

// What both practice and mock exams do with answers, and what looks back at them.
const ANSWERS =
  /src[\\/]core[\\/](stats[\\/](history|timeline|group)|score[\\/]score|session[\\/](attempt|random|edit-marks|answer-key)|fnv-1a)\./;

export default defineConfig({
  base,
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  output: 'static',
  build: { format: 'directory' },
  // The default squeezes out spaces between inline elements that stand on lines of their own.
  compressHTML: true,
  devToolbar: { enabled: false },
  // Lessons have their own renderer; Shiki's inline styles would break the content policy.
  markdown: { syntaxHighlight: false },
  integrations: [
    preact(),
    liveContent(),
    shippedPackages(),
    rescueScript(),
    preloadImports(),
    earlyImports(),
    hostHeaders(),
    ...(site ? [sitemap({ filter: (page) => isListed(new URL(page).pathname.slice(base.length - 1)) })] : []),
    offline(),
  ],
  vite: {
    // The build for browsers of today; the package names one for all, which is larger and cannot be read as modules.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    // Lowers what the oldest browsers do not know, such as light-dark(). What it cannot lower is a failure of test/built/floor.test.ts.
    css: { transformer: 'lightningcss', lightningcss: { targets: styleTargets() } },
    build: {
      target: buildTargets(),
      cssMinify: 'lightningcss',
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          // Few files for the first question: each costs a request, and small ones compress badly.
          codeSplitting: {
            groups: [
              // Every page needs this for its header and the banner of what waits, also one without an island. First, as what loads
              // parts later is among it, which the frameworks need too.
              {
                name: 'day',
                test: /src[\\/](env[\\/](wall-clock|watch-day|storage-prefix|worker-address|anything-waits)|record[\\/]record-names|core[\\/]schedule[\\/]local-day)\.|preload-helper/,
              },
              { name: 'view', test: /node_modules[\\/](preact|nanostores|@astrojs[\\/]preact)[\\/]/ },
              { name: 'page', test: PAGE },
              { name: 'presses', test: /src[\\/]ui[\\/]shared[\\/](press-guard|press-target|key-press|use-presses)\./ },
              { name: 'answers', test: ANSWERS },
              { name: 'question', test: QUESTION },
              { name: 'feedback', test: FEEDBACK },
            ],
          },
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
        'trusted-types signalmark-worker signalmark-transfer signalmark-copies',
      ],
      scriptDirective: { hashes: [firstHash] },
    },
  },
});
