import { randomUUID } from 'node:crypto'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { caseReference } from '@/lib/domain/intake/reference'
import { searchName } from '@/lib/domain/intake/search-name'
import { HEADINGS } from '@/lib/domain/panel/discussion'
import { editionInForce } from '@/lib/server/triage/edition'
import { CAST, ORGANISATIONS, type CastName } from '../../prisma/scenarios/cast'
import { owner as db } from './owner'

/** A case before a meeting of its own that has begun, its first round open. */
export type BallotOfItsOwn = { meetingId: string; ref: string; round: number; caseId: string; ballotId: string; seatOf: (name: CastName) => string }

/** Many ballots at once, each on a case of its own in a meeting of its own, written with a few statements: the same case and panel as `caseWithPanel` and `openPanel` make one by one. */
export async function manyBallots(options: { at: Date; count: number; voters: readonly CastName[]; coChair?: CastName; isOpen?: boolean }): Promise<BallotOfItsOwn[]> {
  const { at, count, voters, coChair, isOpen = true } = options
  const serviceId = ORGANISATIONS.yjs.id
  const today = new Date(londonDay(at))
  const edition = await editionInForce(db, londonDay(at))
  const sequences = await db.$queryRaw<{ sequence: bigint }[]>`SELECT nextval('case_reference') AS sequence FROM generate_series(1, ${count})`
  const sitting = [{ name: 'chair' as const, seat: 'chair' }, ...(coChair ? [{ name: coChair, seat: 'co-chair' }] : []), ...voters.map((name) => ({ name, seat: 'voting' }))]
  const rows = sequences.map(({ sequence }) => ({
    ref: caseReference(at.getUTCFullYear(), Number(sequence)), childId: randomUUID(), caseId: randomUUID(), meetingId: randomUUID(), itemId: randomUUID(), ballotId: randomUUID(),
    seats: sitting.map(({ name, seat }) => ({ id: randomUUID(), name, seat })),
  }))
  const by = CAST.triage.id
  await db.child.createMany({
    data: rows.map(({ childId }) => ({ id: childId, serviceId, givenNames: 'Jaydenn', familyName: 'Harmsworth', dateOfBirth: new Date('2011-03-09'), searchName: searchName('Jaydenn', 'Harmsworth'), createdAt: at, createdById: by })),
  })
  await db.case.createMany({
    data: rows.map(({ caseId, childId, ref }) => ({ id: caseId, ref, serviceId, childId, status: 'with_panel' as const, statusSince: at, triageById: by, caseManagerId: CAST.caseManager.id, createdAt: at, createdById: by })),
  })
  await db.notification.createMany({
    data: rows.map(({ caseId }) => ({
      caseId, notifiedOn: today, evidence: 'sufficient-to-charge', account: 'admits', cautioned: true, legalAdviceOffered: true, adultPresent: true, careExperienced: false, exploitation: 'no',
      exploitationConsidered: true, section45: 'does-not-apply', victimIdentified: false, historyCheckedOn: today, historyCheckedById: by, submittedById: by, submittedAt: at,
    })),
  })
  await db.offence.createMany({ data: rows.map(({ caseId }) => ({ caseId, code: 'assault-occasioning-actual-bodily-harm', committedOn: today, place: 'public' })) })
  await db.score.createMany({ data: rows.map(({ caseId }) => ({ caseId, editionId: edition.id, factors: [], final: 3, scoredById: by, scoredAt: at })) })
  await db.meeting.createMany({ data: rows.map(({ meetingId }) => ({ id: meetingId, serviceId, startsAt: at, venue: 'Room 2, County Hall', status: 'open' as const, createdAt: at, papersAt: at })) })
  await db.seat.createMany({ data: rows.flatMap(({ meetingId, seats }) => seats.map(({ id, name, seat }) => ({ id, meetingId, personId: CAST[name].id, agency: CAST[name].organisation.agency, seat, present: true }))) })
  await db.agendaItem.createMany({ data: rows.map(({ itemId, meetingId, caseId }) => ({ id: itemId, meetingId, caseId, position: 1, papersAt: at })) })
  await db.caseSitting.createMany({ data: rows.map(({ meetingId, itemId }) => ({ meetingId, agendaItemId: itemId, openedById: CAST.chair.id, openedAt: at })) })
  await db.discussionNote.createMany({ data: rows.flatMap(({ itemId }) => HEADINGS.map((heading) => ({ agendaItemId: itemId, heading, spokenTo: true, note: 'Talked about', writtenById: CAST.chair.id, writtenAt: at }))) })
  await db.proposal.createMany({
    data: rows.flatMap(({ itemId, seats }) => (['OC22', 'CHARGE'] as const).map((outcome) => ({ agendaItemId: itemId, seatId: seats[0]?.id ?? '', outcome, why: 'To have it on the table', whyNotLower: 'It would not be enough', proposedAt: at }))),
  })
  if (isOpen) await db.ballot.createMany({ data: rows.map(({ ballotId, itemId }) => ({ id: ballotId, agendaItemId: itemId, round: 1, openedById: CAST.chair.id, openedAt: at })) })
  return rows.map(({ meetingId, ref, caseId, ballotId, seats }) => ({
    meetingId, ref, round: 1, caseId, ballotId,
    seatOf: (name) => {
      const seat = seats.find((candidate) => candidate.name === name)
      if (!seat) throw new Error(`${name} has no seat`)
      return seat.id
    },
  }))
}
