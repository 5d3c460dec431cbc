import 'server-only'
import { z } from 'zod'
import { can, type Answer } from '@/lib/domain/access/actions'
import { ageOn, londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/intake/case-status'
import { OUTCOMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { AGENDA_RESULTS, type AgendaResult } from '@/lib/domain/panel/agenda-result'
import { readerAccess, type PaperAccess } from '@/lib/domain/panel/paper-access'
import { PANEL_KINDS, type PanelKind } from '@/lib/domain/panel/panel-kinds'
import { ballotOnCase } from '@/lib/domain/panel/panel-on-case'
import { AGENCIES, SEAT_KINDS, tally, type Agency, type SeatKind, type Tally } from '@/lib/domain/panel/tally'
import type { QuorumAgency } from '@/lib/domain/rules/settings'
import { writeAudit } from '../audit'
import { OFFENCE_NAME } from '../intake/offence-name-sql'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { basisInForce } from '../triage/basis-in-force'
import { candidateOf, type Candidate } from './arrange-page'
import { meetingBefore, type ItemBefore, type MeetingBefore, type SeatBefore } from './meeting-before'
import { offenceTitles } from './offence-titles'
import { postHolders } from './post-holder'
import { waitingCases, type WaitingCase } from './waiting-cases'

const meetingSchema = z.object({
  id: z.string(), serviceId: z.string(), startsAt: z.string().transform((text) => new Date(text)), venue: z.string(), status: z.enum(['planned', 'open', 'closed']), kind: z.enum(PANEL_KINDS),
  seats: z.array(z.object({ id: z.string(), personId: z.string(), name: z.string(), agency: z.enum(AGENCIES), seat: z.enum(SEAT_KINDS), present: z.boolean(), apology: z.string().nullable() })),
  agenda: z.array(
    z.object({
      id: z.string(), caseId: z.string(), childId: z.string(), ref: z.string(), status: z.enum(CASE_STATUSES), outcome: z.enum(OUTCOMES).nullable(), result: z.enum(AGENDA_RESULTS).nullable(),
      givenNames: z.string(), familyName: z.string(), dateOfBirth: z.string(), caseManagerId: z.string().nullable(), caseManager: z.string().nullable(), editionId: z.string().nullable(),
      offences: z.array(z.string()), interests: z.array(z.string()), views: z.array(z.enum(AGENCIES)), round: z.number().nullable(), isBallotOpen: z.boolean(), papersAt: z.string().transform((text) => new Date(text)).nullable(),
    }),
  ),
})

/** One case of the agenda, as a card. */
export type AgendaCard = {
  ref: string; child: string; age: number; offences: string[]; status: CaseStatus; outcome: Outcome | null; result: AgendaResult | null
  before: ItemBefore | null; caseManager: string | null; isYours: boolean; isManagerAway: boolean; interests: string[]; round: number | null; isBallotOpen: boolean; missing: QuorumAgency[]; adviceMissing: Tally['advice']; mayRemove: boolean
}

/** A seat with what the reader needs to know about it. */
export type SeatLine = { id: string; name: string; agency: Agency; seat: SeatKind; present: boolean; isYou: boolean; before: SeatBefore | null }

/** A meeting as its chair and members see it. */
export type MeetingPage = {
  id: string; startsAt: Date; venue: string; status: 'planned' | 'open' | 'closed'; kind: PanelKind; today: IsoDay
  seats: SeatLine[]; missing: QuorumAgency[]; agenda: AgendaCard[]
  /** Cases of the agenda whose papers the reader does not see, by why not. */
  withheld: Exclude<PaperAccess, 'open'>[]
  before: MeetingBefore
  run: Answer; arrange: Answer
  /** For whoever arranges it: who could be added before it begins, and which cases wait. */
  candidates: Candidate[]; waiting: { cases: WaitingCase[]; isCut: boolean }
}

/** A meeting with its seats and its agenda, audited as a look at each child on it; null where the reader may not see it. A fixed number of queries. */
export async function meetingPage(actor: Actor, meetingId: string): Promise<MeetingPage | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(meetingId).success) return null
  const rows = await db.$queryRaw<{ meeting: unknown }[]>`
    SELECT to_jsonb(m) || jsonb_build_object(
      'seats', coalesce((SELECT jsonb_agg(to_jsonb(s) || jsonb_build_object('name', p.name) ORDER BY p.name, s.id) FROM "Seat" s JOIN "Person" p ON p.id = s."personId" WHERE s."meetingId" = m.id), '[]'),
      'agenda', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'id', i.id, 'caseId', c.id, 'childId', c."childId", 'ref', c.ref, 'status', c.status, 'outcome', c.outcome, 'result', i.result,
          'givenNames', ch."givenNames", 'familyName', ch."familyName", 'dateOfBirth', ch."dateOfBirth",
          'caseManagerId', c."caseManagerId", 'caseManager', (SELECT p.name FROM "Person" p WHERE p.id = c."caseManagerId"),
          'editionId', (SELECT s."editionId" FROM "Score" s WHERE s."caseId" = c.id),
          'offences', to_jsonb(ARRAY(SELECT ${OFFENCE_NAME} FROM "Offence" o WHERE o."caseId" = c.id ORDER BY o."committedOn", o.id LIMIT 5)),
          'interests', to_jsonb(ARRAY(SELECT n."seatId" FROM "Interest" n WHERE n."agendaItemId" = i.id)),
          'views', to_jsonb(ARRAY(SELECT w.agency FROM "AgencyView" w WHERE w."agendaItemId" = i.id)),
          'round', (SELECT max(b.round) FROM "Ballot" b WHERE b."agendaItemId" = i.id),
          'papersAt', i."papersAt", 'isBallotOpen', EXISTS (SELECT 1 FROM "Ballot" b WHERE b."agendaItemId" = i.id AND b.status = 'open')
        ) ORDER BY i.position, i.id)
        FROM "AgendaItem" i JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId" WHERE i."meetingId" = m.id AND c."serviceId" = m."serviceId" AND ${visibleChildSql(actor)}), '[]')
    ) AS meeting
    FROM "Meeting" m WHERE m.id = ${meetingId}::uuid AND m."serviceId" = ANY(${actor.posts.map((post) => post.serviceId)}::uuid[])`
  if (rows[0] === undefined) return null
  const meeting = meetingSchema.parse(rows[0].meeting)
  const subject = {
    serviceId: meeting.serviceId,
    seatHolders: meeting.seats.map((seat) => seat.personId),
    chairs: meeting.seats.filter((seat) => seat.seat === 'chair' || seat.seat === 'co-chair').map((seat) => seat.personId),
  }
  if (!can(actor, 'meeting.view', subject).allowed) return null
  const own = meeting.seats.find((seat) => seat.personId === actor.personId)
  const readsCases = can(actor, 'case.view', { serviceId: meeting.serviceId }).allowed
  const accessTo = (item: (typeof meeting.agenda)[number]): PaperAccess =>
    readerAccess({ meeting: meeting.status, papersAt: item.papersAt, hasInterest: own !== undefined && item.interests.includes(own.id), hasApology: own !== undefined && own.apology !== null }, readsCases)
  const withheld = meeting.agenda.map(accessTo).filter((access) => access !== 'open')
  meeting.agenda = meeting.agenda.filter((item) => accessTo(item) === 'open')
  await writeAudit(db, actor, [
    { kind: 'consultation', action: 'meeting.view', serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` },
    ...meeting.agenda.map(({ caseId, childId }) => ({ kind: 'consultation' as const, action: 'meeting.view', serviceId: meeting.serviceId, caseId, childId, subject: `meeting:${meeting.id}` })),
  ])

  const today = londonDay(actor.at)
  const arrange = can(actor, 'meeting.arrange', subject)
  const basis = await basisInForce(db, [meeting.serviceId], today)
  const [before, title, holders, waiting] = await Promise.all([
    meetingBefore(actor, meeting, meeting.agenda.map(({ caseId }) => caseId)),
    offenceTitles(basis.edition, meeting.agenda.map((item) => item.editionId)),
    arrange.allowed && meeting.status === 'planned' ? postHolders(db, meeting.serviceId, londonDay(meeting.startsAt)) : [],
    arrange.allowed && meeting.status !== 'closed' ? waitingCases(actor, [meeting.serviceId], meeting.kind) : { cases: [], isCut: false },
  ])
  const { quorumAgencies } = basis.protocolOf(meeting.serviceId).protocol.settings
  // Before a meeting begins nobody is present: what is asked then is whether those with a seat would be quorate.
  const seats = meeting.status === 'planned' ? meeting.seats.map((seat) => ({ ...seat, present: seat.apology === null })) : meeting.seats
  const standing = (on: { caseManagerId: string | null; interests: string[]; views: Agency[] }) => {
    const counted = tally(ballotOnCase(meeting.id, { ...on, seats }, [], false), quorumAgencies)
    return { missing: counted.result === 'not-quorate' ? counted.missing : [], adviceMissing: counted.advice }
  }
  return {
    id: meeting.id, startsAt: meeting.startsAt, venue: meeting.venue, status: meeting.status, kind: meeting.kind, today,
    seats: meeting.seats.map((seat) => ({ id: seat.id, name: seat.name, agency: seat.agency, seat: seat.seat, present: seat.present, isYou: seat.personId === actor.personId, before: before.seats.get(seat.id) ?? null })),
    before, withheld,
    missing: standing({ caseManagerId: null, interests: [], views: [] }).missing,
    agenda: meeting.agenda.map((item) => ({
      before: before.items.get(item.caseId) ?? null, ref: item.ref, child: `${item.givenNames} ${item.familyName}`, age: ageOn(item.dateOfBirth, today), offences: item.offences.map((code) => title(code, item.editionId)),
      status: item.status, outcome: item.outcome, result: item.result, caseManager: item.caseManager, isYours: item.caseManagerId === actor.personId,
      isManagerAway: meeting.status === 'planned' && item.caseManagerId !== null && !meeting.seats.some((seat) => seat.personId === item.caseManagerId && seat.apology === null),
      interests: meeting.seats.filter((seat) => item.interests.includes(seat.id)).map((seat) => seat.name), round: item.round, isBallotOpen: item.isBallotOpen,
      ...standing(item),
      mayRemove: arrange.allowed && meeting.status !== 'closed' && item.round === null && item.interests.length === 0 && item.views.length === 0,
    })),
    run: can(actor, 'meeting.run', subject),
    arrange,
    candidates: holders.filter((holder) => !meeting.seats.some((seat) => seat.personId === holder.personId)).map(candidateOf),
    waiting,
  }
}
