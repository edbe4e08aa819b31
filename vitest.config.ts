import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/plain-summary.ts'],
    setupFiles: ['./test/seed.ts'],
    testTimeout: 60_000,
  },
});
