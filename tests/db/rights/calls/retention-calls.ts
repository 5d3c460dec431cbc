import { STARTER_POLICY } from '@/lib/domain/retention/policy'
import { answerErasure } from '@/lib/server/retention/answer-erasure'
import { answerRetentionPolicy } from '@/lib/server/retention/answer-retention-policy'
import { closeAccessRequest } from '@/lib/server/retention/close-access-request'
import { heldAboutChild } from '@/lib/server/retention/held-about-child'
import { keepLonger } from '@/lib/server/retention/keep-longer'
import { liftHold } from '@/lib/server/retention/lift-hold'
import { markAccessItems } from '@/lib/server/retention/mark-access-items'
import { placeHold } from '@/lib/server/retention/place-hold'
import { proposeErasure } from '@/lib/server/retention/propose-erasure'
import { proposeRetentionPolicy } from '@/lib/server/retention/propose-retention-policy'
import { recordAccessRequest } from '@/lib/server/retention/record-access-request'
import { releaseAccessPack } from '@/lib/server/retention/release-access-pack'
import { reviewHold } from '@/lib/server/retention/review-hold'
import { ORGANISATIONS } from '../../../../prisma/scenarios/cast'
import type { Call } from '../call'
import { owner as db } from '../../../support/owner'

/** A child of the demonstration by name. */
async function childOf(givenNames: string): Promise<string> {
  return (await db.child.findFirstOrThrow({ where: { givenNames, serviceId: ORGANISATIONS.yjs.id }, select: { id: true } })).id
}

/** The proposal to erase a child's record that waits. */
async function proposalAbout(givenNames: string): Promise<string> {
  return (await db.erasureProposal.findFirstOrThrow({ where: { childId: await childOf(givenNames), answer: null }, select: { id: true } })).id
}

/** The request for access to a child's record that waits. */
async function requestAbout(givenNames: string): Promise<string> {
  return (await db.subjectAccessRequest.findFirstOrThrow({ where: { childId: await childOf(givenNames), status: 'open' }, select: { id: true } })).id
}

const waitingPolicy = async () => (await db.retentionPolicy.findFirstOrThrow({ where: { answer: null }, select: { id: true } })).id

/** Every item that waits for a decision about Callum's pack, decided. */
async function decidedItems(): Promise<Record<string, 'give'>> {
  const held = await heldAboutChild(db, await childOf('Callum'))
  return Object.fromEntries(held.flatMap(({ entries }) => entries.flat().map(({ item }) => [item, 'give' as const])))
}

const request = { requester: 'child', askedBy: 'Callum', identity: 'He showed his passport.', identityOn: '2026-11-20', receivedOn: '2026-11-19' } as const

/** Valid calls of the changes about keeping and forgetting, each standing on those before it. */
export const RETENTION_CALLS: readonly Call[] = [
  { file: 'lib/server/retention/keep-longer.ts', right: 'retention.decide', by: 'service', call: async (actor) => keepLonger(actor, { childId: await childOf('Callum'), keepUntil: '2027-01-31', reason: 'He applies for college.' }) },
  { file: 'lib/server/retention/place-hold.ts', right: 'hold.place', by: 'operations', call: async (actor) => placeHold(actor, { childId: await childOf('Callum'), ground: 'claim', reason: 'A letter before claim', reviewOn: '2027-02-01' }) },
  { file: 'lib/server/retention/review-hold.ts', right: 'hold.place', by: 'chair', call: async (actor) => reviewHold(actor, { childId: await childOf('Callum'), reason: 'The claim goes on', reviewOn: '2027-08-01' }) },
  { file: 'lib/server/retention/lift-hold.ts', right: 'hold.lift', by: 'service', call: async (actor) => liftHold(actor, { childId: await childOf('Callum'), reason: 'The claim was withdrawn' }) },
  { file: 'lib/server/retention/record-access-request.ts', right: 'access-request.work', by: 'operations', call: async (actor) => recordAccessRequest(actor, { childId: await childOf('Callum'), ...request }) },
  { file: 'lib/server/retention/mark-access-items.ts', right: 'access-request.work', by: 'operations', call: async (actor) => markAccessItems(actor, { requestId: await requestAbout('Callum'), marks: await decidedItems() }) },
  { file: 'lib/server/retention/release-access-pack.ts', right: 'access-request.release', by: 'chair', call: async (actor) => releaseAccessPack(actor, { requestId: await requestAbout('Callum'), releasedTo: 'Handed to him' }) },
  {
    file: 'lib/server/retention/close-access-request.ts', right: 'access-request.release', by: 'service',
    call: async (actor) => closeAccessRequest(actor, { requestId: await requestAbout('Leon'), reason: 'He took it back' }),
  },
  { file: 'lib/server/retention/propose-erasure.ts', right: 'erasure.propose', by: 'operations', call: async (actor) => proposeErasure(actor, { childId: await childOf('Callum'), ground: 'asked-for', reason: 'He asked for it and is right' }) },
  { file: 'lib/server/retention/answer-erasure.ts', says: 'approves', right: 'erasure.approve', by: 'chair', call: async (actor) => answerErasure(actor, { proposalId: await proposalAbout('Aisha'), answer: 'approved', reason: null }) },
  { file: 'lib/server/retention/propose-retention-policy.ts', right: 'retention-policy.propose', by: 'operations', call: (actor) => proposeRetentionPolicy(actor, { serviceId: ORGANISATIONS.yjs.id, inForceFrom: '2027-04-01', years: { ...STARTER_POLICY.years, informal: 5 }, source: 'Retention schedule 2027' }) },
  { file: 'lib/server/retention/answer-retention-policy.ts', right: 'retention-policy.approve', by: 'service', call: async (actor) => answerRetentionPolicy(actor, { policyId: await waitingPolicy(), answer: 'approved' }) },
]
