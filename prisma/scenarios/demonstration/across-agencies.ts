import { SHARING_KINDS } from '@/lib/domain/agencies/sharing-kinds'
import { everyService } from '@/lib/server/reading'
import { answerCheck } from '@/lib/server/agencies/answer-check'
import { answerHandOver } from '@/lib/server/agencies/answer-hand-over'
import { askPartner } from '@/lib/server/agencies/ask-partner'
import { chasePartner } from '@/lib/server/agencies/chase-partner'
import { lookUpChild } from '@/lib/server/agencies/look-up-child'
import { offerChild } from '@/lib/server/agencies/offer-child'
import { recordInformation } from '@/lib/server/agencies/record-information'
import { setAgencySettings } from '@/lib/server/agencies/set-agency-settings'
import { shareInformation } from '@/lib/server/agencies/share-information'
import { as } from '../as'
import { ORGANISATIONS } from '../cast'
import { done } from '../done'
import type { StoryBook } from '../story-book'

/** The child of the story with a case. */
async function caseOfChild(givenNames: string): Promise<{ childId: string; ref: string }> {
  const { ref, childId } = await everyService().case.findFirstOrThrow({ where: { child: { givenNames, serviceId: ORGANISATIONS.yjs.id } }, orderBy: { createdAt: 'desc' }, select: { ref: true, childId: true } })
  return { ref, childId }
}

/** What other agencies know: checks asked, answered and overdue, police information with its grade, look-ups by a patrol, and two children who go to another area. */
export function acrossAgencies({ clock, happens }: StoryBook): void {
  happens(clock.at(130, '09:00'), async () => {
    const at = clock.at(130, '09:00')
    done(await setAgencySettings(as('operations', at), { serviceId: ORGANISATIONS.yjs.id, inForceFrom: clock.day(130), dutyNumber: '01603 555 0199', dutyHours: 'every day from 8 in the morning to 10 at night', checkWorkingDays: 5, lookUpsPerHour: 12, reason: 'Agreed with the force and the partners for this year.' }))
  })

  happens(clock.at(24, '10:20'), async () => {
    const officer = as('triage', clock.at(24, '10:20'))
    const { ref, childId } = await caseOfChild('Beatriz')
    const reason = SHARING_KINDS['check-asked'].usual
    const school = done(await askPartner(officer, { ref, agency: 'education', askedOf: 'Inclusion team, Marram High School', asks: 'Is she in school, and full time? Since when has it changed? Who there knows her best?', dueOn: null, reason }))
    done(await askPartner(officer, { ref, agency: 'social-care', askedOf: 'Tessa Orford, social worker', asks: 'Is there a plan, and what did the strategy meeting decide about the man?', dueOn: null, reason }))
    const health = done(await askPartner(officer, { ref, agency: 'health', askedOf: 'School nursing duty desk', asks: 'Is anything known that bears on how to work with her, and was she offered support?', dueOn: null, reason }))
    done(await answerCheck(as('caseManager', clock.at(21, '15:00')), { checkId: school.checkId, answer: 'known', says: 'Attendance fell from 94% to 51% since September; on mornings only since half-term. No exclusions. Ms Alcock in the inclusion room sees her every day and would come to a meeting.', answeredBy: 'Ms Alcock, inclusion lead', answeredOn: clock.day(21), reason: SHARING_KINDS['check-answered'].usual }))
    done(await chasePartner(as('caseManager', clock.at(17, '09:40')), { checkId: health.checkId, how: 'phone', note: 'The duty nurse has the request and waits for the school’s own records.', promisedOn: clock.day(14) }))
    const reasonToHold = SHARING_KINDS['police-information'].usual
    done(await recordInformation(officer, {
      childId, kind: 'exploitation', happenedOn: clock.day(40), says: 'Seen twice in a car with the man of twenty-six outside the bus station after midnight; would not speak to officers and looked to him before each answer.', sourceAgency: ORGANISATIONS.force.name, source: 'Neighbourhood team, reports NH/1182 and NH/1207',
      sourceEvaluation: 1, assessment: 'A', handling: 'P', conditions: null, meaning: 'Points to control by an adult. It says nothing of danger to others from her.', consent: 'not-asked', reason: reasonToHold,
    }))
    done(await recordInformation(officer, {
      childId, kind: 'weapon', happenedOn: null, says: 'A caller said that a girl of her first name carried a knife for “the boys at the station”.', sourceAgency: ORGANISATIONS.force.name, source: 'Anonymous call, log 0091',
      sourceEvaluation: 2, assessment: 'D', handling: 'C', conditions: 'Not outside the police and the managers of the service: the caller could be found.', meaning: null, consent: 'not-asked', reason: reasonToHold,
    }))
    const { id } = await everyService().policeInformation.findFirstOrThrow({ where: { childId, handling: 'P' }, select: { id: true } })
    done(await shareInformation(as('sergeant', clock.at(23, '11:00')), { childId, informationId: id, ref, says: 'Officers have twice seen her late at night with an adult man who seemed to decide what she said. Nothing suggests that she is a danger to others.', reason: SHARING_KINDS['for-panel'].usual }))
  })

  happens(clock.at(20, '11:10'), async () => {
    const { ref } = await caseOfChild('Sapphire')
    const { checkId } = done(await askPartner(as('secondTriage', clock.at(20, '11:10')), { ref, agency: 'another-yjs', askedOf: `${ORGANISATIONS.neighbour.name}, duty desk`, asks: 'Is she known there, with which outcomes, and who worked with her?', dueOn: null, reason: SHARING_KINDS['check-asked'].usual }))
    done(await answerCheck(as('secondTriage', clock.at(19, '09:30')), { checkId, answer: 'known', says: 'One Outcome 22 last year, with four sessions that she kept. Her worker was Fay Oxborrow, who would talk to ours.', answeredBy: 'Fay Oxborrow', answeredOn: clock.day(19), reason: SHARING_KINDS['check-answered'].usual }))
  })

  happens(clock.at(15, '14:00'), async () => {
    const at = clock.at(15, '14:00')
    const { childId } = await caseOfChild('Leon')
    const { handOverId } = done(await offerChild(as('operations', at), {
      childId, kind: 'caretaking', toServiceId: ORGANISATIONS.neighbour.id, toName: null, agreedBy: null, because: 'relative', reason: 'Lives with his grandmother in Acle, and his college is on your side of the river. Jakub Nowak stays his case manager.', startsOn: clock.day(14), expectedEndOn: null, oldCaretakes: false,
      sharing: SHARING_KINDS['hand-over'].usual,
    }))
    done(await answerHandOver(as('neighbourManager', clock.at(14, '10:00')), { handOverId, answer: 'accepted', reason: 'Agreed on the telephone. We see him at college on Tuesdays.' }))
  })

  happens(clock.at(3, '09:30'), async () => {
    const { childId } = await caseOfChild('Ioana')
    done(await offerChild(as('operations', clock.at(3, '09:30')), {
      childId, kind: 'transfer', toServiceId: ORGANISATIONS.neighbour.id, toName: null, agreedBy: null, because: 'moved', reason: 'The family has moved to the coast, and she has a place at college there. Nothing is open.', startsOn: clock.day(3), expectedEndOn: null, oldCaretakes: false, sharing: SHARING_KINDS['hand-over'].usual,
    }))
  })

  happens(clock.at(2, '21:15'), async () => {
    const patrol = as('patrol', clock.at(2, '21:15'))
    const alfie = await everyService().child.findFirstOrThrow({ where: { givenNames: 'Alfie', serviceId: ORGANISATIONS.yjs.id }, select: { givenNames: true, familyName: true, dateOfBirth: true } })
    done(await lookUpChild(patrol, { serviceId: ORGANISATIONS.yjs.id, givenNames: 'Alfie', familyName: alfie.familyName, dateOfBirth: alfie.dateOfBirth.toISOString().slice(0, 10), postcode: null, purpose: 'resolution', reason: 'Incident 36/40771: a broken window' }))
    done(await lookUpChild(patrol, { serviceId: ORGANISATIONS.yjs.id, givenNames: 'Nathan', familyName: 'Goldsmith', dateOfBirth: '2011-07-02', postcode: 'NR2 2DB', purpose: 'stopped', reason: 'Met on patrol at 21:00 with two adults' }))
  })
}
