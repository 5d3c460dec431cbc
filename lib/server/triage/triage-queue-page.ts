import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { ageOn, londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { findOffence } from '@/lib/domain/gravity/edition'
import type { CaseStatus } from '@/lib/domain/intake/case-status'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { clockStanding, type ClockStanding } from '@/lib/domain/triage/clock-in-words'
import type { QueueFilter } from '@/lib/domain/triage/queue-filter'
import { db } from '../db'
import { caseRecords } from '../intake/case-record'
import { visibleChildSql } from '../intake/visible-child'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { basisInForce } from './basis-in-force'
import { caseClocks } from './case-clocks'
import { editionById } from './edition'
import { namesOf } from './names-of'

/** How many cases the queue shows at once. */
export const QUEUE_PAGE_SIZE = 25

const QUEUE_STATUSES = ['submitted', 'in_triage', 'awaiting_authority'] as const satisfies readonly CaseStatus[]

/** A case that waits for triage, or is in it. */
export type QueueRow = {
  ref: string; name: string; age: number; offence: string; moreOffences: number; arrived: IsoDay
  clocks: ClockStanding[]; claimedBy: string | null; isYours: boolean; status: CaseStatus
}

/** A page of the triage queue, oldest first, with how many cases each filter holds. */
export type TriageQueuePage = { rows: QueueRow[]; next: string | null; counts: Record<QueueFilter, number> }

const keys = z.array(z.object({ id: z.string(), arrivedAt: z.date() }))
const counted = z.array(z.object({ mine: z.number(), unclaimed: z.number(), all: z.number() })).length(1)

/** The triage queue of the actor's services; null where they may not see one. Five queries, whatever its size. */
export async function triageQueuePage(actor: Actor, filter: QueueFilter, after: PageKey | null): Promise<TriageQueuePage | null> {
  const services = servicesWhere(actor, 'triage.queue')
  if (services.length === 0) return null
  const queue = Prisma.sql`FROM "Case" c JOIN "Child" ch ON ch.id = c."childId" JOIN "Notification" n ON n."caseId" = c.id WHERE ${visibleChildSql(actor)} AND c."serviceId" = ANY(${services}::uuid[]) AND c.status = ANY(${[...QUEUE_STATUSES]}::"CaseStatus"[])`
  const narrowed = filter === 'mine' ? Prisma.sql`AND c."triageById" = ${actor.personId}::uuid` : filter === 'unclaimed' ? Prisma.sql`AND c."triageById" IS NULL` : Prisma.empty
  const later = after ? Prisma.sql`AND (coalesce(n."submittedAt", c."createdAt"), c.id) > (${after.at}, ${after.id}::uuid)` : Prisma.empty
  const found = keys.parse(
    await db.$queryRaw`SELECT c.id, coalesce(n."submittedAt", c."createdAt") AS "arrivedAt" ${queue} ${narrowed} ${later} ORDER BY 2, c.id LIMIT ${QUEUE_PAGE_SIZE + 1}`,
  )
  const [counts] = counted.parse(
    await db.$queryRaw`SELECT count(*) FILTER (WHERE c."triageById" = ${actor.personId}::uuid)::int AS mine, count(*) FILTER (WHERE c."triageById" IS NULL)::int AS unclaimed, count(*)::int AS all ${queue}`,
  )
  const shown = found.slice(0, QUEUE_PAGE_SIZE)
  const records = new Map((await caseRecords(db, shown.map(({ id }) => id))).map((record) => [record.id, record]))
  const names = await namesOf([...records.values()].map((record) => record.triageById))
  const today = londonDay(actor.at)
  const basis = await basisInForce(db, services, today)
  const rows: QueueRow[] = []
  for (const { id, arrivedAt } of shown) {
    const record = records.get(id)
    if (!record) continue
    const edition = record.score ? await editionById(db, record.score.editionId) : basis.edition
    const [first, ...more] = record.offences
    rows.push({
      ref: record.ref,
      name: `${record.child.givenNames} ${record.child.familyName}`,
      age: ageOn(record.child.dateOfBirth, today),
      offence: first ? (findOffence(edition, first.code)?.offence ?? first.code) : 'No offence recorded',
      moreOffences: more.length,
      arrived: londonDay(arrivedAt),
      clocks: caseClocks(record, edition, basis.protocolOf(record.serviceId).protocol.settings, today).map((clock) => clockStanding(clock, today)),
      claimedBy: record.triageById && (names.get(record.triageById) ?? null),
      isYours: record.triageById === actor.personId,
      status: record.status,
    })
  }
  const last = shown[shown.length - 1]
  return { rows, next: found.length > QUEUE_PAGE_SIZE && last ? writePageKey({ at: last.arrivedAt, id: last.id }) : null, counts: counts ?? { mine: 0, unclaimed: 0, all: 0 } }
}
