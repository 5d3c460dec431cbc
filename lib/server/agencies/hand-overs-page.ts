import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writeAudit } from '../audit'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { handOversTo, type HandOverWork } from './hand-over-rows'

/** The hand-overs that a service answers, and the children whom it looks after for others. */
export type HandOversPage = { today: IsoDay; offered: HandOverWork[]; caretaking: HandOverWork[]; mayAnswer: boolean }

/** Children who are offered to the reader's services and those whom they look after for others; null where the reader may read neither. Two queries. */
export async function handOversPage(actor: Actor): Promise<HandOversPage | null> {
  const db = reading(actor)
  const answers = servicesWhere(actor, 'hand-over.answer')
  const reads = servicesWhere(actor, 'hand-over.view')
  if (reads.length === 0) return null
  const [offered, caretaking] = await Promise.all([
    answers.length === 0 ? [] : handOversTo(actor, answers, Prisma.sql`h.status = 'offered'`),
    handOversTo(actor, reads, Prisma.sql`h.status = 'accepted' AND h.kind = 'caretaking'`),
  ])
  await writeAudit(db, actor, [...offered, ...caretaking].map((row) => ({ kind: 'consultation', action: 'hand-over.view', serviceId: row.toServiceId, childId: row.childId, subject: `hand-over:${row.id}` })))
  return { today: londonDay(actor.at), offered, caretaking, mayAnswer: answers.length > 0 }
}
