import 'server-only'
import { db } from '../db'

/** The names of some people by their ids. One query. */
export async function namesOf(ids: readonly (string | null | undefined)[]): Promise<ReadonlyMap<string, string>> {
  const people = await db.person.findMany({ where: { id: { in: [...new Set(ids.filter((id) => typeof id === 'string'))] } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
