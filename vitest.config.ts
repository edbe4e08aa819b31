import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/plain-summary.ts'],
    setupFiles: ['./test/seed.ts'],
    // Against tests that never end: a busy machine is no fault.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
