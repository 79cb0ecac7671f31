import { defineConfig } from 'vitest/config';

// The packages as people run them: Vitest asks for their development builds, in which reading Markdown takes twice as long.
process.env['NODE_ENV'] = 'production';

// "unit" needs nothing built; "built" looks at the finished site in dist/.
export default defineConfig({
  test: {
    // By default one core is left idle, which on two cores halves the speed.
    maxWorkers: '100%',
    // Long limits: a busy machine is slow, not wrong.
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 120_000,
          // Files share what they import: the checker is loaded once a process, not once for each of 125 files.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/built/**', 'test/browser/**'],
        },
      },
      { test: { name: 'built', testTimeout: 120_000, include: ['test/built/**/*.test.ts'] } },
    ],
  },
});
