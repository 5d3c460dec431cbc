import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Retention } from '@/lib/domain/retention/keep-until'
import type { RetentionPolicy } from '@/lib/domain/retention/policy'
import { writeAudit } from '../audit'
import { childRecord, type ChildRecord } from '../intake/child-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { retentionOfChildren } from './retention-of-children'

type By = { by: string; at: Date }

/** Until when a child's record is kept and why, what holds it, and what may be decided about it. */
export type ChildRetentionPage = {
  today: IsoDay
  child: ChildRecord
  retention: Retention
  policy: RetentionPolicy
  hold: ({ ground: string; reason: string; reviewOn: IsoDay; reviews: (By & { reason: string; reviewOn: IsoDay })[] } & By) | null
  earlierHolds: (By & { ground: string; liftedBy: string; liftedAt: Date; liftReason: string })[]
  keptLonger: (By & { keepUntil: IsoDay; reason: string })[]
  proposal: (By & { id: string; ground: string; reason: string; isMine: boolean }) | null
  may: { decide: boolean; hold: boolean; lift: boolean; propose: boolean; answer: Answer; readRequests: boolean }
}

const day = (date: Date): IsoDay => date.toISOString().slice(0, 10)

/** The page about keeping a child's record, audited as a look at it; null where the reader may not see it. A fixed number of queries. */
export async function childRetentionPage(actor: Actor, id: string): Promise<ChildRetentionPage | null> {
  const db = reading(actor)
  const child = await childRecord(actor, 'retention.view', id)
  if (!child) return null
  const subject = { serviceId: child.serviceId }
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'retention.view', serviceId: child.serviceId, childId: child.id }])
  const [[worked], holds, keptLonger, proposal] = await Promise.all([
    retentionOfChildren(db, [child.id], actor.at),
    db.legalHold.findMany({ where: { childId: child.id }, orderBy: { placedAt: 'desc' }, take: 20, select: { ground: true, reason: true, reviewOn: true, placedById: true, placedAt: true, liftedById: true, liftedAt: true, liftReason: true, reviews: { orderBy: { reviewedAt: 'desc' }, take: 20, select: { reason: true, reviewOn: true, reviewedById: true, reviewedAt: true } } } }),
    db.retentionDecision.findMany({ where: { childId: child.id }, orderBy: { decidedAt: 'desc' }, take: 20, select: { keepUntil: true, reason: true, decidedById: true, decidedAt: true } }),
    db.erasureProposal.findFirst({ where: { childId: child.id, answer: null }, select: { id: true, ground: true, reason: true, proposedById: true, proposedAt: true } }),
  ])
  if (!worked) return null
  const ids = [...holds.flatMap((hold) => [hold.placedById, hold.liftedById, ...hold.reviews.map(({ reviewedById }) => reviewedById)]), ...keptLonger.map(({ decidedById }) => decidedById), proposal?.proposedById]
  const people = await db.person.findMany({ where: { id: { in: ids.filter((one) => typeof one === 'string') } }, select: { id: true, name: true } })
  const nameOf = (personId: string | null) => people.find((person) => person.id === personId)?.name ?? 'somebody'
  const standing = holds.find(({ liftedAt }) => liftedAt === null)
  return {
    today: londonDay(actor.at), child, retention: worked.retention, policy: worked.policy,
    hold: standing
      ? {
          ground: standing.ground, reason: standing.reason, reviewOn: day(standing.reviewOn), by: nameOf(standing.placedById), at: standing.placedAt,
          reviews: standing.reviews.map((review) => ({ by: nameOf(review.reviewedById), at: review.reviewedAt, reason: review.reason, reviewOn: day(review.reviewOn) })),
        }
      : null,
    earlierHolds: holds.flatMap((hold) => (hold.liftedAt ? [{ ground: hold.ground, by: nameOf(hold.placedById), at: hold.placedAt, liftedBy: nameOf(hold.liftedById), liftedAt: hold.liftedAt, liftReason: hold.liftReason ?? '' }] : [])),
    keptLonger: keptLonger.map((kept) => ({ keepUntil: day(kept.keepUntil), reason: kept.reason, by: nameOf(kept.decidedById), at: kept.decidedAt })),
    proposal: proposal && { id: proposal.id, ground: proposal.ground, reason: proposal.reason ?? '', by: nameOf(proposal.proposedById), at: proposal.proposedAt, isMine: proposal.proposedById === actor.personId },
    may: {
      decide: can(actor, 'retention.decide', subject).allowed,
      hold: can(actor, 'hold.place', subject).allowed,
      lift: can(actor, 'hold.lift', subject).allowed,
      propose: can(actor, 'erasure.propose', subject).allowed,
      answer: can(actor, 'erasure.approve', { ...subject, workOf: proposal ? [{ personId: proposal.proposedById, work: 'you proposed this erasure' }] : [] }),
      readRequests: can(actor, 'access-request.work', subject).allowed,
    },
  }
}
