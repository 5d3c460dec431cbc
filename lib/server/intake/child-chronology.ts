import 'server-only'
import { z } from 'zod'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { CHRONOLOGY_KINDS } from '@/lib/domain/intake/chronology-in-words'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** How many lines of a chronology are shown at once. */
export const CHRONOLOGY_SIZE = 20

const rows = z.array(
  z.object({ id: z.string(), on: z.string(), kind: z.enum(CHRONOLOGY_KINDS), what: z.string().nullable(), detail: z.string().nullable(), by: z.string().nullable(), ref: z.string().nullable() }),
)

/** One thing that happened, on a day; `what` is a word of the kind's own list. */
export type ChronologyRow = z.infer<typeof rows>[number]

/** A page of everything dated that is known about a child, newest first (F17). Says nothing about who may see it. One query. */
export async function childChronology(actor: Actor, childId: string, after: PageKey | null): Promise<{ rows: ChronologyRow[]; next: string | null }> {
  const day: IsoDay | null = after && after.at.toISOString().slice(0, 10)
  const found = rows.parse(
    await reading(actor).$queryRaw`
      WITH cases AS (SELECT c.* FROM "Case" c WHERE c."childId" = ${childId}::uuid),
      told AS (
        SELECT 'case' AS kind, c.id, coalesce(n."notifiedOn", (c."createdAt" AT TIME ZONE 'Europe/London')::date) AS "on", c.status::text AS what, NULL AS detail, n."officerInCase" AS "by", c.ref
        FROM cases c JOIN "Notification" n ON n."caseId" = c.id
        UNION ALL
        SELECT 'check', c.id, n."historyCheckedOn", NULL, NULL, p.name, c.ref FROM cases c JOIN "Notification" n ON n."caseId" = c.id LEFT JOIN "Person" p ON p.id = n."historyCheckedById" WHERE n."historyCheckedOn" IS NOT NULL
        UNION ALL
        SELECT 'outcome', d."caseId", d."givenOn", d.outcome::text, NULL, p.name, c.ref FROM "Disposal" d JOIN "Case" c ON c.id = d."caseId" LEFT JOIN "Person" p ON p.id = d."givenById" WHERE d."childId" = ${childId}::uuid
        UNION ALL
        SELECT 'earlier', e.id, e."givenOn", e.outcome, e.offence, e."givenBy", NULL FROM "EarlierDisposal" e WHERE e."childId" = ${childId}::uuid
        UNION ALL
        SELECT 'warning', w.id, (w."raisedAt" AT TIME ZONE 'Europe/London')::date, w.kind, w.says, p.name, NULL FROM "ChildWarning" w JOIN "Person" p ON p.id = w."raisedById" WHERE w."childId" = ${childId}::uuid
        UNION ALL
        SELECT 'warning-end', w.id, (w."endedAt" AT TIME ZONE 'Europe/London')::date, w.kind, w."endReason", p.name, NULL FROM "ChildWarning" w JOIN "Person" p ON p.id = w."endedById" WHERE w."childId" = ${childId}::uuid
        UNION ALL
        SELECT 'care', e.id, e."startsOn", e.status, e.authority, NULL, NULL FROM "CareEpisode" e WHERE e."childId" = ${childId}::uuid
        UNION ALL
        SELECT 'care-end', e.id, e."endsOn", e.status, e.authority, NULL, NULL FROM "CareEpisode" e WHERE e."childId" = ${childId}::uuid AND e."endsOn" IS NOT NULL
        UNION ALL
        SELECT 'concern', k.id, k."raisedOn", k.kind, k.detail, k."raisedBy", NULL FROM "ExploitationConcern" k WHERE k."childId" = ${childId}::uuid
        UNION ALL
        SELECT 'nrm', r.id, r."referredOn", NULL, r.reference, r.responder, NULL FROM "NrmReferral" r WHERE r."childId" = ${childId}::uuid
        UNION ALL
        SELECT 'note', t.id, t."happenedOn", t.kind, t.says, p.name, NULL FROM "ChildNote" t JOIN "Person" p ON p.id = t."writtenById" WHERE t."childId" = ${childId}::uuid
      ),
      -- One thing may stand there twice, when it began and when it ended: each line has a key of its own.
      keyed AS (SELECT md5(t.kind || t.id::text)::uuid AS id, t."on", t.kind, t.what, t.detail, t."by", t.ref FROM told t)
      SELECT k.id, k."on"::text AS "on", k.kind, k.what, k.detail, k."by", k.ref FROM keyed k
      WHERE ${day}::date IS NULL OR (k."on", k.id) < (${day}::date, ${after?.id ?? null}::uuid)
      ORDER BY k."on" DESC, k.id DESC LIMIT ${CHRONOLOGY_SIZE + 1}`,
  )
  const shown = found.slice(0, CHRONOLOGY_SIZE)
  const last = shown.at(-1)
  return { rows: shown, next: found.length > CHRONOLOGY_SIZE && last ? writePageKey({ at: new Date(last.on), id: last.id }) : null }
}
