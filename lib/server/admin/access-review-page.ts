import 'server-only'
import { z } from 'zod'
import { accessSettingsOn } from '@/lib/domain/access/access-settings'
import { servicesWhere } from '@/lib/domain/access/actions'
import { POLICE_RANKS, ROLES } from '@/lib/domain/access/role'
import { addDays, londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { dueInWords } from '@/lib/domain/triage/clock-in-words'
import { writeAudit } from '../audit'
import type { Actor } from '../make-actor'
import type { WorkPart } from '../oversight/work-part'
import { reading } from '../reading'

const posts = z.array(z.object({ role: z.enum(ROLES), rank: z.enum(POLICE_RANKS).nullable(), organisation: z.string() }))
const lines = z.array(z.object({ id: z.string(), personId: z.string(), name: z.string(), posts, lastSignInAt: z.date().nullable(), lastLookAt: z.date().nullable(), answer: z.enum(['confirmed', 'ended']).nullable(), says: z.string().nullable(), answeredBy: z.string().nullable(), answeredAt: z.date().nullable() }))

/** The newest round of access review of a service, each person with their posts and when they last signed in and looked, and how they were answered. */
export type AccessReviewPage = {
  service: { id: string; name: string }
  services: { id: string; name: string }[]
  review: { id: string; startedAt: Date; dueOn: IsoDay; finishedAt: Date | null } | null
  /** When the next round is due. */
  nextOn: IsoDay
  today: IsoDay
  lines: (z.infer<typeof lines>[number] & { isYou: boolean })[]
  mayWork: boolean
}

const day = (date: Date): IsoDay => date.toISOString().slice(0, 10)

/** The newest round of one of the reader's services; null for whoever may not see it. Four queries. */
export async function accessReviewPage(actor: Actor, askedService: string | null): Promise<AccessReviewPage | null> {
  const ids = servicesWhere(actor, 'access-review.view')
  const [first] = ids
  if (!first) return null
  const db = reading(actor)
  const services = await db.organisation.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
  const service = services.find(({ id }) => id === askedService) ?? services[0]
  if (!service) return null
  const review = await db.accessReview.findFirst({ where: { serviceId: service.id }, orderBy: { startedAt: 'desc' }, select: { id: true, startedAt: true, dueOn: true, finishedAt: true } })
  const found = review
    ? lines.parse(
        await db.$queryRaw`
          SELECT l.id, l."personId", p.name, l.posts, l."lastSignInAt", l."lastLookAt", l.answer, l.says, q.name AS "answeredBy", l."answeredAt"
          FROM "AccessReviewLine" l JOIN "Person" p ON p.id = l."personId" LEFT JOIN "Person" q ON q.id = l."answeredById" WHERE l."reviewId" = ${review.id}::uuid ORDER BY (l.answer IS NOT NULL), lower(p.name), l.id LIMIT 2000`,
      )
    : []
  await writeAudit(db, actor, [{ kind: 'access', action: 'access-review.view', serviceId: service.id }])
  const today = londonDay(actor.at)
  return {
    service, services, today, review: review && { ...review, dueOn: day(review.dueOn) }, nextOn: review ? addDays(londonDay(review.startedAt), accessSettingsOn(today).reviewEveryDays) : today,
    lines: found.map((line) => ({ ...line, isYou: line.personId === actor.personId })), mayWork: servicesWhere(actor, 'access-review.work').includes(service.id),
  }
}

/** What comes to managers: a round that is under way, or one that is due. One query. */
export async function accessReviewWork(actor: Actor, today: IsoDay): Promise<WorkPart[]> {
  const services = servicesWhere(actor, 'access-review.work')
  if (services.length === 0) return []
  const found = await reading(actor).accessReview.findMany({ where: { serviceId: { in: services } }, orderBy: { startedAt: 'desc' }, take: 100, select: { serviceId: true, startedAt: true, dueOn: true, finishedAt: true, _count: { select: { lines: { where: { answer: null } } } } } })
  const rows = services.flatMap((serviceId) => {
    const newest = found.find((review) => review.serviceId === serviceId)
    const due = !newest ? today : newest.finishedAt ? addDays(londonDay(newest.startedAt), accessSettingsOn(today).reviewEveryDays) : day(newest.dueOn)
    if (newest?.finishedAt && due > today) return []
    const waiting = newest && !newest.finishedAt ? `${newest._count.lines === 1 ? '1 person waits' : `${newest._count.lines} people wait`} for an answer` : 'A round is due: begin it'
    return [{ key: `access ${serviceId}`, href: `/admin/access-reviews?service=${serviceId}`, title: 'Who can see what', child: null, status: null, waiting: `${waiting}, ${dueInWords(due, today).words}`, clock: null, notes: [] }]
  })
  return rows.length > 0 ? [{ title: 'Review of access', rowsAre: 'What', empty: '', more: null, count: rows.length, rows }] : []
}
