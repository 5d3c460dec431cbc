import 'server-only'
import { can, servicesWhere } from '@/lib/domain/access/actions'
import { likelihoodInWords } from '@/lib/domain/matching/explain-match'
import { STRONG_MATCH } from '@/lib/domain/matching/weights'
import { writeAudit } from '../audit'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { findChildren, type ChildSearch, type FoundChild } from './find-children'

/** A child who may be the one that is meant, as the search shows them. */
export type ChildMatch = Omit<FoundChild, 'score'> & { likelihood: string; isStrong: boolean }

/** The service for which somebody may record a notification, or take a referral; null where there is none. */
export function serviceForNotifications(actor: Actor, action: 'notification.start' | 'referral.take' = 'notification.start'): string | null {
  return servicesWhere(actor, action).find((serviceId) => can(actor, action, { serviceId }).allowed) ?? null
}

/**
 * Children of the actor's services who may be the one that is looked for, likeliest first, ten at the most; null where the
 * actor may not search. The search is itself recorded. One query besides.
 */
export async function findChildrenPage(actor: Actor, search: ChildSearch): Promise<ChildMatch[] | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'child.search')
  if (services.length === 0) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'child.search', serviceId: services[0] ?? null }])
  const found = await findChildren(db, actor, services, search)
  return found.map(({ score, ...child }) => ({ ...child, likelihood: likelihoodInWords(score), isStrong: score >= STRONG_MATCH }))
}
