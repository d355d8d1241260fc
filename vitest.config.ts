import { defineConfig } from 'vitest/config';

/** One runner for every layer; `build/test.ts` says which folders run when and with which environment. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
