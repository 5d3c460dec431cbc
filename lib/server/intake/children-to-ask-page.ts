import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { ageOn, londonDay } from '@/lib/domain/deadlines/iso-day'
import { CHARACTERISTICS, missingCharacteristics, type Characteristic } from '@/lib/domain/intake/missing-characteristics'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { visibleChildSql } from './visible-child'

const TO_ASK_SIZE = 25

const text = z.string().nullable()
const rows = z.array(
  z.object({
    id: z.string(), createdAt: z.date(), givenNames: z.string(), familyName: z.string(), dateOfBirth: z.string(),
    ethnicity: text, sex: text, sendStatus: text, eteStatus: text, firstLanguage: text, roma: text, hasCareStatus: z.boolean(),
  }),
)
const counted = z.array(z.object({ children: z.number(), ethnicity: z.number(), sex: z.number(), send: z.number(), care: z.number(), ete: z.number(), language: z.number(), roma: z.number() })).length(1)

/** Children with an open case about whom something is still to be asked (R97), and how complete each characteristic is. */
export type ChildrenToAskPage = {
  children: number
  characteristics: { name: string; says: string; missing: number }[]
  rows: { id: string; name: string; age: number; missing: Characteristic[] }[]
  next: string | null
}

/** The children of the actor's services who have an open case and about whom something is still to be asked, longest known first; null where the actor may record none. Two queries. */
export async function childrenToAskPage(actor: Actor, after: PageKey | null): Promise<ChildrenToAskPage | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'child.record')
  if (services.length === 0) return null
  const open = Prisma.sql`
    open AS (
      SELECT ch.id, ch."createdAt", ch."givenNames", ch."familyName", ch."dateOfBirth"::text AS "dateOfBirth", ch.ethnicity, ch.sex, ch."sendStatus", ch."eteStatus", nullif(trim(ch."firstLanguage"), '') AS "firstLanguage", ch.roma,
             EXISTS (SELECT 1 FROM "CareEpisode" e WHERE e."childId" = ch.id) AS "hasCareStatus"
      FROM "Child" ch
      WHERE ch.id IN (SELECT c."childId" FROM "Case" c WHERE c."serviceId" = ANY(${services}::uuid[]) AND c.status NOT IN ('given', 'closed')) AND ${visibleChildSql(actor)}
    )`
  const key = after ? Prisma.sql`AND (o."createdAt", o.id) > (${after.at}, ${after.id}::uuid)` : Prisma.empty
  const [found, counts] = await Promise.all([
    db.$queryRaw`
      WITH ${open} SELECT o.* FROM open o
      WHERE (o.ethnicity IS NULL OR o.sex IS NULL OR o."sendStatus" IS NULL OR o."eteStatus" IS NULL OR o."firstLanguage" IS NULL OR o.roma IS NULL OR NOT o."hasCareStatus") ${key}
      ORDER BY o."createdAt", o.id LIMIT ${TO_ASK_SIZE + 1}`,
    db.$queryRaw`
      WITH ${open} SELECT count(*)::int AS children, count(*) FILTER (WHERE o.ethnicity IS NULL)::int AS ethnicity, count(*) FILTER (WHERE o.sex IS NULL)::int AS sex,
             count(*) FILTER (WHERE o."sendStatus" IS NULL)::int AS send, count(*) FILTER (WHERE NOT o."hasCareStatus")::int AS care, count(*) FILTER (WHERE o."eteStatus" IS NULL)::int AS ete,
             count(*) FILTER (WHERE o."firstLanguage" IS NULL)::int AS language, count(*) FILTER (WHERE o.roma IS NULL)::int AS roma
      FROM open o`,
  ])
  const children = rows.parse(found)
  const [totals] = counted.parse(counts)
  const shown = children.slice(0, TO_ASK_SIZE)
  const last = shown.at(-1)
  const today = londonDay(actor.at)
  return {
    children: totals?.children ?? 0,
    characteristics: CHARACTERISTICS.map(({ name, says }) => ({ name, says, missing: totals?.[name] ?? 0 })),
    rows: shown.map((row) => ({ id: row.id, name: `${row.givenNames} ${row.familyName}`, age: ageOn(row.dateOfBirth, today), missing: missingCharacteristics(row) })),
    next: children.length > TO_ASK_SIZE && last ? writePageKey({ at: last.createdAt, id: last.id }) : null,
  }
}
