import { defineConfig } from 'vitest/config'

// A unit test may import what is marked server-only; the condition of the others would break rendering a component.
const resolve = { alias: { '@': import.meta.dirname, 'server-only': `${import.meta.dirname}/node_modules/server-only/empty.js` } }
// Server code is marked server-only: under this condition the mark is no error.
const onServer = { alias: { '@': import.meta.dirname }, conditions: ['react-server'] }
const server = { ssr: { resolve: { conditions: ['react-server'] } }, resolve: onServer }

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { resolve, test: { name: 'unit', include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'app/**/*.test.ts'] } },
      { resolve, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      { ...server, test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 30_000 } },
      { ...server, test: { name: 'db', include: ['tests/db/**/*.test.ts'], globalSetup: 'tests/support/global-setup.ts', setupFiles: 'tests/support/own-database.ts', testTimeout: 30_000, hookTimeout: 60_000 } },
      // The built application in processes of its own, on databases that may be taken away: one file at a time.
      { ...server, test: { name: 'served', include: ['tests/served/**/*.test.ts'], fileParallelism: false, testTimeout: 60_000, hookTimeout: 240_000 } },
    ],
  },
})
