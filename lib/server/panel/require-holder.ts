import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { Tx } from '../db'
import { peopleOfService } from '../intake/people-of-service'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'

/** Refuses somebody who works with the service no more, or in a post from which nobody does anything for a child. */
export async function requireHolder(tx: Pick<Tx, '$queryRaw'>, actor: Actor, serviceId: string, personId: string): Promise<void> {
  const people = await peopleOfService(tx, serviceId, londonDay(actor.at))
  if (!people.some(({ id }) => id === personId)) throw new Refused('invalid', 'Whoever you chose holds no post here today. Choose somebody else')
}
