import { defineConfig } from 'vitest/config';

// "unit" needs nothing built; "built" looks at the finished site in dist/.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/built/**', 'test/browser/**'] } },
      { test: { name: 'built', include: ['test/built/**/*.test.ts'] } },
    ],
  },
});
