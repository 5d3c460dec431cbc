import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { ageOn, londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { findOffence } from '@/lib/domain/gravity/edition'
import type { CaseStatus } from '@/lib/domain/intake/case-status'
import { releaseClocks } from '@/lib/domain/intake/release'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { clockStanding, type ClockStanding } from '@/lib/domain/triage/clock-in-words'
import { dueDays } from '@/lib/domain/triage/queue-due'
import type { QueueFilter } from '@/lib/domain/triage/queue-filter'
import { caseRecords } from '../intake/case-record'
import { visibleChildSql } from '../intake/visible-child'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { basisInForce, type BasisInForce } from './basis-in-force'
import { caseClocks } from './case-clocks'
import { editionById } from './edition'
import { namesOf } from './names-of'
import { triageOfficersOf, type TriageOfficer } from './triage-officers-of'

/** How many cases the queue shows at once. */
export const QUEUE_PAGE_SIZE = 25

const QUEUE_STATUSES = ['submitted', 'in_triage', 'sent_back', 'awaiting_authority'] as const satisfies readonly CaseStatus[]

/** A case that waits for triage, or is in it. */
export type QueueRow = {
  ref: string; name: string; age: number; offence: string; moreOffences: number; arrived: IsoDay
  clocks: ClockStanding[]; claimedBy: string | null; isYours: boolean; status: CaseStatus
}

/** A page of the triage queue, what falls due first before the rest, with how many cases each filter holds. `officers` is for those who share out; null for others. */
export type TriageQueuePage = { rows: QueueRow[]; next: string | null; counts: Record<QueueFilter, number>; officers: TriageOfficer[] | null }

const keys = z.array(z.object({ id: z.string(), arrivedAt: z.date(), dueOn: z.date() }))
const counted = z.array(z.object({ mine: z.number(), unclaimed: z.number(), all: z.number() })).length(1)

/** When each notification of each service falls due by its protocol, as a table of the query. */
function dueTable(services: readonly string[], basis: BasisInForce, today: IsoDay): Prisma.Sql {
  const rows = services.flatMap((service) => dueDays(today, basis.protocolOf(service).protocol.settings).map((due) => ({ service, ...due })))
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name])
  return Prisma.sql`unnest(${column('service')}::uuid[], ${column('day')}::date[], ${column('knife')}::date[], ${column('victim')}::date[], ${column('enhanced')}::date[], ${column('assessment')}::date[]) AS due(service, day, knife, victim, enhanced, assessment)`
}

/**
 * The triage queue of the actor's services; null where they may not see one. It is ordered by what falls due first: the
 * referral of a knife case and contact with a victim while they wait, otherwise the day by which a panel would need its
 * assessment, which orders the rest by age. Five queries, whatever its size, and one for those who share out.
 */
export async function triageQueuePage(actor: Actor, filter: QueueFilter, after: PageKey | null): Promise<TriageQueuePage | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'triage.queue')
  if (services.length === 0) return null
  const queue = Prisma.sql`FROM "Case" c JOIN "Child" ch ON ch.id = c."childId" JOIN "Notification" n ON n."caseId" = c.id WHERE ${visibleChildSql(actor)} AND c."serviceId" = ANY(${services}::uuid[]) AND c.status = ANY(${[...QUEUE_STATUSES]}::"CaseStatus"[])`
  const narrowed = filter === 'mine' ? Prisma.sql`AND c."triageById" = ${actor.personId}::uuid` : filter === 'unclaimed' ? Prisma.sql`AND c."triageById" IS NULL` : Prisma.empty
  const later = after ? Prisma.sql`WHERE (q."dueOn", q.id) > (${after.at.toISOString().slice(0, 10)}::date, ${after.id}::uuid)` : Prisma.empty
  const today = londonDay(actor.at)
  const basis = await basisInForce(db, services, today)
  const knives = basis.edition.offences.filter(({ markers }) => markers.includes('knife-possession')).map(({ code }) => code)
  const notified = Prisma.sql`coalesce(n."notifiedOn", (coalesce(n."submittedAt", c."createdAt") AT TIME ZONE 'Europe/London')::date)`
  const found = keys.parse(
    await db.$queryRaw`
      SELECT * FROM (
        SELECT k.id, k."arrivedAt", coalesce(least(
                 CASE WHEN k."yjsReferredOn" IS NULL AND (SELECT bool_or(o.code = ANY(${knives}::text[])) FROM "Offence" o WHERE o."caseId" = k.id) THEN due.knife END,
                 CASE WHEN NOT k."victimIdentified" IS TRUE OR harmed.informed THEN NULL WHEN harmed.enhanced THEN due.enhanced ELSE due.victim END,
                 due.assessment), k.notified) AS "dueOn"
        FROM (SELECT c.id, c."serviceId", coalesce(n."submittedAt", c."createdAt") AS "arrivedAt", ${notified} AS notified, n."yjsReferredOn", n."victimIdentified" ${queue} ${narrowed}) k
        LEFT JOIN ${dueTable(services, basis, today)} ON due.service = k."serviceId" AND due.day = k.notified
        -- Aggregates, since the planner would answer EXISTS from the whole table.
        LEFT JOIN LATERAL (SELECT bool_and(v.informed IS TRUE) AS informed, bool_or(v.enhanced) AS enhanced FROM "Victim" v WHERE v."caseId" = k.id) harmed ON true
      ) q ${later} ORDER BY q."dueOn", q.id LIMIT ${QUEUE_PAGE_SIZE + 1}`,
  )
  const [counts] = counted.parse(
    await db.$queryRaw`SELECT count(*) FILTER (WHERE c."triageById" = ${actor.personId}::uuid)::int AS mine, count(*) FILTER (WHERE c."triageById" IS NULL)::int AS unclaimed, count(*)::int AS all ${queue}`,
  )
  const shown = found.slice(0, QUEUE_PAGE_SIZE)
  const records = new Map((await caseRecords(db, shown.map(({ id }) => id))).map((record) => [record.id, record]))
  const names = await namesOf([...records.values()].map((record) => record.triageById))
  const [sharesOut] = servicesWhere(actor, 'triage.assign')
  const officers = sharesOut ? await triageOfficersOf(db, actor, sharesOut, today) : null
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
      clocks: caseClocks(record, edition, basis.protocolOf(record.serviceId).protocol.settings, today).map((clock) => clockStanding(clock, today)).concat(releaseClocks(record.notification, today)),
      claimedBy: record.triageById && (names.get(record.triageById) ?? null),
      isYours: record.triageById === actor.personId,
      status: record.status,
    })
  }
  const last = shown[shown.length - 1]
  return { rows, next: found.length > QUEUE_PAGE_SIZE && last ? writePageKey({ at: last.dueOn, id: last.id }) : null, counts: counts ?? { mine: 0, unclaimed: 0, all: 0 }, officers }
}
