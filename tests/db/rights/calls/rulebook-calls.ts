import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import { NATIONAL_PROTOCOL } from '@/lib/domain/rulebook/protocol'
import { answerProtocol } from '@/lib/server/admin/answer-protocol'
import { proposeProtocol } from '@/lib/server/admin/propose-protocol'
import { db } from '@/lib/server/db'
import { ORGANISATIONS } from '../../../../prisma/scenarios/cast'
import type { Call } from '../call'

const serviceId = ORGANISATIONS.yjs.id
const { settings, escalation } = NATIONAL_PROTOCOL.protocol

const waiting = async () => (await db.protocolVersion.findFirstOrThrow({ where: { serviceId, answer: null }, select: { id: true } })).id

/** Valid calls of the changes of the rulebook: the local protocol and the editions of the matrix. */
export const RULEBOOK_CALLS: readonly Call[] = [
  {
    file: 'lib/server/admin/propose-protocol.ts', right: 'protocol.propose', by: 'operations',
    call: (actor) => proposeProtocol(actor, { serviceId, inForceFrom: addDays(londonDay(actor.at), 30), protocol: { settings: { ...settings, communityResolutionCap: 2 }, escalation }, reason: 'Agreed by the board', lastApproved: '' }),
  },
  { file: 'lib/server/admin/answer-protocol.ts', says: 'approve', right: 'protocol.approve', by: 'service', call: async (actor) => answerProtocol(actor, { serviceId, versionId: await waiting(), answer: 'approved', reason: null }) },
]
