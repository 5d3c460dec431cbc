import 'server-only'
import { readReference } from '@/lib/domain/intake/reference'
import { db } from '../db'
import type { Actor } from '../make-actor'
import { caseRecord, type CaseRecord } from './case-record'

/** The record behind a reference in an address, in a service where the actor holds a post; null otherwise. Two queries; says nothing yet about rights. */
export async function recordByReference(actor: Actor, typed: string): Promise<CaseRecord | null> {
  const ref = readReference(typed)
  if (!ref) return null
  const found = await db.case.findFirst({ where: { ref, serviceId: { in: actor.posts.map((post) => post.serviceId) } }, select: { id: true } })
  return found ? caseRecord(db, found.id) : null
}
