import { SHARING_KINDS } from '@/lib/domain/agencies/sharing-kinds'
import { answerCheck } from '@/lib/server/agencies/answer-check'
import { answerHandOver } from '@/lib/server/agencies/answer-hand-over'
import { askPartner } from '@/lib/server/agencies/ask-partner'
import { chasePartner } from '@/lib/server/agencies/chase-partner'
import { correctInformation } from '@/lib/server/agencies/correct-information'
import { endHandOver } from '@/lib/server/agencies/end-hand-over'
import { lookUpChild } from '@/lib/server/agencies/look-up-child'
import { offerChild } from '@/lib/server/agencies/offer-child'
import { recordInformation, type InformationEntry } from '@/lib/server/agencies/record-information'
import { recordSharing } from '@/lib/server/agencies/record-sharing'
import { setAgencySettings } from '@/lib/server/agencies/set-agency-settings'
import { shareInformation } from '@/lib/server/agencies/share-information'
import { takeBackInformation } from '@/lib/server/agencies/take-back-information'
import type { Actor } from '@/lib/server/make-actor'
import { as } from '../../../../prisma/scenarios/as'
import { ORGANISATIONS } from '../../../../prisma/scenarios/cast'
import type { Call } from '../call'
import { caseOf } from '../demonstration-case'
import { owner as db } from '../../../support/owner'

const noah = () => caseOf('Noah', 'in_triage')
const reason = SHARING_KINDS.other.usual
const ground = { basis: reason.basis, necessity: 'The decision needs it.' } as const
const entry: InformationEntry = {
  kind: 'violence', happenedOn: '2026-09-01', says: 'A fight on the last bus.', sourceAgency: 'Wensum Constabulary', source: 'Log 12', sourceEvaluation: 2, assessment: 'C', handling: 'P', conditions: null, meaning: null, consent: 'not-asked',
}

const check = async () => (await db.partnerCheck.findFirstOrThrow({ where: { caseId: (await noah()).id }, select: { id: true } })).id
const information = async () => (await db.policeInformation.findFirstOrThrow({ where: { childId: (await noah()).childId, correctedBy: null }, select: { id: true } })).id
const share = async () => (await db.informationForPanel.findFirstOrThrow({ where: { caseId: (await noah()).id }, select: { id: true } })).id
const offered = async () => (await db.handOver.findFirstOrThrow({ where: { childId: (await noah()).childId, status: 'offered' }, select: { id: true } })).id

const offer = async (actor: Actor) =>
  offerChild(actor, { childId: (await noah()).childId, kind: 'caretaking', toServiceId: ORGANISATIONS.neighbour.id, toName: null, agreedBy: null, because: 'moved', reason: 'With his aunt.', startsOn: '2026-11-22', expectedEndOn: null, oldCaretakes: false, sharing: ground })

/** Valid calls of the changes about other agencies; the later ones stand on what the earlier ones make. */
export const AGENCY_CALLS: readonly Call[] = [
  {
    file: 'lib/server/agencies/ask-partner.ts', right: 'check.ask', by: 'triage',
    call: async (actor) => askPartner(actor, { ref: (await noah()).ref, agency: 'education', askedOf: 'The college', asks: 'Is he there every day?', dueOn: null, reason: ground }),
  },
  { file: 'lib/server/agencies/chase-partner.ts', right: 'check.chase', by: 'operations', call: async (actor) => chasePartner(actor, { checkId: await check(), how: 'phone', note: 'Left a message.', promisedOn: null }) },
  {
    file: 'lib/server/agencies/answer-check.ts', right: 'check.answer', by: 'caseManager',
    call: async (actor) => answerCheck(actor, { checkId: await check(), answer: 'nothing-known', says: null, answeredBy: 'The tutor', answeredOn: null, reason: ground }),
  },
  { file: 'lib/server/agencies/record-information.ts', right: 'information.record', by: 'sergeant', call: async (actor) => recordInformation(actor, { ...entry, childId: (await noah()).childId, reason: ground }) },
  {
    file: 'lib/server/agencies/share-information.ts', right: 'information.share', by: 'inspector',
    call: async (actor) => shareInformation(actor, { childId: (await noah()).childId, informationId: await information(), ref: (await noah()).ref, says: 'There was a fight on a bus.', reason: ground }),
  },
  { file: 'lib/server/agencies/take-back-information.ts', right: 'information.share', by: 'operations', call: async (actor) => takeBackInformation(actor, { shareId: await share(), endReason: 'It was another boy.' }) },
  {
    file: 'lib/server/agencies/correct-information.ts', right: 'information.record', by: 'triage',
    call: async (actor) => correctInformation(actor, { childId: (await noah()).childId, informationId: await information(), correctionReason: 'It was another boy.', entry: null }),
  },
  { file: 'lib/server/agencies/record-sharing.ts', right: 'sharing.record', by: 'service', call: async (actor) => recordSharing(actor, { childId: (await noah()).childId, direction: 'out', what: 'That there is a case', withWhom: 'The college', reason: ground }) },
  {
    file: 'lib/server/agencies/set-agency-settings.ts', right: 'agency-settings.set', by: 'chair',
    call: async (actor) => setAgencySettings(actor, { serviceId: ORGANISATIONS.yjs.id, inForceFrom: '2026-12-01', dutyNumber: '01603 555 0100', dutyHours: 'office hours', checkWorkingDays: 7, lookUpsPerHour: 10, reason: 'Agreed.' }),
  },
  {
    file: 'lib/server/agencies/look-up-child.ts', right: 'known.look-up', by: 'patrol',
    call: async (actor) => lookUpChild(actor, { serviceId: ORGANISATIONS.yjs.id, givenNames: 'Nobody', familyName: 'Atall', dateOfBirth: '2011-01-01', postcode: null, purpose: 'stopped', reason: 'A test' }),
  },
  {
    file: 'lib/server/agencies/offer-child.ts', right: 'hand-over.offer', by: 'service',
    call: offer,
  },
  { file: 'lib/server/agencies/end-hand-over.ts', right: 'hand-over.offer', by: 'operations', nor: ['neighbourManager'], call: async (actor) => endHandOver(actor, { handOverId: await offered(), endedOn: null, reason: 'He stays.' }) },
  {
    file: 'lib/server/agencies/answer-hand-over.ts', right: 'hand-over.answer', by: 'neighbourManager', nor: ['operations', 'chair', 'service'],
    prepare: () => offer(as('operations', new Date('2026-11-22T10:20:00Z'))),
    call: async (actor) => answerHandOver(actor, { handOverId: await offered(), answer: 'accepted', reason: 'Agreed.' }),
  },
]
