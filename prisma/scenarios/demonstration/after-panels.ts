import { addDays } from '@/lib/domain/deadlines/iso-day'
import { NATIONAL_PROTOCOL } from '@/lib/domain/rulebook/protocol'
import { answerProtocol } from '@/lib/server/admin/answer-protocol'
import { proposeProtocol } from '@/lib/server/admin/propose-protocol'
import { saveNotification } from '@/lib/server/intake/save-notification'
import { startNotification } from '@/lib/server/intake/start-notification'
import { addCaseToAgenda } from '@/lib/server/panel/add-case-to-agenda'
import { addToMinutes } from '@/lib/server/panel/add-to-minutes'
import { answerFlag } from '@/lib/server/panel/answer-flag'
import { arrangeMeeting } from '@/lib/server/panel/arrange-meeting'
import { closeMeeting } from '@/lib/server/panel/close-meeting'
import { deferCase } from '@/lib/server/panel/defer-case'
import { flagFairness } from '@/lib/server/panel/flag-fairness'
import { giveAction } from '@/lib/server/panel/give-action'
import { minutesPage } from '@/lib/server/panel/minutes-page'
import { openCase } from '@/lib/server/panel/open-case'
import { openMeeting } from '@/lib/server/panel/open-meeting'
import { publishPapers } from '@/lib/server/panel/publish-papers'
import { recordAdvice } from '@/lib/server/panel/record-advice'
import { recordAttendance } from '@/lib/server/panel/record-attendance'
import { recordDiscussion } from '@/lib/server/panel/record-discussion'
import { signMinutes } from '@/lib/server/panel/sign-minutes'
import { everyService } from '@/lib/server/reading'
import { as } from '../as'
import { CAST, ORGANISATIONS } from '../cast'
import { done } from '../done'
import { hearTheFamily } from '../hear-the-family'
import { holdMeeting } from '../hold-meeting'
import { manage } from '../manage'
import { postOf } from '../post-of'
import type { StoryBook, StoryCase } from '../story-book'
import { versionOf } from '../version-of'

const serviceId = ORGANISATIONS.yjs.id

/** What follows a talk at the table: a flag that a child may be treated differently, with its answer, and the minutes of that meeting, signed and added to. */
export function minutesAndFlag({ clock, happens }: StoryBook, meeting: { id: () => string }, flagged: StoryCase): void {
  const item = () => ({ meetingId: meeting.id(), ref: flagged.ref() })
  happens(clock.at(108, '16:00'), async () => {
    const reason = 'Two boys from the other school pushed each other in the same month and were sent home with a word. Nobody called the police for them. He has ADHD and they do not: are we looking at the same thing?'
    done(await flagFairness(as('socialCare', clock.at(108, '16:00')), { ...item(), reason }))
  })
  happens(clock.at(107, '09:40'), async () => {
    const flag = await everyService().fairnessFlag.findFirstOrThrow({ where: { agendaItem: { meetingId: meeting.id() } }, select: { id: true } })
    done(await answerFlag(as('chair', clock.at(107, '09:40')), { ...item(), flagId: flag.id, says: 'I read both incident logs. In the other matter nobody was injured. The name-calling was reported three times here and not acted on; I have put that to the two who settle it.' }))
  })
  happens(clock.at(105, '09:00'), async () => {
    const chair = as('chair', clock.at(105, '09:00'))
    const page = await minutesPage(chair, meeting.id())
    if (!page) throw new Error('The chair has no minutes to sign')
    done(await signMinutes(chair, { meetingId: meeting.id(), shown: page.hash }))
  })
  happens(clock.at(103, '11:20'), async () => {
    const says = 'The inclusion lead of the school was asked for by the panel and joined by telephone for the third case. Nobody had recorded that.'
    done(await addToMinutes(as('chair', clock.at(103, '11:20')), { meetingId: meeting.id(), reason: 'She was left out of the list of those who were heard', says }))
  })
}

/** A meeting that defers its only case, since whoever was harmed has not been heard. */
export function deferral(book: StoryBook, deferred: StoryCase): void {
  const { clock, happens } = book
  const meeting = holdMeeting(book, { arrangedOn: 11, day: clock.day(7), time: '13:00', beginsAt: clock.at(7, '13:00'), ends: true, hearings: [{ case: deferred }] })
  happens(clock.at(7, '13:03'), async () => {
    const chair = as('chair', clock.at(7, '13:03'))
    done(await deferCase(chair, { meetingId: meeting.id(), ref: deferred.ref(), reason: 'victim', missing: 'What the owner of the van would like to happen, and what the respray costs', ownerId: CAST.victimWorker.id, newDay: clock.day(-10), toMeetingId: null }))
  })
}

/** The service agrees to hold preventive panels, a school refers a girl without any offence, and the panel recommends help. */
export function preventivePanel({ clock, happens }: StoryBook): void {
  happens(clock.at(30, '15:00'), async () => {
    const protocol = { ...NATIONAL_PROTOCOL.protocol, decision: { ...NATIONAL_PROTOCOL.protocol.decision, holdsPreventivePanels: true } }
    done(await proposeProtocol(as('operations', clock.at(30, '15:00')), { serviceId, inForceFrom: clock.day(28), protocol, reason: 'Schools refer children to us before anything has happened. A panel that gives no outcome can bring help to one table.', lastApproved: '' }))
  })
  happens(clock.at(29, '10:00'), async () => {
    const { id } = await everyService().protocolVersion.findFirstOrThrow({ where: { serviceId, answer: null }, select: { id: true } })
    done(await answerProtocol(as('service', clock.at(29, '10:00')), { serviceId, versionId: id, answer: 'approved', reason: null }))
  })
  let ref = ''
  happens(clock.at(20, '11:00'), async () => {
    const worker = as('caseManager', clock.at(20, '11:00'))
    ref = done(await startNotification(worker, { givenNames: 'Nia', familyName: 'Barwell', dateOfBirth: addDays(clock.today, -4810) }, 'school')).ref
    done(await saveNotification(worker, {
      ref, version: await versionOf(ref), notifiedOn: clock.day(20), circumstances: 'Nia has missed eleven mornings since half-term. She is driven to school some days by a man whom nobody knows, and has a second telephone. Nobody has seen her do anything wrong.',
      child: { firstLanguage: 'English', school: 'Marram High School', communicationNeeds: 'Talks more easily while walking' },
      exploitation: 'suspected', exploitationConsidered: true, exploitationNote: 'Children’s social care has opened an assessment.', careExperienced: false,
      referral: { source: 'school', fromName: 'Ms Alcock', fromRole: 'Inclusion lead', fromContact: '01603 000 014', lawfulBasis: 'parent-agrees', asks: 'Somebody outside school whom she can trust, and one plan for all of us.', policeInvolved: false },
    }, true))
  })
  happens(clock.at(19, '09:30'), async () => manage(ref, 'caseManager', clock.at(19, '09:30')))
  happens(clock.at(15, '15:00'), async () => hearTheFamily(ref, { at: clock.at(15, '15:00'), telling: 3 }))
  let meetingId = ''
  happens(clock.at(18, '09:10'), async () => {
    const manager = as('operations', clock.at(18, '09:10'))
    const seats = [...(await Promise.all((['operations', 'secondTriage', 'socialCare', 'education', 'health'] as const).map(async (name) => ({ postId: await postOf(name), seat: 'voting' as const })))), { postId: await postOf('caseManager'), seat: 'case-manager' as const }]
    meetingId = done(await arrangeMeeting(manager, { serviceId, kind: 'preventive', day: clock.day(12), time: '10:00', venue: 'The Loft, Broads Youth Trust', chairPostId: await postOf('chair'), coChairPostId: null, seats })).meetingId
  })
  happens(clock.at(15, '16:40'), async () => {
    const manager = as('operations', clock.at(15, '16:40'))
    done(await addCaseToAgenda(manager, { meetingId, ref, reason: 'The school and social care bring what they know to the table.' }))
    done(await publishPapers(manager, { meetingId }))
  })
  happens(clock.at(12, '10:00'), async () => {
    const chair = as('chair', clock.at(12, '10:00'))
    done(await openMeeting(chair, { meetingId }))
    const seats = await everyService().seat.findMany({ where: { meetingId }, select: { id: true } })
    done(await recordAttendance(chair, { meetingId, present: seats.map(({ id }) => id), shown: [] }))
    done(await openCase(chair, { meetingId, ref }))
  })
  happens(clock.at(12, '10:25'), async () => {
    const chair = as('chair', clock.at(12, '10:25'))
    const item = { meetingId, ref }
    done(await recordDiscussion(chair, { ...item, notes: [
      { heading: 'child-words', spokenTo: true, note: 'She wants somebody to walk with, and not to be asked about the telephone first.' },
      { heading: 'safety', spokenTo: true, note: 'Who the man is: the police look into the car, without her being questioned.' },
    ] }))
    done(await recordAdvice(chair, { ...item, says: 'A mentor from the Broads Youth Trust, twice a week until Easter, who walks with her to school. One plan, held by Sofia Marques, that school and social care write into. The police look into the car.' }))
    done(await giveAction(chair, { ...item, says: 'Find a mentor and go with them to the first meeting', personId: CAST.caseManager.id, dueOn: clock.day(-2) }))
    done(await giveAction(chair, { ...item, says: 'Find out whose car it is', personId: CAST.secondTriage.id, dueOn: clock.day(3) }))
    done(await closeMeeting(chair, { meetingId }))
  })
}
