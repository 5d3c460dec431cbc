import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import { CAST } from '../../prisma/scenarios/cast'
import { caseWithPanel } from './case-with-panel'
import { openPanel } from './open-panel'
import { owner as db } from './owner'

const PARTNERS = ['education', 'health', 'social-care'] as const
const NAMES = ['Ada', 'Bram', 'Celeste', 'Dion', 'Esme', 'Fitz', 'Greta', 'Hal', 'Ines', 'Jory', 'Kit', 'Lumi'] as const

/** So many sentences of ordinary length, as people write them into papers. */
const written = (about: string, sentences: number) => Array.from({ length: sentences }, (_, index) => `${about} was spoken about on the ${index + 1}. occasion, and what was said then is written down here in the words of whoever was there, as far as they remember it.`).join(' ')

/** Fills a case's pack: a long account, the words of child and parents, what three partners and the police know, earlier disposals, a view sent in. */
async function fill({ id, childId }: { id: string; childId: string }, name: string, at: Date): Promise<void> {
  const by = CAST.caseManager.id
  const day = (daysAgo: number) => new Date(addDays(londonDay(at), -daysAgo))
  await db.notification.updateMany({ where: { caseId: id }, data: { circumstances: written(`What ${name} did`, 14), evidence: 'sufficient-to-charge', socialWorkerView: written(`The home of ${name}`, 5), exploitationNote: written('Exploitation', 3) } })
  await db.child.update({ where: { id: childId }, data: { school: 'Marram High School' } })
  await db.ownWords.createMany({ data: [
    { caseId: id, whose: 'child', says: written('The day', 9), heardOn: day(4), heardHow: 'At home, with a grandmother', recordedById: by, recordedAt: at },
    { caseId: id, whose: 'parents', says: written('The family', 7), heardOn: day(4), heardHow: 'By telephone', recordedById: by, recordedAt: at },
  ] })
  await db.assessmentEntry.create({ data: { caseId: id, receivedOn: day(1), recordedById: by, recordedAt: at } })
  await db.earlierDisposal.createMany({ data: [400, 200].map((daysAgo) => ({ childId, outcome: 'OC8', givenOn: day(daysAgo), givenBy: 'Wensum Constabulary', offence: 'Theft from a shop', recordedById: by, recordedAt: at })) })
  for (const agency of PARTNERS) {
    await db.partnerCheck.create({ data: {
      caseId: id, agency, askedOf: 'The duty desk', asks: written('This child', 2), askedById: by, askedAt: at, dueOn: day(0), answer: 'known', answeredAt: at,
      answers: { create: { answer: 'known', says: written(`The work of ${agency}`, 8), answeredBy: 'The duty worker', answeredOn: day(1), recordedById: by, recordedAt: at } },
    } })
  }
  const information = await db.policeInformation.create({ data: { childId, kind: 'group', says: 'Seen with older boys', sourceAgency: 'Wensum Constabulary', source: 'An officer', sourceEvaluation: 1, assessment: 'A', handling: 'P', consent: 'not-asked', recordedById: CAST.triage.id, recordedAt: at }, select: { id: true } })
  await db.informationForPanel.create({ data: { informationId: information.id, caseId: id, says: written('What the police know', 4), sharedById: CAST.triage.id, sharedAt: at } })
}

/** A meeting whose papers are out, with so many cases (at most twelve) whose packs are full. */
export async function fullPanel({ at, cases, startsAt = at }: { at: Date; cases: number; startsAt?: Date }): Promise<{ meetingId: string; refs: string[] }> {
  const made = []
  for (const givenNames of NAMES.slice(0, cases)) made.push(await caseWithPanel({ at, givenNames }))
  await Promise.all(made.map((one, index) => fill(one, NAMES[index] ?? '', at)))
  const { meetingId } = await openPanel({ at: startsAt, voters: ['operations', 'secondTriage', 'socialCare', 'victimWorker'], cases: made, status: 'planned' })
  const items = await db.agendaItem.findMany({ where: { meetingId }, select: { id: true } })
  await db.agencyView.createMany({ data: items.map(({ id }) => ({ agendaItemId: id, agency: 'education', view: written('School', 6), recordedById: CAST.chair.id, recordedAt: at })) })
  return { meetingId, refs: made.map(({ ref }) => ref) }
}
