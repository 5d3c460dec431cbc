import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import { NATIONAL_PROTOCOL } from '@/lib/domain/rulebook/protocol'
import { answerProtocol } from '@/lib/server/admin/answer-protocol'
import { importEdition } from '@/lib/server/admin/import-edition'
import { lastApproved, protocolVersions } from '@/lib/server/admin/protocol-versions'
import { proposeProtocol } from '@/lib/server/admin/propose-protocol'
import { publishEdition } from '@/lib/server/admin/publish-edition'
import { putAsideDraft } from '@/lib/server/admin/put-aside-draft'
import { as } from '../../../../prisma/scenarios/as'
import { ORGANISATIONS } from '../../../../prisma/scenarios/cast'
import type { Call } from '../call'
import { owner as db } from '../../../support/owner'

const serviceId = ORGANISATIONS.yjs.id
const { settings, escalation, panel, decision, room } = NATIONAL_PROTOCOL.protocol

const waiting = async () => (await db.protocolVersion.findFirstOrThrow({ where: { serviceId, answer: null }, select: { id: true } })).id

const draft = async () => (await db.matrixDraft.findFirstOrThrow({ where: { publishedAt: null, putAsideAt: null }, select: { id: true } })).id

const edition = (id: string) => ({
  heading: { id, name: 'County edition', publisher: 'A county', version: '1', largestFactorShift: 1 },
  offences: 'code,category,offence,statute,mode_of_trial,score,basis,markers\narson,Damage,Arson,Criminal Damage Act 1971,either-way,4,judgement,',
  factors: 'scope,effect,code,label',
})

/** Valid calls of the changes of the rulebook: the local protocol and the editions of the matrix. */
export const RULEBOOK_CALLS: readonly Call[] = [
  {
    file: 'lib/server/admin/propose-protocol.ts', right: 'protocol.propose', by: 'operations',
    call: async (actor) => proposeProtocol(actor, { serviceId, inForceFrom: addDays(londonDay(actor.at), 30), protocol: { settings: { ...settings, communityResolutionCap: 2 }, escalation, panel, decision, room }, reason: 'Agreed by the board', lastApproved: lastApproved(await protocolVersions(db, serviceId)) }),
  },
  { file: 'lib/server/admin/answer-protocol.ts', says: 'approve', right: 'protocol.approve', by: 'service', call: async (actor) => answerProtocol(actor, { serviceId, versionId: await waiting(), answer: 'approved', reason: null }) },
  { file: 'lib/server/admin/import-edition.ts', right: 'edition.import', by: 'operations', isAnywhere: true, call: (actor) => importEdition(actor, edition('county-1')) },
  { file: 'lib/server/admin/put-aside-draft.ts', right: 'edition.import', by: 'operations', isAnywhere: true, call: async (actor) => putAsideDraft(actor, { draftId: await draft() }) },
  {
    file: 'lib/server/admin/publish-edition.ts', right: 'edition.publish', by: 'service', prepare: () => importEdition(as('operations', new Date('2026-11-22T10:20:00Z')), edition('county-2')),
    call: async (actor) => publishEdition(actor, { draftId: await draft(), inForceFrom: addDays(londonDay(actor.at), 30) }),
  },
]
