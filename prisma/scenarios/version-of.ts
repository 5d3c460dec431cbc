import { db } from '@/lib/server/db'

/** The version of a case that a form opened now would carry. */
export async function versionOf(ref: string): Promise<number> {
  return (await db.case.findUniqueOrThrow({ where: { ref }, select: { version: true } })).version
}
