import { everyService } from '@/lib/server/reading'

/** The version of a case that a form opened now would carry. */
export async function versionOf(ref: string): Promise<number> {
  return (await everyService().case.findFirstOrThrow({ where: { ref }, select: { version: true } })).version
}
