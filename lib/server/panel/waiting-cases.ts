import 'server-only'
import { z } from 'zod'
import { ageOn, londonDay } from '@/lib/domain/deadlines/iso-day'
import { MANAGER_DECIDES_FROM } from '@/lib/domain/panel/deferral-reasons'
import { missingOf } from '@/lib/domain/panel/readiness'
import { PANEL_KIND_ACCOUNTS, type PanelKind } from '@/lib/domain/panel/panel-kinds'
import { OFFENCE_NAME } from '../intake/offence-name-sql'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { editionInForce } from '../triage/edition'
import { offenceTitles } from './offence-titles'
import { readinessOfCases } from './readiness-of-cases'

const MOST = 50

const rows = z.array(z.object({ id: z.string(), ref: z.string(), givenNames: z.string(), familyName: z.string(), dateOfBirth: z.string(), since: z.date(), editionId: z.string().nullable(), offences: z.array(z.string()) }))

/** A case that is with the panel and on no agenda of a meeting that has not ended. */
export type WaitingCase = { ref: string; child: string; age: number; since: Date; offences: string[]; missing: ReturnType<typeof missingOf> }

/** The cases that wait for a meeting, or that a preventive panel can be asked about, and that the actor may see, longest first, and whether there are more than are shown. Four queries. */
export async function waitingCases(actor: Actor, services: readonly string[], kind: PanelKind = 'diversion'): Promise<{ cases: WaitingCase[]; isCut: boolean }> {
  const db = reading(actor)
  const found = rows.parse(
    await db.$queryRaw`
      SELECT c.id, c.ref, ch."givenNames", ch."familyName", ch."dateOfBirth"::text AS "dateOfBirth", c."statusSince" AS since, s."editionId",
             ARRAY(SELECT ${OFFENCE_NAME} FROM "Offence" o WHERE o."caseId" = c.id ORDER BY o."committedOn", o.id LIMIT 5) AS offences
      FROM "Case" c JOIN "Child" ch ON ch.id = c."childId" LEFT JOIN "Score" s ON s."caseId" = c.id
      WHERE ${visibleChildSql(actor)} AND c."serviceId" = ANY(${[...services]}::uuid[]) AND c.status = ANY(${[...PANEL_KIND_ACCOUNTS[kind].hears]}::"CaseStatus"[]) AND (NOT ${PANEL_KIND_ACCOUNTS[kind].needsOffence} OR EXISTS (SELECT 1 FROM "Offence" o WHERE o."caseId" = c.id))
        AND NOT EXISTS (SELECT 1 FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" WHERE i."caseId" = c.id AND i.result IS NULL AND m.status <> 'closed')
        AND NOT EXISTS (SELECT 1 FROM "Deferral" d WHERE d."caseId" = c.id AND d.nth >= ${MANAGER_DECIDES_FROM} AND NOT EXISTS (SELECT 1 FROM "DeferralAnswer" a WHERE a."deferralId" = d.id))
      ORDER BY c."statusSince", c.id LIMIT ${MOST + 1}`,
  )
  const readiness = await readinessOfCases(db, found.slice(0, MOST).map(({ id }) => id), actor.at)
  const title = await offenceTitles(await editionInForce(db, londonDay(actor.at)), found.map((row) => row.editionId))
  return {
    cases: found.slice(0, MOST).map((row) => ({
      ref: row.ref, child: `${row.givenNames} ${row.familyName}`, age: ageOn(row.dateOfBirth, londonDay(actor.at)), since: row.since,
      offences: row.offences.map((code) => title(code, row.editionId)), missing: missingOf(readiness.get(row.id) ?? []),
    })),
    isCut: found.length > MOST,
  }
}
