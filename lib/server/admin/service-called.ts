import 'server-only'
import { db } from '../db'

/** The id of the youth justice service of a name, or null. */
export async function serviceCalled(name: string): Promise<string | null> {
  const service = await db.organisation.findFirst({ where: { name, kind: 'yjs' }, select: { id: true } })
  return service?.id ?? null
}
