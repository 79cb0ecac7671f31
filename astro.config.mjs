import { createHash } from 'node:crypto';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { liveContent } from './integrations/live-content.ts';
import { offline } from './integrations/offline.ts';
import { preloadImports } from './integrations/preload-imports.ts';
import { themeScript } from './src/theme-script.ts';

const base = process.env.SIGNALMARK_BASE ?? '/';
const themeHash = `sha256-${createHash('sha256').update(themeScript(base)).digest('base64')}`;

// SIGNALMARK_BASE: the path the site lives under, with slashes at both ends ("/" or "/signalmark/"). SIGNALMARK_SITE: its origin.
export default defineConfig({
  base,
  ...(process.env.SIGNALMARK_SITE ? { site: process.env.SIGNALMARK_SITE } : {}),
  trailingSlash: 'always',
  output: 'static',
  build: { format: 'directory' },
  // The default squeezes out spaces between inline elements that stand on lines of their own.
  compressHTML: true,
  devToolbar: { enabled: false },
  // Lessons have their own renderer; Shiki's inline styles would break the content policy.
  markdown: { syntaxHighlight: false },
  integrations: [preact(), liveContent(), preloadImports(), offline()],
  vite: {
    build: {
      cssMinify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          // Few files for the first question: each costs a request, and small ones compress badly.
          codeSplitting: {
            groups: [
              { name: 'view', test: /node_modules[\\/](preact|nanostores|@astrojs[\\/]preact)[\\/]|preload-helper/ },
              { name: 'question', test: /src[\\/](ui[\\/](items|marking|shared)|core[\\/](item|score|signal[\\/]words))[\\/.]/ },
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
        'trusted-types signalmark-worker',
      ],
      scriptDirective: { hashes: [themeHash] },
    },
  },
});
