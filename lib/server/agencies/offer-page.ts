import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writeAudit } from '../audit'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { handOversTo, type HandOverWork } from './hand-over-rows'

/** One offer with what its answer rests on, audited as a look at the child; null for whoever may not answer it. One query. */
export async function offerPage(actor: Actor, handOverId: string): Promise<{ today: IsoDay; offer: HandOverWork } | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'hand-over.answer')
  if (services.length === 0 || !z.uuid().safeParse(handOverId).success) return null
  const [offer] = await handOversTo(actor, services, Prisma.sql`h.id = ${handOverId}::uuid AND h.status = 'offered'`)
  if (!offer) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'hand-over.view', serviceId: offer.toServiceId, childId: offer.childId, subject: `hand-over:${offer.id}` }])
  return { today: londonDay(actor.at), offer }
}
