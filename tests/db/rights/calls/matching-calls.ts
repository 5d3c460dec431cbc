import { decideDuplicate } from '@/lib/server/intake/decide-duplicate'
import { matchChild } from '@/lib/server/intake/match-child'
import { undoMerge } from '@/lib/server/intake/undo-merge'
import { as } from '../../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../../prisma/scenarios/cast'
import type { Call } from '../call'
import { owner as db } from '../../../support/owner'

const at = new Date('2026-11-22T10:20:00Z')

/** Begins two records of one child. */
async function twoRecords(): Promise<void> {
  for (const givenNames of ['Zebedee', 'Zebedey']) {
    const { id } = await db.child.create({
      data: { serviceId: ORGANISATIONS.yjs.id, givenNames, familyName: 'Quantrill', dateOfBirth: new Date('2011-03-27'), searchName: 'zebedee quantrill', createdAt: at, createdById: CAST.triage.id },
      select: { id: true },
    })
    await db.$transaction((tx) => matchChild(tx, id, at))
  }
}

/** The newest pair that stands like this. */
const pairOf = (decision: 'same' | null) => db.duplicatePair.findFirstOrThrow({ where: { decision }, orderBy: { foundAt: 'desc' }, select: { id: true, lock: true, firstChildId: true } })

async function merged(): Promise<void> {
  await twoRecords()
  const { id, lock, firstChildId } = await pairOf(null)
  await decideDuplicate(as('triage', at), { pairId: id, lock, decision: 'same', keepId: firstChildId, reason: 'One child' })
}

/** Valid calls of the changes about two records that may be of one child. */
export const MATCHING_CALLS: readonly Call[] = [
  {
    file: 'lib/server/intake/decide-duplicate.ts', right: 'duplicate.decide', by: 'triage', prepare: twoRecords,
    call: async (actor) => {
      const { id, lock, firstChildId } = await pairOf(null)
      return decideDuplicate(actor, { pairId: id, lock, decision: 'same', keepId: firstChildId, reason: 'The same school and mother' })
    },
  },
  {
    file: 'lib/server/intake/undo-merge.ts', right: 'merge.undo', by: 'operations', prepare: merged,
    call: async (actor) => {
      const { id, lock } = await pairOf('same')
      return undoMerge(actor, { pairId: id, lock, reason: 'They are cousins' })
    },
  },
]
