import 'server-only'
import { z } from 'zod'
import { POLICE_RANKS } from '@/lib/domain/access/role'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { MatrixEdition } from '@/lib/domain/gravity/edition'
import { DECISION_RULES } from '@/lib/domain/panel/decision-rule'
import { DEFAULT_DECISION_SETTINGS } from '@/lib/domain/panel/decision-settings'
import { DEFAULT_PANEL_SETTINGS, TRAINING_RULES } from '@/lib/domain/panel/panel-settings'
import { HEADINGS } from '@/lib/domain/panel/discussion'
import { DEFAULT_ROOM_SETTINGS } from '@/lib/domain/panel/room-settings'
import { protocolInForce, type DatedProtocol, type Protocol } from '@/lib/domain/rulebook/protocol'
import type { Tx } from '../db'
import { editionById } from './edition'

/** A protocol as a version of it is saved. */
export const protocolSchema: z.ZodType<Protocol> = z.object({
  settings: z.object({
    communityResolutionCap: z.number(), assessmentWorkingDays: z.number(), knifeReferralWorkingDays: z.number(), victimContactWorkingDays: z.number(),
    enhancedVictimContactWorkingDays: z.number(), quorumAgencies: z.array(z.enum(['police', 'yjs', 'social-care'])), usualConditionsWeeks: z.number(), longestConditionsWeeks: z.number(),
  }),
  escalation: z.object({ settlementWorkingDays: z.number(), seniorOfficerRank: z.enum(POLICE_RANKS) }),
  // A version from before panels had settings of their own was agreed under the national ones.
  panel: z.object({ casesAMeeting: z.number(), papersWorkingDays: z.number(), trainingNotInDate: z.enum(TRAINING_RULES) }).default(DEFAULT_PANEL_SETTINGS.settings),
  decision: z.object({ decisionRule: z.enum(DECISION_RULES), holdsPreventivePanels: z.boolean(), tellWorkingDays: z.number() }).default(DEFAULT_DECISION_SETTINGS.settings),
  room: z.object({ spokenToBeforeBallot: z.array(z.enum(HEADINGS)) }).default({ spokenToBeforeBallot: [...DEFAULT_ROOM_SETTINGS.spokenToBeforeBallot] }),
})

const found = z.array(z.object({ editionId: z.string().nullable(), versions: z.array(z.object({ serviceId: z.string(), from: z.string(), protocol: protocolSchema })) }))

/** What cases are judged by on a day: the edition of the matrix, and each service's own protocol. */
export type BasisInForce = { edition: MatrixEdition; protocolOf: (serviceId: string) => DatedProtocol }

/**
 * The edition and the protocols of some services in force on a day; throws where there was none, and never falls back to
 * another. A service that has agreed nothing of its own has the national protocol. One query, two where the edition was not read before.
 */
export async function basisInForce(tx: Pick<Tx, '$queryRaw' | 'matrixEdition'>, serviceIds: readonly string[], day: IsoDay): Promise<BasisInForce> {
  const [basis] = found.parse(
    await tx.$queryRaw`
      SELECT (SELECT e.id FROM "MatrixEdition" e WHERE e."inForceFrom" <= ${day}::date ORDER BY e."inForceFrom" DESC, e."publishedAt" DESC LIMIT 1) AS "editionId",
             coalesce((
               SELECT jsonb_agg(jsonb_build_object('serviceId', v."serviceId", 'from', v."inForceFrom", 'protocol', v.content)) FROM (
                 SELECT DISTINCT ON (v."serviceId") v."serviceId", v."inForceFrom", v.content
                 FROM "ProtocolVersion" v JOIN "ProtocolAnswer" a ON a."versionId" = v.id AND a.answer = 'approved'
                 WHERE v."serviceId" = ANY(${[...new Set(serviceIds)]}::uuid[]) AND v."inForceFrom" <= ${day}::date
                 ORDER BY v."serviceId", v."inForceFrom" DESC, a."answeredAt" DESC
               ) v), '[]') AS versions`,
  )
  if (!basis?.editionId) throw new Error(`No matrix edition was in force on ${day}`)
  const own = new Map(basis.versions.map((version) => [version.serviceId, version]))
  return {
    edition: await editionById(tx, basis.editionId),
    protocolOf: (serviceId) => {
      const version = own.get(serviceId)
      return protocolInForce(day, version ? [version] : [])
    },
  }
}
