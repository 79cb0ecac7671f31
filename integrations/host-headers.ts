import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePath } from './base-path.ts';

/**
 * Headers for hosts that read a file `_headers`, under the path the site lives under. No path may get a header from two rules: such hosts
 * join the values.
 */
const headersFor = (base: string): string => `${base}*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Content-Security-Policy: frame-ancestors 'none'

${base}_astro/*
  Cache-Control: public, max-age=31536000, immutable

${base}bank/*
  Cache-Control: public, max-age=31536000, immutable

${base}sw.js
  Cache-Control: no-cache
`;

/** Writes `_headers` once the site is built. */
export function hostHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'signalmark:host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePath(config.base);
      },
      'astro:build:done': ({ dir }) => writeFile(fileURLToPath(new URL('_headers', dir)), headersFor(base)),
    },
  };
}
