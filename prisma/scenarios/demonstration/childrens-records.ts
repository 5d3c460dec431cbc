import { addDays } from '@/lib/domain/deadlines/iso-day'
import { everyService } from '@/lib/server/reading'
import { addChildNote } from '@/lib/server/intake/add-child-note'
import { recordAddress } from '@/lib/server/intake/record-address'
import { recordCareEpisode } from '@/lib/server/intake/record-care-episode'
import { recordCarer } from '@/lib/server/intake/record-carer'
import { recordChildDetails } from '@/lib/server/intake/record-child-details'
import { recordConcern } from '@/lib/server/intake/record-concern'
import { recordNrmReferral } from '@/lib/server/intake/record-nrm-referral'
import { recordWarning } from '@/lib/server/intake/record-warning'
import { restrictChild } from '@/lib/server/intake/restrict-child'
import { as } from '../as'
import { CAST, ORGANISATIONS } from '../cast'
import { done } from '../done'
import type { StoryBook } from '../story-book'

const COUNTY = 'Wensum County Council'

/** The record of a child of the story, on the version that a form opened now would carry. */
async function recordOf(givenNames: string): Promise<{ childId: string; version: number }> {
  const { id, version } = await everyService().child.findFirstOrThrow({ where: { givenNames, serviceId: ORGANISATIONS.yjs.id }, orderBy: { createdAt: 'asc' }, select: { id: true, version: true } })
  return { childId: id, version }
}

/** Three records that were filled in as people got to know the child, with a warning to look at again today; and one that is restricted. */
export function childrensRecords({ clock, happens }: StoryBook): void {
  happens(clock.at(20, '15:10'), async () => {
    const worker = as('caseManager', clock.at(20, '15:10'))
    const form = () => recordOf('Beatriz')
    done(await recordChildDetails(worker, { ...(await form()), details: { part: 'identity', ethnicity: 'W9', ethnicityObserved: 'IC2', roma: 'no', firstLanguage: 'Portuguese', interpreterNeeded: false } }))
    done(await recordChildDetails(worker, { ...(await form()), details: { part: 'education', sendStatus: 'support', sendDetail: 'Language support in lessons; she reads better than she writes.', school: 'Marram High School', eteStatus: 'part-time-school', eteDetail: 'Mornings only since September. Ms Alcock in the inclusion room knows her best.' } }))
    done(await recordChildDetails(worker, { ...(await form()), details: { part: 'communication', communicationNeeds: 'Needs time before she answers; does not like to be asked in front of others', adjustments: 'Meet her alone, the question first and the answer next time; letters in English and Portuguese' } }))
    done(await recordAddress(worker, { ...(await form()), entryId: null, kind: 'home', address: '17 Maltings Court, Wensum', postcode: 'NR3 1AA', startsOn: addDays(clock.today, -700), endsOn: null }))
    done(await recordCarer(worker, { ...(await form()), entryId: null, name: 'Helena Fernandes', relationship: 'mother', hasParentalResponsibility: true, livesWithChild: true, contact: '01603 555 0142', note: 'Works nights: ring after two in the afternoon.' }))
    done(await recordCarer(worker, { ...(await form()), entryId: null, name: 'Tessa Orford', relationship: 'social-worker', hasParentalResponsibility: false, livesWithChild: false, contact: 'tessa.orford@county.example', note: null }))
    done(await recordCareEpisode(worker, { ...(await form()), entryId: null, status: 'child-protection', startsOn: clock.day(24), endsOn: null, authority: COUNTY }))
    done(await recordConcern(worker, { ...(await form()), entryId: null, kind: 'criminal', raisedOn: clock.day(26), raisedBy: 'DC Farah Malik', detail: 'A man of twenty-six keeps things in her room, buys her clothes and rings at all hours.', closedOn: null }))
    done(await recordConcern(worker, { ...(await form()), entryId: null, kind: 'missing', raisedOn: clock.day(30), raisedBy: 'Marram High School', detail: 'Away for two nights; came back with a new telephone.', closedOn: clock.day(28) }))
    done(await recordNrmReferral(worker, { ...(await form()), entryId: null, referredOn: clock.day(26), responder: ORGANISATIONS.force.name, reference: 'NRM-0417', reasonableGrounds: 'positive', reasonableOn: clock.day(21), conclusiveGrounds: null, conclusiveOn: null }))
    done(await recordWarning(worker, { ...(await form()), entryId: null, kind: 'at-risk-from', says: 'Do not ring her telephone: the man who uses her may answer. Reach her through school.', ownerId: CAST.caseManager.id, reviewOn: clock.today }))
    done(await addChildNote(worker, { ...(await form()), kind: 'visit', happenedOn: clock.day(20), says: 'Saw her at school with Ms Alcock. She drew while we talked. She would like to go back to full days, and to sing again.' }))
  })

  happens(clock.at(22, '11:00'), async () => {
    const worker = as('secondCaseManager', clock.at(22, '11:00'))
    const form = () => recordOf('Leon')
    done(await recordChildDetails(worker, { ...(await form()), details: { part: 'identity', ethnicity: 'M1', ethnicityObserved: 'IC3', roma: 'no', firstLanguage: 'English', interpreterNeeded: false } }))
    done(await recordChildDetails(worker, { ...(await form()), details: { part: 'education', sendStatus: 'none', sendDetail: null, school: null, eteStatus: 'no-school-place', eteDetail: 'Has a place at college from January.' } }))
    done(await recordCareEpisode(worker, { ...(await form()), entryId: null, status: 'section-20', startsOn: addDays(clock.today, -1500), endsOn: addDays(clock.today, -420), authority: COUNTY }))
    done(await recordCareEpisode(worker, { ...(await form()), entryId: null, status: 'child-in-need', startsOn: addDays(clock.today, -420), endsOn: null, authority: COUNTY }))
    done(await recordAddress(worker, { ...(await form()), entryId: null, kind: 'relative', address: '3 Heron Lane, Acle', postcode: 'NR13 3QA', startsOn: addDays(clock.today, -420), endsOn: null }))
    done(await recordCarer(worker, { ...(await form()), entryId: null, name: 'Maureen Skipper', relationship: 'grandparent', hasParentalResponsibility: true, livesWithChild: true, contact: '01493 555 0110', note: 'Special guardianship order since last year.' }))
    done(await recordCarer(worker, { ...(await form()), entryId: null, name: 'Dean Skipper', relationship: 'father', hasParentalResponsibility: null, livesWithChild: false, contact: null, note: 'Leon does not want him told where he lives.' }))
    done(await addChildNote(worker, { ...(await form()), kind: 'family', happenedOn: clock.day(22), says: 'His grandmother rang: he came home by nine on every day of the week.' }))
  })

  happens(clock.at(23, '16:00'), async () => {
    const worker = as('caseManager', clock.at(23, '16:00'))
    const form = () => recordOf('Joshua')
    done(await recordChildDetails(worker, { ...(await form()), details: { part: 'identity', ethnicity: 'B1', ethnicityObserved: null, roma: 'no', firstLanguage: 'English', interpreterNeeded: false } }))
    done(await recordChildDetails(worker, { ...(await form()), details: { part: 'education', sendStatus: 'not-stated', sendDetail: null, school: 'Yare Valley College', eteStatus: 'college', eteDetail: null } }))
    done(await recordCareEpisode(worker, { ...(await form()), entryId: null, status: 'none', startsOn: clock.day(23), endsOn: null, authority: null }))
  })

  happens(clock.at(50, '09:00'), async () => {
    const manager = as('operations', clock.at(50, '09:00'))
    done(await restrictChild(manager, { ...(await recordOf('Poppy')), reason: 'Her aunt works in the business support of this service.', personIds: [CAST.caseManager.id] }))
  })
}
