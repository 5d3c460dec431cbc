import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { PrismaClient } from './generated/prisma/client'
import { ScopedPool } from './scope'

/**
 * An address of the database at which one works as the application's role, whoever signs in there: it can neither rewrite
 * what is append-only nor alter a table (prisma/application-rights.sql).
 */
export function asApplication(connectionString: string): string {
  const address = new URL(connectionString)
  const options = address.searchParams.get('options')
  address.searchParams.set('options', `${options ? `${options} ` : ''}-c role=juncture_app`)
  return String(address)
}

function connect(): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(new ScopedPool({ connectionString: asApplication(env().DATABASE_URL), max: 10 }), { disposeExternalPool: true }),
    transactionOptions: { maxWait: 15_000, timeout: 15_000 },
    log: [{ emit: 'event', level: 'query' }],
  })
}

const kept = globalThis as unknown as { juncturePrisma?: PrismaClient }

/** The one connection pool of this process, opened when it is first used, so that a build needs no database. */
export const pool = (): PrismaClient => (kept.juncturePrisma ??= connect())

/** The database with nobody's scope: it shows people, posts, settings and the audit record, and no child and no case. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_nothing, name) {
    const value: unknown = Reflect.get(pool(), name)
    return typeof value === 'function' ? value.bind(pool()) : value
  },
})

/** A transaction of a change: inside `transact` nothing else is used to reach the database. */
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
