import 'server-only'
import { z } from 'zod'
import { can, type Answer } from '@/lib/domain/access/actions'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { CASE_STATUSES } from '@/lib/domain/intake/case-status'
import { readReference } from '@/lib/domain/intake/reference'
import { OUTCOMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { headingsOf, NOTE_HEADINGS, stillToSpeakTo, type Heading, type NoteHeading } from '@/lib/domain/panel/discussion'
import { paperAccess } from '@/lib/domain/panel/paper-access'
import { minutesOf } from '@/lib/domain/panel/time-in-words'
import { SEAT_KINDS } from '@/lib/domain/panel/tally'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { basisInForce } from '../triage/basis-in-force'

const instant = z.string().transform((text) => new Date(text))

const discussionSchema = z.object({
  serviceId: z.string(), meetingStatus: z.enum(['planned', 'open', 'closed']), caseStatus: z.enum(CASE_STATUSES), result: z.string().nullable(),
  careExperienced: z.boolean().nullable(), hasVictim: z.boolean(), isBallotOpen: z.boolean(), planned: z.number().nullable(),
  seats: z.array(z.object({ id: z.string(), personId: z.string(), seat: z.enum(SEAT_KINDS), hasApology: z.boolean() })),
  interests: z.array(z.string()),
  sittings: z.array(z.object({ from: instant, to: instant.nullable() })),
  isAnotherVotedOn: z.boolean(),
  next: z.string().nullable(),
  now: z.object({ ref: z.string(), child: z.string() }).nullable(),
  papersAt: instant.nullable(),
  notes: z.array(z.object({ id: z.string(), heading: z.enum(NOTE_HEADINGS), spokenTo: z.boolean(), note: z.string().nullable(), by: z.string(), at: instant })),
  proposals: z.array(
    z.object({
      id: z.string(), outcome: z.enum(OUTCOMES), conditions: z.array(z.string()), interventions: z.array(z.string()), weeks: z.number().nullable(), why: z.string(), whyNotLower: z.string().nullable(),
      by: z.string(), personId: z.string(), proposedAt: instant, withdrawnAt: instant.nullable(),
    }),
  ),
})

/** A note of the discussion, with whose hand it is in. */
export type DiscussionNoteLine = { id: string; heading: NoteHeading; spokenTo: boolean; note: string | null; by: string; at: Date }

/** A proposal as the table sees it. */
export type ProposalLine = {
  id: string; outcome: Outcome; conditions: string[]; interventions: string[]; weeks: number | null; why: string; whyNotLower: string | null
  by: string; proposedAt: Date; withdrawnAt: Date | null; isYours: boolean; mayWithdraw: boolean
}

/** A case as the meeting talks about it: its time, what was said, what is proposed, and what the reader may do. */
export type DiscussionPage = {
  isUnderWay: boolean
  isBefore: boolean
  startedAt: Date | null
  planned: number | null
  used: number
  /** The case that comes next on the agenda, of those without a result that the reader may see. */
  next: string | null
  /** The case that is before the meeting in the place of this one, where the reader may see it. */
  now: { ref: string; child: string } | null
  headings: Heading[]
  /** What has to be spoken to before a ballot opens and has no note yet. */
  still: Heading[]
  /** In the order of the headings. */
  notes: DiscussionNoteLine[]
  proposals: ProposalLine[]
  may: { open: Answer; close: Answer; note: Answer; propose: Answer }
}

const no = (reason: string): Answer => ({ allowed: false, because: 'condition', reason })

/** What was said and proposed about a case at a meeting; null where the reader may not see it. It stands on the page of the pack, which records the look. Two queries. */
export async function discussionPage(actor: Actor, meetingId: string, typedRef: string): Promise<DiscussionPage | null> {
  const db = reading(actor)
  const ref = readReference(typedRef)
  if (!ref || !z.uuid().safeParse(meetingId).success) return null
  const rows = await db.$queryRaw<{ discussion: unknown }[]>`
    SELECT jsonb_build_object(
      'serviceId', m."serviceId", 'meetingStatus', m.status, 'caseStatus', c.status, 'result', i.result,
      'careExperienced', (SELECT n."careExperienced" FROM "Notification" n WHERE n."caseId" = c.id),
      'hasVictim', EXISTS (SELECT 1 FROM "Victim" v WHERE v."caseId" = c.id),
      'isBallotOpen', EXISTS (SELECT 1 FROM "Ballot" b WHERE b."agendaItemId" = i.id AND b.status = 'open'),
      'planned', (SELECT p.minutes FROM "PlannedTime" p WHERE p."agendaItemId" = i.id),
      'seats', coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'personId', s."personId", 'seat', s.seat, 'hasApology', s.apology IS NOT NULL)) FROM "Seat" s WHERE s."meetingId" = m.id), '[]'),
      'interests', to_jsonb(ARRAY(SELECT n."seatId" FROM "Interest" n WHERE n."agendaItemId" = i.id)),
      'sittings', coalesce((SELECT jsonb_agg(jsonb_build_object('from', t."openedAt", 'to', t."closedAt") ORDER BY t."openedAt", t.id) FROM "CaseSitting" t WHERE t."agendaItemId" = i.id), '[]'),
      'isAnotherVotedOn', EXISTS (SELECT 1 FROM "AgendaItem" o JOIN "Ballot" b ON b."agendaItemId" = o.id WHERE o."meetingId" = m.id AND o.id <> i.id AND b.status = 'open'),
      'papersAt', i."papersAt",
      'next', (
        SELECT nc.ref FROM "AgendaItem" o JOIN "Case" nc ON nc.id = o."caseId" JOIN "Child" ch ON ch.id = nc."childId"
        WHERE o."meetingId" = m.id AND o.result IS NULL AND (o.position, o.id) > (i.position, i.id) AND nc."serviceId" = m."serviceId" AND ${visibleChildSql(actor)} ORDER BY o.position, o.id LIMIT 1),
      'now', (
        SELECT jsonb_build_object('ref', nc.ref, 'child', ch."givenNames" || ' ' || ch."familyName")
        FROM "CaseSitting" t JOIN "AgendaItem" o ON o.id = t."agendaItemId" JOIN "Case" nc ON nc.id = o."caseId" JOIN "Child" ch ON ch.id = nc."childId"
        WHERE o."meetingId" = m.id AND o.id <> i.id AND t."closedAt" IS NULL AND nc."serviceId" = m."serviceId" AND ${visibleChildSql(actor)}
          AND NOT EXISTS (SELECT 1 FROM "Interest" x JOIN "Seat" s ON s.id = x."seatId" WHERE x."agendaItemId" = o.id AND s."personId" = ${actor.personId}::uuid) LIMIT 1),
      'notes', coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', n.id, 'heading', n.heading, 'spokenTo', n."spokenTo", 'note', n.note, 'by', p.name, 'at', n."writtenAt") ORDER BY n."writtenAt", n.id)
        FROM "DiscussionNote" n JOIN "Person" p ON p.id = n."writtenById" WHERE n."agendaItemId" = i.id), '[]'),
      'proposals', coalesce((
        SELECT jsonb_agg(to_jsonb(o) || jsonb_build_object('by', p.name, 'personId', s."personId", 'withdrawnAt', (SELECT w."withdrawnAt" FROM "ProposalWithdrawal" w WHERE w."proposalId" = o.id)) ORDER BY o."proposedAt", o.id)
        FROM "Proposal" o JOIN "Seat" s ON s.id = o."seatId" JOIN "Person" p ON p.id = s."personId" WHERE o."agendaItemId" = i.id), '[]')
    ) AS discussion
    FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId"
    WHERE ${visibleChildSql(actor)} AND m.id = ${meetingId}::uuid AND c.ref = ${ref} AND c."serviceId" = m."serviceId" AND m."serviceId" = ANY(${actor.posts.map((post) => post.serviceId)}::uuid[])`
  if (rows[0] === undefined) return null
  const found = discussionSchema.parse(rows[0].discussion)
  const subject = {
    serviceId: found.serviceId, status: found.caseStatus, seatHolders: found.seats.map((seat) => seat.personId),
    chairs: found.seats.filter((seat) => seat.seat === 'chair' || seat.seat === 'co-chair').map((seat) => seat.personId),
  }
  // As with the papers of the pack: withheld from whoever declared an interest, and by a seat alone seen from when they go out until the meeting ends.
  const accessOf = (seat: (typeof found.seats)[number]) => paperAccess({ meeting: found.meetingStatus, papersAt: found.papersAt, hasInterest: found.interests.includes(seat.id), hasApology: seat.hasApology })
  if (found.seats.some((seat) => seat.personId === actor.personId && accessOf(seat) === 'withheld')) return null
  const readers = { ...subject, seatHolders: found.seats.filter((seat) => accessOf(seat) === 'open').map((seat) => seat.personId) }
  if (!can(actor, 'meeting.view', subject).allowed || !can(actor, 'case.view', readers).allowed) return null
  const { room } = (await basisInForce(db, [found.serviceId], londonDay(actor.at))).protocolOf(found.serviceId).protocol

  const isUnderWay = found.meetingStatus === 'open'
  const isBefore = found.sittings.some((sitting) => sitting.to === null)
  const isOpenToWords = isUnderWay && found.result === null
  const run = can(actor, 'meeting.run', subject)
  const propose = can(actor, 'ballot.propose', subject)
  const mayPropose = !isOpenToWords ? no('The panel is not dealing with this case') : !isBefore ? no('The chair opens the case first') : found.isBallotOpen ? no('A ballot is open, so the proposals stay as they are') : propose
  return {
    isUnderWay, isBefore, startedAt: found.sittings[0]?.from ?? null, planned: found.planned, used: minutesOf(found.sittings, actor.at), next: found.next, now: isUnderWay ? found.now : null,
    headings: headingsOf(found), still: stillToSpeakTo(found, room.spokenToBeforeBallot, found.notes),
    notes: NOTE_HEADINGS.flatMap((heading) => found.notes.filter((note) => note.heading === heading)),
    proposals: found.proposals.map(({ personId, ...line }) => ({
      ...line, isYours: personId === actor.personId,
      mayWithdraw: isOpenToWords && !found.isBallotOpen && line.withdrawnAt === null && (run.allowed || (personId === actor.personId && propose.allowed)),
    })),
    may: {
      open: !run.allowed ? run : !isOpenToWords || isBefore ? no('This case is not to be opened') : found.isAnotherVotedOn ? no('A ballot is open on the case that is before the meeting. Close it first') : run,
      close: !run.allowed ? run : !isBefore ? no('This case is not before the meeting') : found.isBallotOpen ? no('A ballot is open on this case') : run,
      note: !run.allowed ? run : isUnderWay && found.sittings.length > 0 ? run : no('Open the case first'),
      propose: mayPropose,
    },
  }
}
