import { everyService } from '@/lib/server/reading'
import { CAST, type CastName } from './cast'

/** The id of the first post that somebody of the cast held. */
export async function postOf(name: CastName): Promise<string> {
  return (await everyService().post.findFirstOrThrow({ where: { personId: CAST[name].id }, orderBy: { startsOn: 'asc' }, select: { id: true } })).id
}
