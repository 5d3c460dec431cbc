import 'server-only'
import { z } from 'zod'
import { SHARING_KINDS } from '@/lib/domain/agencies/sharing-kinds'
import { AGENCIES } from '@/lib/domain/panel/tally'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { keepSharing } from './keep-sharing'

const openedSchema = z.array(
  z.object({
    startsAt: z.date(), caseId: z.string(), childId: z.string(), serviceId: z.string(),
    members: z.array(z.object({ personId: z.string(), name: z.string(), agency: z.enum(AGENCIES) })),
  }),
)

/**
 * Keeps that papers went to the members of a panel to whom they are open from now on and were not before: those of one
 * meeting, or those about one child. Called by every change that opens papers; whoever was kept once for a case of a
 * meeting is not kept again. One event a case, which names the members.
 */
export async function sharePapers(tx: Tx, actor: Actor, of: { meetingId: string } | { childId: string }): Promise<AuditDraft[]> {
  const which = 'meetingId' in of ? Prisma.sql`m.id = ${of.meetingId}::uuid` : Prisma.sql`ch.id = ${of.childId}::uuid`
  const opened = openedSchema.parse(
    await tx.$queryRaw`
      WITH opened AS (
        INSERT INTO "PapersOpened" ("meetingId", "caseId", "personId", "openedAt")
        SELECT m.id, c.id, s."personId", ${actor.at}
        FROM "Meeting" m JOIN "AgendaItem" i ON i."meetingId" = m.id JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId" JOIN "Seat" s ON s."meetingId" = m.id
        WHERE ${which} AND m.status <> 'closed' AND c."serviceId" = m."serviceId" AND i."papersAt" IS NOT NULL AND s.apology IS NULL AND ch."mergedIntoId" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "Interest" n WHERE n."agendaItemId" = i.id AND n."seatId" = s.id)
          AND (NOT ch.restricted OR EXISTS (SELECT 1 FROM "ChildAccess" a WHERE a."childId" = ch.id AND a."personId" = s."personId" AND a."endedAt" IS NULL))
        ON CONFLICT DO NOTHING
        RETURNING "meetingId", "caseId", "personId"
      )
      SELECT m."startsAt", o."caseId", c."childId", c."serviceId", jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name, 'agency', s.agency) ORDER BY p.name, p.id) AS members
      FROM opened o JOIN "Meeting" m ON m.id = o."meetingId" JOIN "Case" c ON c.id = o."caseId" JOIN "Person" p ON p.id = o."personId"
      JOIN "Seat" s ON s."meetingId" = o."meetingId" AND s."personId" = o."personId"
      GROUP BY o."meetingId", m."startsAt", o."caseId", c."childId", c."serviceId" ORDER BY m."startsAt", o."caseId"`,
  )
  const audit: AuditDraft[] = []
  for (const { startsAt, members, ...about } of opened) {
    const names = members.map(({ name, agency }) => `${name} (${AGENCY_WORDS[agency]})`).join(', ')
    audit.push(await keepSharing(tx, actor, about, { direction: 'out', kind: 'pack', what: 'The pack of the case', withWhom: `${names}: the panel of ${writtenInstant(startsAt)}`, reason: SHARING_KINDS.pack.usual, people: members.map(({ personId }) => personId) }))
  }
  return audit
}
