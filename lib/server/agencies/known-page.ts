import 'server-only'
import { z } from 'zod'
import { can, servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { writeAudit } from '../audit'
import { db } from '../db'
import { Prisma } from '../generated/prisma/client'
import { PAGE_SIZE } from '../intake/case-list'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { agencySettings } from './agency-settings'

/** The answer to a look-up that the reader made themselves. It holds nothing about the child but what they typed. */
export type KnownAnswer = { answer: 'call' | 'no-record'; asked: { givenNames: string; familyName: string; dateOfBirth: IsoDay }; askedAt: Date; service: string; duty: { number: string; hours: string } | null }

/** The page on which an officer asks whether a child is known. */
export type KnownPage = { services: { id: string; name: string }[]; answer: KnownAnswer | null; mayReadLog: boolean }

/** The look-up page, with the answer to one look-up of the reader's own; null for whoever may neither ask nor read the list. A fixed number of queries. */
export async function knownPage(actor: Actor, lookUpId: string | null): Promise<KnownPage | null> {
  const ids = servicesWhere(actor, 'known.look-up')
  if (ids.length === 0) return null
  const services = await db.organisation.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' }, take: 50, select: { id: true, name: true } })
  const own = lookUpId && z.uuid().safeParse(lookUpId).success
    ? await db.knownLookUp.findFirst({ where: { id: lookUpId, askedById: actor.personId, serviceId: { in: ids } }, select: { serviceId: true, answer: true, number: true, givenNames: true, familyName: true, dateOfBirth: true, askedAt: true } })
    : null
  const settings = own ? await agencySettings(db, own.serviceId, londonDay(actor.at)) : null
  return {
    services,
    mayReadLog: servicesWhere(actor, 'known.log').length > 0,
    answer: own && {
      answer: own.answer === 'call' ? 'call' : 'no-record', askedAt: own.askedAt, service: services.find(({ id }) => id === own.serviceId)?.name ?? '',
      asked: { givenNames: own.givenNames, familyName: own.familyName, dateOfBirth: own.dateOfBirth.toISOString().slice(0, 10) }, duty: settings?.duty ?? null,
    },
  }
}

const rowsSchema = z.array(
  z.object({
    id: z.string(), askedAt: z.date(), by: z.string(), organisation: z.string().nullable(), givenNames: z.string(), familyName: z.string(), dateOfBirth: z.string(), postcode: z.string().nullable(), purpose: z.string(), reason: z.string(),
    answer: z.enum(['call', 'no-record']), childId: z.string().nullable(), child: z.string().nullable(),
  }),
)

/** One look-up as a manager reads it, with whom it matched. */
export type KnownLogRow = z.infer<typeof rowsSchema>[number]

/** Every look-up of the reader's services, newest first, by key; null for whoever may not read them. One that matched a record that is hidden from the reader is not there (F16). */
export async function knownLogPage(actor: Actor, after: PageKey | null): Promise<{ rows: KnownLogRow[]; next: string | null; maySet: boolean } | null> {
  const services = servicesWhere(actor, 'known.log')
  if (services.length === 0) return null
  const rows = rowsSchema.parse(
    await db.$queryRaw`
      SELECT k.id, k."askedAt", p.name AS by, (SELECT o.name FROM "Post" t JOIN "Organisation" o ON o.id = t."organisationId" WHERE t."personId" = p.id AND t."serviceId" = k."serviceId" ORDER BY t."startsOn" DESC LIMIT 1) AS organisation,
             k."givenNames", k."familyName", k."dateOfBirth"::text AS "dateOfBirth", k.postcode, k.purpose, k.reason, k.answer, ch.id::text AS "childId", ch."givenNames" || ' ' || ch."familyName" AS child
      FROM "KnownLookUp" k JOIN "Person" p ON p.id = k."askedById" LEFT JOIN "Child" ch ON ch.id = k."matchedChildId" AND ch."serviceId" = k."serviceId" AND ${visibleChildSql(actor)}
      WHERE k."serviceId" = ANY(${services}::uuid[]) AND (k."matchedChildId" IS NULL OR ch.id IS NOT NULL OR EXISTS (SELECT 1 FROM "Child" gone WHERE gone.id = k."matchedChildId" AND NOT gone.restricted))
        ${after ? Prisma.sql`AND (k."askedAt", k.id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty}
      ORDER BY k."askedAt" DESC, k.id DESC LIMIT ${PAGE_SIZE + 1}`,
  )
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  const [first] = services
  if (first) await writeAudit(db, actor, [{ kind: 'consultation', action: 'known.log', serviceId: first }, ...shown.flatMap(({ childId }) => (childId ? [{ kind: 'consultation' as const, action: 'known.log', serviceId: first, childId }] : []))])
  return { rows: shown, next: rows.length > PAGE_SIZE && last ? writePageKey({ at: last.askedAt, id: last.id }) : null, maySet: servicesWhere(actor, 'agency-settings.set').length > 0 }
}

/** What a service has set for its work with other agencies, and had. */
export type AgencySettingsPage = {
  today: IsoDay
  services: { id: string; name: string; checkWorkingDays: number; lookUpsPerHour: number; duty: { number: string; hours: string } | null }[]
  history: { id: string; service: string; from: IsoDay; dutyNumber: string; dutyHours: string; checkWorkingDays: number; lookUpsPerHour: number; reason: string; setBy: string; setAt: Date }[]
}

/** The settings of work with other agencies, with their history; null for whoever may not set them. A fixed number of queries, and one a service. */
export async function agencySettingsPage(actor: Actor): Promise<AgencySettingsPage | null> {
  const ids = servicesWhere(actor, 'agency-settings.set').filter((serviceId) => can(actor, 'agency-settings.set', { serviceId }).allowed)
  if (ids.length === 0) return null
  const today = londonDay(actor.at)
  const [services, rows] = await Promise.all([
    db.organisation.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' }, take: 50, select: { id: true, name: true } }),
    db.agencySettings.findMany({ where: { serviceId: { in: ids } }, orderBy: [{ inForceFrom: 'desc' }, { setAt: 'desc' }], take: 50 }),
  ])
  const people = await db.person.findMany({ where: { id: { in: rows.map(({ setById }) => setById) } }, select: { id: true, name: true } })
  const inForce = await Promise.all(services.map(async (service) => ({ ...service, ...(await agencySettings(db, service.id, today)) })))
  return {
    today, services: inForce,
    history: rows.map(({ id, serviceId, inForceFrom, dutyNumber, dutyHours, checkWorkingDays, lookUpsPerHour, reason, setById, setAt }) => ({
      id, service: services.find((service) => service.id === serviceId)?.name ?? '', from: inForceFrom.toISOString().slice(0, 10), dutyNumber, dutyHours, checkWorkingDays, lookUpsPerHour, reason, setAt,
      setBy: people.find((person) => person.id === setById)?.name ?? '',
    })),
  }
}
