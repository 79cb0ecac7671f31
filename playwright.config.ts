import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { isThorough } from './test/figures.ts';

const executablePath = process.env['CHROMIUM'];

// The tests serve dist/ themselves (test/browser/site-server.ts): some stop the server, some put another build in its place.
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  // A build in another language, and thirty days of five learners: minutes each, so part of `npm run test:faults`.
  testIgnore: isThorough ? [] : ['pseudo-language.spec.ts', 'thirty-days.spec.ts'],
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  // A machine of one processor has time for a second browser while the first one waits.
  workers: Math.min(6, Math.max(2, availableParallelism())),
  // Once more on a CI machine; a test that needs it is reported as flaky, not as passed.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  globalSetup: './test/browser/global-setup.ts',
  use: {
    browserName: 'chromium',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // No phoning home: the tests count every request.
      args: [
        ...['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
        // Drawn by the processor either way: without a process in between.
        ...['--disable-gpu'],
      ],
    },
    locale: 'en-GB',
    trace: 'off',
    actionTimeout: 10_000,
    // Filling the offline copy on each visit is for the tests of it (offline.spec.ts, update.spec.ts).
    serviceWorkers: 'block',
  },
});
