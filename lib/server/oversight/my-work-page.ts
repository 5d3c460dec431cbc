import 'server-only'
import { z } from 'zod'
import { servicesWhere, type Action } from '@/lib/domain/access/actions'
import { isAtLeast, POLICE_RANKS, type PoliceRank } from '@/lib/domain/access/role'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { workingDaysBetween } from '@/lib/domain/deadlines/working-days'
import type { MatrixEdition } from '@/lib/domain/gravity/edition'
import type { Clock } from '@/lib/domain/rules/assessment'
import { MANAGER_DECIDES_FROM } from '@/lib/domain/panel/deferral-reasons'
import { alertInWords } from '@/lib/domain/triage/alert-reasons'
import { clockStanding, dueInWords } from '@/lib/domain/triage/clock-in-words'
import { WARNING_KINDS, wordsFor } from '@/lib/domain/wording/child-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { offeredChildren, overdueChecks, type AgencyWork } from '../agencies/agency-work'
import { Prisma } from '../generated/prisma/client'
import { caseRecords, type CaseRecord } from '../intake/case-record'
import { accessReviewWork } from '../admin/access-review-page'
import { emergencyWork } from '../intake/emergency-work'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { panelAfterWork } from '../panel/panel-after-work'
import { reading } from '../reading'
import { basisInForce, type BasisInForce } from '../triage/basis-in-force'
import { caseClocks } from '../triage/case-clocks'
import { editionById } from '../triage/edition'
import type { WorkPart, WorkRow } from './work-part'

/** How many rows each part of the page shows; the rest stands behind its link. */
const MOST = 10

const found = z.array(z.object({ id: z.string(), total: z.number(), dueOn: z.string().nullable(), reasons: z.array(z.string()).nullable() }))

/** The cases of one part, longest waiting first, and how many there are in all. */
async function caseKeys(actor: Actor, { due = Prisma.sql`NULL::date`, reasons = Prisma.sql`NULL::text[]` }: Pick<PartPlan, 'due' | 'reasons'>, where: Prisma.Sql): Promise<z.infer<typeof found>> {
  const db = reading(actor)
  return found.parse(
    await db.$queryRaw`
      SELECT c.id, (${due})::text AS "dueOn", ${reasons} AS reasons, (count(*) OVER ())::int AS total
      FROM "Case" c JOIN "Child" ch ON ch.id = c."childId" WHERE ${visibleChildSql(actor)} AND ${where} ORDER BY c."statusSince", c.id LIMIT ${MOST}`,
  )
}

const meetings = z.array(z.object({ id: z.string(), startsAt: z.date(), status: z.string(), venue: z.string(), cases: z.number() }))

async function meetingWork(actor: Actor, services: string[], onlyMine: boolean): Promise<WorkRow[]> {
  const db = reading(actor)
  const rows = meetings.parse(
    await db.$queryRaw`
      SELECT m.id, m."startsAt", m.status::text AS status, m.venue, (SELECT count(*)::int FROM "AgendaItem" i JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId" WHERE i."meetingId" = m.id AND ${visibleChildSql(actor)}) AS cases
      FROM "Meeting" m WHERE m."serviceId" = ANY(${services}::uuid[]) AND m.status <> 'closed'
        AND (NOT ${onlyMine} OR EXISTS (SELECT 1 FROM "Seat" s WHERE s."meetingId" = m.id AND s."personId" = ${actor.personId}::uuid))
      ORDER BY m."startsAt" LIMIT ${MOST}`,
  )
  return rows.map((row) => ({
    key: row.id, href: `/panels/${row.id}`, title: `Panel, ${writtenInstant(row.startsAt)}`, child: null, status: null, clock: null, notes: [],
    waiting: `${row.status === 'open' ? 'It is open now. ' : ''}${row.cases === 1 ? '1 case' : `${row.cases} cases`} on the agenda, ${row.venue}`,
  }))
}

const reviews = z.array(z.object({ id: z.string(), childId: z.string(), kind: z.string(), reviewOn: z.string(), child: z.string(), total: z.number() }))

/** Warnings whose review is due and that the reader answers for, longest due first. */
async function warningWork(actor: Actor, services: string[], today: IsoDay): Promise<WorkPart> {
  const db = reading(actor)
  const rows = reviews.parse(
    await db.$queryRaw`
      SELECT w.id, ch.id AS "childId", w.kind, w."reviewOn"::text AS "reviewOn", ch."givenNames" || ' ' || ch."familyName" AS child, (count(*) OVER ())::int AS total
      FROM "ChildWarning" w JOIN "Child" ch ON ch.id = w."childId"
      WHERE w."ownerId" = ${actor.personId}::uuid AND w."endedAt" IS NULL AND w."reviewOn" <= ${today}::date AND ch."serviceId" = ANY(${services}::uuid[]) AND ${visibleChildSql(actor)}
      ORDER BY w."reviewOn", w.id LIMIT ${MOST}`,
  )
  return {
    title: 'Warnings to look at again', rowsAre: 'Warning', empty: 'No warning that you answer for is due for its review.', more: null, count: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({
      key: row.id, href: `/children/${row.childId}/warnings?entry=${row.id}`, title: wordsFor(WARNING_KINDS, row.kind) ?? 'Warning', child: row.child, status: null, waiting: 'Its review is due', notes: [],
      clock: { ...clockStanding({ name: 'assessment-due', due: row.reviewOn }, today), name: 'Review' },
    })),
  }
}

/** What one part asks the database for. */
type PartPlan = { action: Action; title: string; empty: string; where: (services: Prisma.Sql) => Prisma.Sql; href: (ref: { ref: string }) => string; more: string | null; clock?: Clock['name'] | 'settlement' | 'review'; due?: Prisma.Sql; reasons?: Prisma.Sql }

function plans(actor: Actor, today: IsoDay): PartPlan[] {
  const me = Prisma.sql`${actor.personId}::uuid`
  const toCase = (row: { ref: string }) => `/cases/${row.ref}`
  const ranks = POLICE_RANKS.filter((rank: PoliceRank) => actor.posts.some((post) => isAtLeast(post.rank, rank)))
  const settlement = Prisma.sql`SELECT e."dueOn" FROM "Escalation" e WHERE e."caseId" = c.id AND e.status = 'open' LIMIT 1`
  const covered = Prisma.sql`(SELECT a."personId" FROM "Absence" a WHERE a."coverId" = ${me} AND a."cancelledAt" IS NULL AND a."startsOn" <= ${today}::date AND a."endsOn" >= ${today}::date)`
  const toAnswer = Prisma.sql`(r."askedOfId" IS NULL OR r."askedOfId" = ${me} OR r."askedOfId" IN ${covered}) AND (r."expiresOn" IS NULL OR r."expiresOn" >= ${today}::date)`
  const waitingReview = Prisma.sql`FROM "DecisionReview" v JOIN "Decision" d ON d.id = v."decisionId" WHERE v."caseId" = c.id`
  return [
    { action: 'alert.acknowledge', title: 'Alerts: settled by the police alone', empty: 'Every alert was acknowledged.', href: (row) => `/cases/${row.ref}/alert`, more: '/oversight/alerts',
      reasons: Prisma.sql`(SELECT a.reasons FROM "DecisionAlert" a WHERE a."caseId" = c.id AND a."acknowledgedAt" IS NULL ORDER BY a."raisedAt" LIMIT 1)`,
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND EXISTS (SELECT 1 FROM "DecisionAlert" a WHERE a."caseId" = c.id AND a."acknowledgedAt" IS NULL)` },
    { action: 'review.answer', title: 'A manager asks about a decision', empty: 'No manager’s question waits for you.', href: (row) => `/cases/${row.ref}/review`, more: null,
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND EXISTS (SELECT 1 ${waitingReview} AND v.status = 'queried' AND (d."decidedById" = ${me} OR c."triageById" = ${me} OR d."decidedById" IN ${covered} OR c."triageById" IN ${covered}))` },
    { action: 'review.decide', title: 'Decisions to review', empty: 'Every decision that kept a case from the panel was reviewed.', href: (row) => `/cases/${row.ref}/review`, more: '/triage/reviews', clock: 'review',
      due: Prisma.sql`SELECT v."dueOn" ${waitingReview} AND v.status = 'open' LIMIT 1`,
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND EXISTS (SELECT 1 ${waitingReview} AND v.status = 'open' AND d."decidedById" IS DISTINCT FROM ${me})` },
    { action: 'authority.answer-rank', title: 'Authorities asked of you', empty: 'Nobody has asked for an authority of your rank.', href: (row) => `/cases/${row.ref}/authority`, more: '/cases?status=awaiting_authority',
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'awaiting_authority' AND EXISTS (SELECT 1 FROM "AuthorityRequest" r WHERE r."caseId" = c.id AND r.status = 'asked' AND r."askedById" <> ${me} AND ${toAnswer} AND (r.authority = ANY(${ranks}::text[]) OR r.authority = 'cps'))` },
    { action: 'outcome.authorise', title: 'Decisions that wait for authorisation', empty: 'No decision waits for a police decision-maker.', href: (row) => `/cases/${row.ref}/authorisation`, more: '/cases?status=awaiting_authorisation',
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'awaiting_authorisation'` },
    { action: 'escalation.settle-yjs', title: 'Split panels to settle', empty: 'No split panel waits for you.', href: (row) => `/escalations/${row.ref}`, more: '/escalations', clock: 'settlement', due: settlement,
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'escalated'` },
    { action: 'escalation.settle-police', title: 'Split panels to settle', empty: 'No split panel waits for you.', href: (row) => `/escalations/${row.ref}`, more: '/escalations', clock: 'settlement', due: settlement,
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'escalated'` },
    { action: 'authority.answer-manager', title: 'Authorities asked of a manager', empty: 'Nobody has asked for a manager’s authority.', href: (row) => `/cases/${row.ref}/authority`, more: '/cases?status=awaiting_authority',
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'awaiting_authority' AND EXISTS (SELECT 1 FROM "AuthorityRequest" r WHERE r."caseId" = c.id AND r.status = 'asked' AND r."askedById" <> ${me} AND ${toAnswer} AND r.authority = 'yjs-manager')` },
    { action: 'authority.take-back', title: 'Requests that lapsed without an answer', empty: 'No request of yours has lapsed.', href: (row) => `/cases/${row.ref}/authority`, more: null,
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'awaiting_authority' AND EXISTS (SELECT 1 FROM "AuthorityRequest" r WHERE r."caseId" = c.id AND r.status = 'asked' AND r."expiresOn" < ${today}::date AND (r."askedById" = ${me} OR r."askedById" IN ${covered} OR c."triageById" = ${me} OR c."triageById" IN ${covered}))` },
    { action: 'triage.queue', title: 'Cases of those for whom you stand in', empty: 'Nobody for whom you stand in today has a case in triage.', href: (row) => `/triage/${row.ref}`, more: null,
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status IN ('in_triage', 'awaiting_authority') AND c."triageById" IN ${covered}` },
    { action: 'notification.answer', title: 'Sent back to you for more', empty: 'Triage has sent nothing back to you.', href: (row) => `/notifications/${row.ref}`, more: '/cases?status=sent_back',
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'sent_back' AND EXISTS (SELECT 1 FROM "Notification" n WHERE n."caseId" = c.id AND n."submittedById" = ${me}) AND NOT EXISTS (SELECT 1 FROM "Referral" r WHERE r."caseId" = c.id)` },
    { action: 'referral.answer', title: 'Referrals sent back to you for more', empty: 'Triage has sent no referral back to you.', href: (row) => `/notifications/${row.ref}`, more: '/cases?status=sent_back',
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'sent_back' AND EXISTS (SELECT 1 FROM "Notification" n JOIN "Referral" r ON r."caseId" = n."caseId" WHERE n."caseId" = c.id AND n."submittedById" = ${me})` },
    { action: 'triage.take-back', title: 'You wait for an answer', empty: 'You wait for no answer about a notification.', href: (row) => `/triage/${row.ref}`, more: '/cases?status=sent_back',
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'sent_back' AND c."triageById" = ${me}` },
    { action: 'triage.claim', title: 'New notifications', empty: 'No notification waits to be taken into triage.', href: (row) => `/triage/${row.ref}`, more: '/triage?show=unclaimed',
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'submitted'` },
    { action: 'triage.decide', title: 'In triage with you', empty: 'You have taken no case into triage that is not decided yet.', href: (row) => `/triage/${row.ref}`, more: '/triage?show=mine',
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status IN ('in_triage', 'awaiting_authority') AND c."triageById" = ${me}` },
    { action: 'deferral.decide', title: 'Deferred again: yours to decide', empty: 'No case that was deferred again waits for a manager.', href: (row) => `/cases/${row.ref}/deferral`, more: null,
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'with_panel' AND EXISTS (SELECT 1 FROM "Deferral" f WHERE f."caseId" = c.id AND f.nth >= ${MANAGER_DECIDES_FROM} AND f."deferredById" <> ${me} AND NOT EXISTS (SELECT 1 FROM "DeferralAnswer" a WHERE a."deferralId" = f.id))` },
    { action: 'meeting.arrange', title: 'Cases that wait for a panel', empty: 'Every case that goes to a panel is on an agenda.', href: toCase, more: '/panels',
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'with_panel' AND NOT EXISTS (SELECT 1 FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" WHERE i."caseId" = c.id AND i.result IS NULL AND m.status <> 'closed')` },
    { action: 'outcome.give', title: 'Outcomes to give, and under way', empty: 'No outcome waits to be given.', href: (row) => `/cases/${row.ref}/outcome`, more: '/cases?status=to_be_given',
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status IN ('to_be_given', 'under_way') AND (c."caseManagerId" = ${me} OR (c."caseManagerId" IS NULL AND c."triageById" = ${me}))` },
    { action: 'charge.record', title: 'Charging decisions awaited', empty: 'No charging decision is awaited.', href: (row) => `/cases/${row.ref}/charge`, more: '/cases?status=sent_for_charge',
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'sent_for_charge' AND c."triageById" = ${me}` },
    { action: 'notification.start', title: 'Your drafts', empty: 'You have no notification in draft.', href: (row) => `/notifications/${row.ref}`, more: '/notifications',
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'draft' AND c."createdById" = ${me}` },
    { action: 'referral.take', title: 'Your drafts', empty: 'You have no referral in draft.', href: (row) => `/notifications/${row.ref}`, more: null,
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status = 'draft' AND c."createdById" = ${me}` },
    { action: 'victim.record', title: 'Victims to be told or asked', empty: 'Every victim who is on record was told, and was asked for their view.', href: (row) => `/cases/${row.ref}/victims`, more: null, clock: 'victim-contact',
      where: (services) => Prisma.sql`c."serviceId" = ANY(${services}) AND c.status IN ('submitted', 'in_triage', 'sent_back', 'awaiting_authority', 'with_panel', 'escalated', 'awaiting_authorisation', 'to_be_given', 'under_way', 'sent_for_charge') AND EXISTS (SELECT 1 FROM "Victim" v WHERE v."caseId" = c.id AND (v.informed IS NOT TRUE OR (v.view IS NULL AND NOT v."viewDeclined")))` },
  ]
}

const CLOCK_OF = { settlement: 'Settlement', review: 'Review' } as const

function rowOf(record: CaseRecord, { dueOn, reasons }: Pick<z.infer<typeof found>[number], 'dueOn' | 'reasons'>, plan: PartPlan, edition: MatrixEdition, basis: BasisInForce, today: IsoDay): WorkRow {
  const waited = workingDaysBetween(londonDay(record.statusSince), today)
  const clocks = caseClocks(record, edition, basis.protocolOf(record.serviceId).protocol.settings, today)
  const [first] = clocks.filter((clock) => !plan.clock || clock.name === plan.clock).sort((a, b) => (a.due < b.due ? -1 : 1))
  return {
    key: record.ref, href: plan.href(record), title: record.ref, child: `${record.child.givenNames} ${record.child.familyName}`, status: record.status,
    waiting: waited <= 0 ? 'since today' : waited === 1 ? 'for 1 working day' : `for ${waited} working days`,
    notes: alertInWords(reasons ?? []),
    clock: plan.clock === 'settlement' || plan.clock === 'review' ? (dueOn ? { ...clockStanding({ name: 'assessment-due', due: dueOn }, today), name: CLOCK_OF[plan.clock] } : null) : first ? clockStanding(first, today) : null,
  }
}

/** The victims’ part is for those whose work it is first of all. */
const VICTIM_ROLES = ['victim_worker', 'operational_manager']

/** What waits for somebody, by what their posts let them do: their own work first, with clocks in working days (F90, F91). A query a part, ten rows each. */
export async function myWorkPage(actor: Actor): Promise<{ today: IsoDay; parts: WorkPart[] }> {
  const db = reading(actor)
  const today = londonDay(actor.at)
  const seen = new Set<string>()
  const mine = plans(actor, today).filter((plan) => {
    const applies = servicesWhere(actor, plan.action).length > 0 && (plan.action !== 'victim.record' || actor.posts.some((post) => VICTIM_ROLES.includes(post.role)))
    if (!applies || seen.has(plan.title)) return false
    seen.add(plan.title)
    return true
  })
  const keys = await Promise.all(mine.map((plan) => caseKeys(actor, plan, plan.where(Prisma.sql`${servicesWhere(actor, plan.action)}::uuid[]`))))
  const records = new Map((await caseRecords(db, [...new Set(keys.flat().map(({ id }) => id))])).map((record) => [record.id, record]))
  const basis = await basisInForce(db, actor.posts.map((post) => post.serviceId), today)
  const editions = new Map(await Promise.all([...new Set([...records.values()].flatMap((record) => record.score?.editionId ?? []))].map(async (id) => [id, await editionById(db, id)] as const)))
  const parts = mine.map((plan, index): WorkPart => {
    const part = keys[index] ?? []
    const rows = part.flatMap(({ id, ...more }) => {
      const record = records.get(id)
      return record ? [rowOf(record, more, plan, editions.get(record.score?.editionId ?? '') ?? basis.edition, basis, today)] : []
    })
    return { title: plan.title, empty: plan.empty, more: plan.more, count: part[0]?.total ?? 0, rows }
  })
  const warnings = await warningWork(actor, servicesWhere(actor, 'child.view'), today)
  if (warnings.count > 0) parts.unshift(warnings)
  parts.unshift(...(await panelAfterWork(actor, today)))
  parts.push(...(await accessReviewWork(actor, today)))
  parts.unshift(...(await emergencyWork(actor, today)))
  const [offered, overdue] = await Promise.all([offeredChildren(actor), overdueChecks(actor, today)])
  const asRow = ({ dueOn, ...row }: AgencyWork): WorkRow => ({ ...row, status: null, notes: [], clock: dueOn ? { name: 'Answer', due: dueOn, ...dueInWords(dueOn, today) } : null })
  if (offered.count > 0) parts.unshift({ title: 'Children offered by another service', rowsAre: 'What', empty: 'No child is offered to your service.', more: '/hand-overs', count: offered.count, rows: offered.rows.map(asRow) })
  if (overdue.count > 0) parts.unshift({ title: 'Partners who have not answered in time', rowsAre: 'Check', empty: 'Every partner has answered in time.', more: null, count: overdue.count, rows: overdue.rows.map(asRow) })
  const meetingServices = servicesWhere(actor, 'meeting.list')
  if (meetingServices.length === 0) return { today, parts }
  const arranges = servicesWhere(actor, 'meeting.arrange').length > 0
  const rows = await meetingWork(actor, meetingServices, !arranges)
  const panels: WorkPart = { title: arranges ? 'Panels to come' : 'Your panels', rows, count: rows.length, more: '/panels', empty: arranges ? 'No panel meeting is arranged.' : 'You hold no seat at a panel that is to come.' }
  return { today, parts: actor.posts.some((post) => post.role === 'panel_member' || post.role === 'area_manager') ? [panels, ...parts] : [...parts, panels] }
}
