import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma's commands want a "schema engine" that they would download; this is the WASM one from npm behind the same protocol.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'scripts/schema-engine.mjs')

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // `prisma generate` wants an address and never uses it.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://nobody@127.0.0.1:1/none' },
})
