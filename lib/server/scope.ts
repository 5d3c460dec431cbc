import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import pg, { type PoolClient } from 'pg'
import type { Tx } from './db'
import type { Actor } from './make-actor'

/**
 * The services whose children and cases the database shows, as its row security reads them: their ids, or '*' for every
 * one. To a connection without a scope it shows none and says so, as an error.
 */
export type Scope = string

/** Every service: for what nobody asked for on their own behalf. Whoever may use it is listed in an architecture test. */
export const EVERY_SERVICE: Scope = '*'

// Kept beside the pool (`db.ts`): the build has this file several times, and each of them has to speak to the one pool.
const kept = globalThis as unknown as { junctureScopes?: { scopes: AsyncLocalStorage<Scope>; shown: WeakMap<PoolClient, Scope> } }
const { scopes, shown } = (kept.junctureScopes ??= { scopes: new AsyncLocalStorage<Scope>(), shown: new WeakMap<PoolClient, Scope>() })

/** The services in which somebody holds a post today: all that they can have to do with; 'none' where they hold no post. */
export function scopeOf(actor: Pick<Actor, 'posts'>): Scope {
  return [...new Set(actor.posts.map((post) => post.serviceId))].sort().join(',') || 'none'
}

/** Does something with a scope: whatever connection it takes shows that and no more. */
export function inScope<T>(scope: Scope, work: () => T): T {
  return scopes.run(scope, work)
}

/** Shows one more service's children and cases for the rest of a transaction: for a hand-over between that service and one of the actor's, and nothing else. */
export async function widenScope(tx: Pick<Tx, '$executeRaw'>, actor: Pick<Actor, 'posts'>, serviceId: string): Promise<void> {
  const wider = `${scopeOf(actor)},${serviceId}`
  await tx.$executeRaw`SELECT set_config('juncture.scope', ${wider}, true)`
}

/** A pool whose connections are told their scope when they are handed out: a question to the database only where the last user's was another. */
export class ScopedPool extends pg.Pool {
  override connect(): Promise<PoolClient>
  override connect(callback: (error: Error | undefined, client: PoolClient | undefined, done: (release?: boolean | Error) => void) => void): void
  override connect(callback?: (error: Error | undefined, client: PoolClient | undefined, done: (release?: boolean | Error) => void) => void): Promise<PoolClient> | void {
    const scope = scopes.getStore() ?? ''
    const ready = super.connect().then((client) => show(client, scope))
    if (!callback) return ready
    ready.then((client) => callback(undefined, client, client.release), (error: Error) => callback(error, undefined, () => {}))
  }
}

async function show(client: PoolClient, scope: Scope): Promise<PoolClient> {
  if ((shown.get(client) ?? '') === scope) return client
  try {
    await client.query(`SELECT set_config('juncture.scope', $1, false)`, [scope])
  } catch (error) {
    client.release(true)
    throw error
  }
  shown.set(client, scope)
  return client
}
