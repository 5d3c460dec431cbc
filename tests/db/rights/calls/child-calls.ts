import { addChildNote } from '@/lib/server/intake/add-child-note'
import { endChildAccess } from '@/lib/server/intake/end-child-access'
import { endWarning } from '@/lib/server/intake/end-warning'
import { giveChildAccess } from '@/lib/server/intake/give-child-access'
import { liftRestriction } from '@/lib/server/intake/lift-restriction'
import { recordAddress } from '@/lib/server/intake/record-address'
import { recordCareEpisode } from '@/lib/server/intake/record-care-episode'
import { recordCarer } from '@/lib/server/intake/record-carer'
import { recordChildDetails } from '@/lib/server/intake/record-child-details'
import { recordConcern } from '@/lib/server/intake/record-concern'
import { recordNrmReferral } from '@/lib/server/intake/record-nrm-referral'
import { recordWarning } from '@/lib/server/intake/record-warning'
import { restrictChild } from '@/lib/server/intake/restrict-child'
import { CAST } from '../../../../prisma/scenarios/cast'
import type { Call } from '../call'
import { caseOf } from '../demonstration-case'
import { owner as db } from '../../../support/owner'

/** A child of the demonstration with the version that a form opened now would carry. */
async function form(): Promise<{ childId: string; version: number }> {
  const { childId } = await caseOf('Mason', 'given')
  const { version } = await db.child.findUniqueOrThrow({ where: { id: childId }, select: { version: true } })
  return { childId, version }
}

const openWarning = async () => (await db.childWarning.findFirstOrThrow({ where: { childId: (await form()).childId, endedAt: null }, select: { id: true } })).id

/** Valid calls of the changes about a child's record; the later ones stand on the restriction that an earlier one makes. */
export const CHILD_CALLS: readonly Call[] = [
  {
    file: 'lib/server/intake/record-child-details.ts', right: 'child.record', by: 'caseManager',
    call: async (actor) => recordChildDetails(actor, { ...(await form()), details: { part: 'communication', communicationNeeds: 'ADHD; short meetings', adjustments: 'A break every twenty minutes' } }),
  },
  {
    file: 'lib/server/intake/record-care-episode.ts', right: 'child.record', by: 'triage',
    call: async (actor) => recordCareEpisode(actor, { ...(await form()), entryId: null, status: 'child-in-need', startsOn: '2026-05-01', endsOn: null, authority: 'Wensum County Council' }),
  },
  {
    file: 'lib/server/intake/record-address.ts', right: 'child.record', by: 'sergeant',
    call: async (actor) => recordAddress(actor, { ...(await form()), entryId: null, kind: 'home', address: '4 Staithe Row', postcode: 'NR1 3DH', startsOn: '2024-02-01', endsOn: null }),
  },
  {
    file: 'lib/server/intake/record-carer.ts', right: 'child.record', by: 'operations',
    call: async (actor) => recordCarer(actor, { ...(await form()), entryId: null, name: 'Lisa Thurtle', relationship: 'mother', hasParentalResponsibility: true, livesWithChild: true, contact: '01603 000000', note: null }),
  },
  {
    file: 'lib/server/intake/record-concern.ts', right: 'child.record', by: 'inspector',
    call: async (actor) => recordConcern(actor, { ...(await form()), entryId: null, kind: 'missing', raisedOn: '2026-10-05', raisedBy: 'His mother', detail: 'Out for two nights.', closedOn: null }),
  },
  {
    file: 'lib/server/intake/record-nrm-referral.ts', right: 'child.record', by: 'chair',
    call: async (actor) => recordNrmReferral(actor, { ...(await form()), entryId: null, referredOn: '2026-10-07', responder: 'Wensum Constabulary', reference: null, reasonableGrounds: null, reasonableOn: null, conclusiveGrounds: null, conclusiveOn: null }),
  },
  {
    file: 'lib/server/intake/record-warning.ts', right: 'child.warn', by: 'victimWorker',
    call: async (actor) => recordWarning(actor, { ...(await form()), entryId: null, kind: 'keep-apart', says: 'Not in a room with the boy from the bus.', ownerId: CAST.caseManager.id, reviewOn: '2027-01-15' }),
  },
  {
    file: 'lib/server/intake/end-warning.ts', right: 'child.warn', by: 'caseManager',
    call: async (actor) => endWarning(actor, { ...(await form()), entryId: await openWarning(), reason: 'They have talked.' }),
  },
  {
    file: 'lib/server/intake/add-child-note.ts', right: 'child.note', by: 'caseManager',
    call: async (actor) => addChildNote(actor, { childId: (await form()).childId, kind: 'visit', happenedOn: '2026-11-20', says: 'At home with his mother.' }),
  },
  {
    file: 'lib/server/intake/restrict-child.ts', right: 'child.restrict', by: 'operations',
    call: async (actor) => restrictChild(actor, { ...(await form()), reason: 'A relative of somebody on the staff', personIds: [CAST.chair.id] }),
  },
  {
    file: 'lib/server/intake/give-child-access.ts', right: 'child.restrict', by: 'operations', nor: ['service'],
    call: async (actor) => giveChildAccess(actor, { ...(await form()), personId: CAST.caseManager.id, reason: 'Works with him' }),
  },
  {
    file: 'lib/server/intake/end-child-access.ts', right: 'child.restrict', by: 'chair', nor: ['service'],
    call: async (actor) => endChildAccess(actor, { ...(await form()), personId: CAST.caseManager.id, reason: 'The case is closed' }),
  },
  {
    file: 'lib/server/intake/lift-restriction.ts', right: 'child.restrict', by: 'operations', nor: ['service'],
    call: async (actor) => liftRestriction(actor, { ...(await form()), reason: 'They left the service' }),
  },
]
