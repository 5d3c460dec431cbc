import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { PrismaClient } from './generated/prisma/client'

function connect(): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }),
    transactionOptions: { maxWait: 15_000, timeout: 15_000 },
    log: [{ emit: 'event', level: 'query' }],
  })
}

const kept = globalThis as unknown as { juncturePrisma?: PrismaClient }

/** The one connection pool of this process, opened when it is first used, so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_nothing, name) {
    kept.juncturePrisma ??= connect()
    const value: unknown = Reflect.get(kept.juncturePrisma, name)
    return typeof value === 'function' ? value.bind(kept.juncturePrisma) : value
  },
})

/** A transaction of a change: inside `transact` nothing else is used to reach the database. */
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
