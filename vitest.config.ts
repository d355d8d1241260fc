import { defineConfig } from 'vitest/config';

/**
 * One runner for every layer; `build/test.ts` says which folders run when and with which environment. The limits are there to end what
 * hangs, on the slowest machine that builds; how long anything takes is measured by the benchmark.
 */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // As long as Playwright waits for what it looks for.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
  },
});
