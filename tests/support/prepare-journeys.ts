import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { addCaseToAgenda } from '@/lib/server/panel/add-case-to-agenda'
import { arrangeMeeting } from '@/lib/server/panel/arrange-meeting'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { as } from '@/prisma/scenarios/as'
import { ORGANISATIONS, type CastName } from '@/prisma/scenarios/cast'
import { discuss } from '@/prisma/scenarios/discuss'
import { done } from '@/prisma/scenarios/done'
import { manage } from '@/prisma/scenarios/manage'
import { notify, type InventedChild } from '@/prisma/scenarios/notify'
import { beginPanel } from '@/prisma/scenarios/panel-scenario'
import { postOf } from '@/prisma/scenarios/post-of'
import { sendToPanel, settleByPolice, triage } from '@/prisma/scenarios/triage-scenario'
import { fullPanel } from './full-panel'
import { openPanel } from './open-panel'
import { owner as db } from './owner'
import type { PreparedCase, PreparedJourneys } from './prepared-journeys'
import { referredChild } from './referred-child'

/**
 * Brings cases to where a journey of the browser tests begins, by the changes themselves, and prints where they are as JSON:
 * what comes before is gone through by hand in the journeys that are about it. Run once on the demonstration that the
 * servers' databases are copied from.
 */
const at = new Date()

const BODILY_HARM = 'assault-occasioning-actual-bodily-harm'

const child = (givenNames: string, familyName: string, dateOfBirth: InventedChild['dateOfBirth']): InventedChild => ({
  givenNames, familyName, dateOfBirth, sex: 'not-stated', ethnicity: 'NS', firstLanguage: 'English', school: 'Marram High School', adult: { relationship: 'parent', name: 'Their mother' },
})

async function notified(about: InventedChild, code: string, circumstances: string, by: CastName = 'triage'): Promise<string> {
  // Where the journeys were prepared before, the child is known.
  const { givenNames, familyName, dateOfBirth } = about
  const known = await db.child.findFirst({ where: { givenNames, familyName, dateOfBirth: new Date(dateOfBirth) }, select: { id: true } })
  const { ref } = await notify(about, { offences: [{ code, daysBefore: 3 }], circumstances, victims: [{ name: 'Dereham Road Stores', view: 'We would like to hear that it is put right.' }] }, { at, by, childId: known?.id })
  return ref
}

async function withPanel(about: InventedChild, circumstances: string): Promise<string> {
  const ref = await notified(about, BODILY_HARM, circumstances)
  await triage(ref, { at, final: 3 })
  await sendToPanel(ref, { at })
  await manage(ref, 'caseManager', at)
  return ref
}

/** A meeting this evening with the four voting members of a journey, and one case on its agenda. */
async function onAgenda(ref: string, venue: string): Promise<PreparedCase & { meetingId: string }> {
  const seats = await Promise.all((['secondTriage', 'operations', 'socialCare', 'victimWorker'] as const).map(async (name) => ({ postId: await postOf(name), seat: 'voting' as const })))
  const plan = { serviceId: ORGANISATIONS.yjs.id, day: londonDay(at), time: '23:30', venue, chairPostId: await postOf('chair'), coChairPostId: null, seats }
  const { meetingId } = done(await arrangeMeeting(as('operations', at), plan))
  done(await addCaseToAgenda(as('operations', at), { meetingId, ref, reason: 'What is missing is brought to the table.' }))
  return { ref, meeting: `/panels/${meetingId}`, meetingId }
}

async function openTheBallot(item: { meetingId: string; ref: string }): Promise<void> {
  const chair = as('chair', at)
  await discuss(chair, item, { by: as('operations', at), outcomes: ['OC22'] })
  done(await openBallot(chair, item))
}

const balloted = await onAgenda(await withPanel(child('Casper', 'Thwaite', '2010-09-09'), 'A fight after training. Casper knocked another boy down, who lost a tooth.'), 'Room 5, the split panel')
await beginPanel(balloted.meetingId, at)
await openTheBallot(balloted)

const live = await onAgenda(await withPanel(child('Linnea', 'Halvergate', '2011-05-14'), 'A push on a staircase at school. The other girl broke a finger.'), 'Room 6, the live meeting')

const begun = await onAgenda(await withPanel(child('Tamsin', 'Overy', '2011-04-02'), 'An argument at a bus stop. Tamsin pushed a girl, who broke her wrist.'), 'Room 7, the deferral')
await beginPanel(begun.meetingId, at)

const settled = await notified(child('Orla', 'Strumpshaw', '2011-05-06'), 'common-assault-or-battery', 'A shove in a queue.')
await triage(settled, { at, final: 2 })
await settleByPolice(settled, { at, outcome: 'OC8' })

const together = [
  await notified(child('Rafe', 'Loddon', '2011-02-20'), 'robbery', 'Two boys asked another for his phone, and one pushed him.', 'secondTriage'),
  await notified(child('Toby', 'Loddon', '2011-02-20'), 'robbery', 'Two boys asked another for his phone, and one pushed him.', 'secondTriage'),
] as const

const later = new Date(at.getTime() + 3 * 86_400_000)
const [twelve, two] = [await fullPanel({ at, cases: 12, startsAt: later }), await fullPanel({ at, cases: 2, startsAt: later })]
const referred = await referredChild(at)
const preventive = await openPanel({ at, voters: ['operations', 'secondTriage', 'socialCare'], cases: [referred], others: [{ name: 'education', seat: 'adviser' }] })
await db.meeting.update({ where: { id: preventive.meetingId }, data: { kind: 'preventive', venue: 'Room 8, the preventive panel' } })

const journeys: PreparedJourneys = {
  books: { twelve: { meeting: `/panels/${twelve.meetingId}`, refs: twelve.refs }, two: { meeting: `/panels/${two.meetingId}`, refs: two.refs } },
  preventive: { ref: referred.ref, meeting: `/panels/${preventive.meetingId}` },
  balloted, live, begun, settled, together,
  checked: await notified(child('Isaura', 'Mardle', '2011-05-19'), 'common-assault-or-battery', 'A push in a queue.'),
}
process.stdout.write(`${JSON.stringify(journeys)}\n`)
process.exit(0)
