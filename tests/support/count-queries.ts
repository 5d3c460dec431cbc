import { db } from '@/lib/server/db'

let seen: string[] = []
let listening = false

/** Runs something and answers with its value and the SQL statements that it sent (those of transactions' own bookkeeping left out). */
export async function countQueries<T>(work: () => Promise<T>): Promise<{ value: T; queries: string[] }> {
  if (!listening) {
    listening = true
    const emitter = db as unknown as { $on(event: 'query', listener: (event: { query: string }) => void): void }
    emitter.$on('query', (event) => seen.push(event.query))
  }
  seen = []
  const value = await work()
  return { value, queries: seen.filter((query) => !/^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|DEALLOCATE)/i.test(query)) }
}
