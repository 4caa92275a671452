import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      // The marker throws outside a server bundle; tests are the server.
      'server-only': fileURLToPath(new URL('./support/server-only.ts', import.meta.url)),
    },
  },
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts', 'tests/faults/**/*.test.ts'],
    globalSetup: [fileURLToPath(new URL('./support/shared-postgres.ts', import.meta.url))],
    setupFiles: [fileURLToPath(new URL('./support/own-data-folder.ts', import.meta.url))],
    testTimeout: 30_000,
    // Vitest leaves one core to nobody: many tests wait for a process or a disk.
    maxWorkers: '100%',
    // Tests that run together have a server each, in a process of its own.
    maxConcurrency: 2,
    // A Postgres is made in a hook, on a machine that may be busy with five others.
    hookTimeout: 60_000,
  },
})
