import 'server-only'
import { pool, type Tx } from './db'
import type { PrismaClient } from './generated/prisma/client'
import type { Actor } from './make-actor'
import { EVERY_SERVICE, inScope, scopeOf, type Scope } from './scope'

/** The database as a read uses it: no transactions, and the children and cases of one scope. */
export type Reading = Tx

const kept = new WeakMap<PrismaClient, Map<Scope, Reading>>()

/** The database as somebody sees it: the children and cases of the services in which they hold a post, and no others, whatever the query says. */
export function reading(actor: Pick<Actor, 'posts'>): Reading {
  return readingIn(scopeOf(actor))
}

/** The database with the children and cases of every service, for what nobody asks for on their own behalf. Whoever may use it is listed in an architecture test. */
export const everyService = (): Reading => readingIn(EVERY_SERVICE)

function readingIn(scope: Scope): Reading {
  const client = pool()
  const readings = kept.get(client) ?? new Map<Scope, Reading>()
  kept.set(client, readings)
  const known = readings.get(scope)
  if (known) return known
  const bound = client.$extends({
    query: {
      $allOperations({ operation, args, query }) {
        // Prisma joins findUnique of one moment into one query, whoever asks: they see no child and no case (findFirst does).
        // Awaited inside, since a query of Prisma's begins when it is awaited.
        return inScope(operation.startsWith('findUnique') ? '' : scope, async () => await query(args))
      },
    },
  })
  // What extends queries and nothing else leaves the client's shape as it is; its type says so in other words.
  const read = bound as unknown as Reading
  readings.set(scope, read)
  return read
}
