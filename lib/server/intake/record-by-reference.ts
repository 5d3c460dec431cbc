import 'server-only'
import { readReference } from '@/lib/domain/intake/reference'
import { caretaken } from '../agencies/caretaken'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { caseRecord, type CaseRecord } from './case-record'
import { visibleChild } from './visible-child'

/** The record behind a reference in an address, in a service where the actor holds a post, or which such a service looks after for another, and of a child who is not hidden from them; null otherwise. Two queries; says nothing yet about rights. */
export async function recordByReference(actor: Actor, typed: string): Promise<CaseRecord | null> {
  const db = reading(actor)
  const ref = readReference(typed)
  if (!ref) return null
  const services = actor.posts.map((post) => post.serviceId)
  const found = await db.case.findFirst({ where: { ref, OR: [{ serviceId: { in: services } }, { child: caretaken(services) }], child: visibleChild(actor) }, select: { id: true } })
  return found ? caseRecord(db, found.id) : null
}
