import 'server-only'
import type { MatrixEdition } from '@/lib/domain/gravity/edition'
import type { Facts } from '@/lib/domain/rules/facts'
import type { Settings } from '@/lib/domain/rules/settings'
import { replayDecision, type Difference } from '@/lib/domain/triage/replay-decision'
import { operate } from '../admin/operate'
import { everyService } from '../reading'
import { editionById } from './edition'

/** How many decisions are in memory at once. */
const BATCH = 100

/** A decision that was derived again, and where the answer was another. */
export type Replayed = { ref: string; station: string; decidedAt: Date; differences: Difference[] }

/**
 * Derives decisions again, those of one case or all there are, oldest first, for whoever runs the server; null where
 * there is no such case. That it was done is recorded, under nobody's name; nothing else is written.
 */
export async function replayDecisions(at: Date, ref: string | null): Promise<AsyncGenerator<Replayed> | null> {
  const found = ref === null ? null : await everyService().case.findFirst({ where: { ref }, select: { id: true, serviceId: true, childId: true } })
  if (ref !== null && !found) return null
  const about = found ? { serviceId: found.serviceId, caseId: found.id, childId: found.childId } : { subject: 'every decision' }
  await operate(at, async () => ({ value: null, audit: [{ kind: 'consultation', action: 'decision.replay', ...about }] }))
  return replayed(found?.id ?? null)
}

async function* replayed(caseId: string | null): AsyncGenerator<Replayed> {
  const editions = new Map<string, MatrixEdition | null>()
  for (let last: string | undefined; ; ) {
    const rows = await everyService().decision.findMany({
      // Of an erased record nothing is left to derive from.
      where: { case: { child: { erasedAt: null } }, ...(caseId ? { caseId } : {}), ...(last ? { id: { gt: last } } : {}) }, orderBy: { id: 'asc' }, take: BATCH,
      select: { id: true, station: true, decidedAt: true, facts: true, assessment: true, ruleset: true, editionId: true, settings: true, case: { select: { ref: true } } },
    })
    for (const { assessment, ruleset, editionId, ...row } of rows) {
      // Written by freezeDecision from values of these types; should they not fit any more, that is a difference.
      const [facts, settings] = [row.facts as unknown as Facts, row.settings as unknown as Settings]
      if (!editions.has(editionId)) editions.set(editionId, await knownEdition(editionId))
      const edition = editions.get(editionId) ?? null
      yield { ref: row.case.ref, station: row.station, decidedAt: row.decidedAt, differences: replayDecision({ facts, assessment, ruleset, editionId, edition, settings }) }
    }
    last = rows[rows.length - 1]?.id
    if (rows.length < BATCH || !last) return
  }
}

/** The edition that a decision was scored with, or null where it is not there any more. */
async function knownEdition(id: string): Promise<MatrixEdition | null> {
  const isThere = await everyService().matrixEdition.count({ where: { id } })
  return isThere > 0 ? editionById(everyService(), id) : null
}
