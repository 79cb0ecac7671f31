import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './fixtures.ts';

/** The browser tests look at the built site; `npm test` builds it before them. */
export default function globalSetup() {
  if (!existsSync(join(DIST, 'sw.js'))) throw new Error('There is no built site in dist/. Run: npm run build');
}
