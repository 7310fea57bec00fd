import { defineConfig } from 'vitest/config';

// Vitest takes its configuration as a default export.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Databases, a browser and whole processes are started by some tests, on slow machines too.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
