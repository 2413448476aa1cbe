import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for comes when the machine gets to it; how fast that is, is measured by the bench, not here.
    expect: { poll: { timeout: 20_000 } },
    // One more than the cores of the smallest machine: many tests wait for a term, a second try or a process.
    maxWorkers: 3,
  },
});
