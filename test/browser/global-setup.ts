import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isThorough } from '../figures.ts';

/**
 * The browser tests look at a copy of the built site, so that a build made meanwhile changes nothing under their feet.
 * `npm test` builds before them; SIGNALMARK_DIST names another built site. What tests build themselves (another base, another content) lies beside the copy.
 */
export default async function globalSetup(): Promise<() => void> {
  const dist = process.env['SIGNALMARK_DIST'] ?? join(import.meta.dirname, '../../dist');
  if (!existsSync(join(dist, 'sw.js'))) throw new Error('There is no built site in dist/. Run: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'signalmark-browser-'));
  cpSync(dist, join(folder, 'site'), { recursive: true });
  process.env['SIGNALMARK_TEST_FOLDER'] = folder;
  const small = join(folder, 'small-site');
  if (isThorough) cpSync(dist, small, { recursive: true });
  // Not before the folder is known: what is imported looks for it.
  else await (await import('./build.ts')).makeSmaller(dist, small);
  return () => rmSync(folder, { recursive: true, force: true });
}
