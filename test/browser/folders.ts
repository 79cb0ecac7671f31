import { join } from 'node:path';

/** The project's root. */
export const PROJECT = join(import.meta.dirname, '../..');

/** Where this run keeps what it makes; removed after it. */
export const TEMP = process.env['SIGNALMARK_TEST_FOLDER'] ?? '';

/** The copy of the built site that is tested. */
export const SITE = join(TEMP, 'site');

/** The same site with a few of its pages to read, for tests that keep it offline again and again. `npm run test:faults` has all of them. */
export const SMALL_SITE = join(TEMP, 'small-site');
