import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { findOffence, type ModeOfTrial } from '@/lib/domain/gravity/edition'
import type { CaseStatus } from '@/lib/domain/intake/case-status'
import { readReference } from '@/lib/domain/intake/reference'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { earlierInWords } from '@/lib/domain/panel/earlier-in-words'
import { PANEL_KIND_ACCOUNTS } from '@/lib/domain/panel/panel-kinds'
import { paperAccess } from '@/lib/domain/panel/paper-access'
import { ballotOnCase, seatsOnCase } from '@/lib/domain/panel/panel-on-case'
import { AGENCIES, tally, type Agency, type Seat, type SeatKind, type Tally, type Vote } from '@/lib/domain/panel/tally'
import { votersAmong, whyNoVote } from '@/lib/domain/panel/why-no-vote'
import type { Assessment } from '@/lib/domain/rules/assessment'
import type { QuorumAgency } from '@/lib/domain/rules/settings'
import { scoreWorking, type ScoreWorking } from '@/lib/domain/triage/score-working'
import { packAgencies, type CaseAgencies, type ToldCheck } from '../agencies/case-agencies'
import { caseRecord, type CaseRecord } from '../intake/case-record'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessOn } from '../triage/assess-case'
import { basisInForce } from '../triage/basis-in-force'
import { likeCases, type LikeCases } from '../triage/like-cases'
import { ownWordsOf, type OwnWordsLine } from './own-words-of'
import { packRecord, type PackRecord } from './pack-record'

/** The case itself, as everybody at the table sees it. */
export type PackCase = {
  ref: string; status: CaseStatus; outcome: Outcome | null
  child: CaseRecord['child']
  notification: CaseRecord['notification']
  offences: { title: string; statute: string | null; modeOfTrial: ModeOfTrial | null; committedOn: IsoDay; place: string; imagery: string | null }[]
  /** Names only for those who may see who was harmed. */
  victims: { name: string | null; enhanced: boolean | null; informed: boolean | null; view: string | null; viewDeclined: boolean }[]
  earlier: CaseRecord['earlier']
  caseManager: string | null
  /** What the child and the parents say, word for word. */
  words: OwnWordsLine[]
  referral: CaseRecord['referral']
  /** The score and what the rules find; null for a child who was referred without an offence. */
  rules: {
    working: ScoreWorking
    scoreRationale: string | null
    assessment: Assessment
    notice: string | null
    /** How the nearest cases ended (F133); null where this one cannot be compared. */
    like: LikeCases | null
  } | null
  /** What partners answered, and the words that the police put before this panel. */
  agencies: { checks: (ToldCheck & { isYours: boolean })[]; forPanel: CaseAgencies['forPanel'] }
}

/** Somebody's place at the table for this case. */
export type PackSeat = { id: string; name: string; agency: Agency; seat: SeatKind; present: boolean; hasInterest: boolean; hasApology: boolean; isYou: boolean }

/** A round of voting as the reader may see it: while it is open, without anybody's view but their own. */
export type PackRound = Pick<PackRecord['rounds'][number], 'round' | 'status' | 'closedAt' | 'closedBy' | 'end' | 'voidReason' | 'outcome' | 'by'> & {
  votes: { name: string; agency: Agency; outcome: Vote; reason: string; whyNotLower: string | null; castAt: Date; isYours: boolean }[]
  hasGiven: string[]
  waitingFor: string[]
  noView: string[]
}

/** The pack of one case for one meeting, with its ballot. */
export type PackPage = {
  today: IsoDay
  meeting: Pick<PackRecord['meeting'], 'id' | 'startsAt' | 'venue' | 'status' | 'kind'>
  case: PackCase
  result: PackRecord['result']
  seats: PackSeat[]
  views: PackRecord['views']
  missing: QuorumAgency[]
  adviceMissing: Tally['advice']
  rounds: PackRound[]
  escalation: PackRecord['escalation']
  may: { vote: Answer; open: Answer; close: Answer; declareOwn: Answer; declareForOthers: boolean; recordView: Agency[]; openEscalation: boolean }
}

/** The pack and ballot of a case, audited as a look at the child's record; null where the reader may not see it. A fixed number of queries. */
export async function packPage(actor: Actor, meetingId: string, typedRef: string): Promise<PackPage | null> {
  const db = reading(actor)
  const ref = readReference(typedRef)
  const pack = ref ? await packRecord(actor, meetingId, ref) : null
  const record = pack ? await caseRecord(db, pack.caseId) : null
  if (!pack || !record) return null
  const subject = {
    serviceId: pack.meeting.serviceId,
    status: record.status,
    seatHolders: pack.seats.map((seat) => seat.personId),
    chairs: pack.seats.filter((seat) => seat.seat === 'chair' || seat.seat === 'co-chair').map((seat) => seat.personId),
  }
  const accessOf = (seat: PackRecord['seats'][number]) => paperAccess({ meeting: pack.meeting.status, papersAt: pack.papersAt, hasInterest: pack.interests.includes(seat.id), hasApology: seat.apology !== null })
  // Whoever has declared an interest sees no papers; for whoever sees a case by their seat alone, the seat opens with the papers and closes with the meeting.
  if (pack.seats.some((seat) => seat.personId === actor.personId && accessOf(seat) === 'withheld')) return null
  const readers = { ...subject, seatHolders: pack.seats.filter((seat) => accessOf(seat) === 'open').map((seat) => seat.personId) }
  if (!can(actor, 'meeting.view', subject).allowed || !can(actor, 'case.view', readers).allowed) return null
  await viewRecord(actor, record, 'pack.view')
  const today = londonDay(actor.at)
  const basis = await basisInForce(db, [record.serviceId], today)
  const assessed = await assessOn(db, record, basis, today)
  const kind = PANEL_KIND_ACCOUNTS[pack.meeting.kind]
  if (!assessed && kind.needsOffence) throw new Error(`Case ${record.id} is before a panel without an offence`)

  const edition = assessed?.edition ?? basis.edition
  const agencies = await packAgencies(db, record)
  const onCase = { caseManagerId: record.caseManagerId, seats: pack.seats, interests: pack.interests, views: pack.views.map((view) => view.agency) }
  const seats = seatsOnCase(onCase)
  const voters = votersAmong(seats)
  const counted = tally(ballotOnCase(pack.caseId, onCase, [], false), basis.protocolOf(record.serviceId).protocol.settings.quorumAgencies)
  const missing = counted.result === 'not-quorate' ? counted.missing : []
  const named = (ids: readonly string[]) => pack.seats.filter((seat) => ids.includes(seat.personId)).map((seat) => seat.name)
  const open = pack.rounds.find((round) => round.status === 'open')
  const isUndecided = pack.meeting.status !== 'closed' && pack.result === null && kind.hears.includes(record.status)
  return {
    today,
    meeting: { id: pack.meeting.id, startsAt: pack.meeting.startsAt, venue: pack.meeting.venue, status: pack.meeting.status, kind: pack.meeting.kind },
    case: {
      ref: record.ref, status: record.status, outcome: record.outcome, child: record.child, notification: record.notification, earlier: record.earlier.map((entry) => earlierInWords(entry, edition)), caseManager: pack.caseManager,
      offences: record.offences.map(({ code, ...offence }) => {
        const row = findOffence(edition, code)
        return { ...offence, title: row?.offence ?? code, statute: row?.statute ?? null, modeOfTrial: row?.modeOfTrial ?? null }
      }),
      victims: record.victims.map(({ name, enhanced, informed, view, viewDeclined }) => ({ name: can(actor, 'victim.view', subject).allowed ? name : null, enhanced, informed, view, viewDeclined })),
      words: (await ownWordsOf(db, [record.id])).get(record.id) ?? [],
      referral: record.referral,
      rules: assessed && {
        working: scoreWorking(assessed.edition, assessed.assessment.gravity, record.offences, assessed.laterEdition),
        scoreRationale: record.score?.rationale ?? null,
        assessment: assessed.assessment,
        notice: assessed.edition.notice ?? null,
        like: await likeCases(db, actor, record, assessed),
      },
      agencies: {
        forPanel: agencies.forPanel,
        checks: agencies.checks.map((check) => ({ ...check, isYours: pack.meeting.status !== 'closed' && can(actor, 'check.answer-own', { ...subject, seatHolders: pack.seats.filter((seat) => seat.agency === check.agency).map((seat) => seat.personId) }).allowed })),
      },
    },
    result: pack.result,
    seats: pack.seats.map((seat) => ({
      id: seat.id, name: seat.name, agency: seat.agency, present: seat.present, hasInterest: pack.interests.includes(seat.id), hasApology: seat.apology !== null, isYou: seat.personId === actor.personId,
      seat: seats.find((onThis) => onThis.member === seat.personId)?.seat ?? seat.seat,
    })),
    views: pack.views,
    missing,
    adviceMissing: counted.advice,
    rounds: pack.rounds.map((round) => ({
      round: round.round, status: round.status, closedAt: round.closedAt, closedBy: round.closedBy, end: round.end, voidReason: round.voidReason, outcome: round.outcome, by: round.by,
      votes: round.votes.map(({ personId, ...vote }) => ({ ...vote, isYours: personId === actor.personId })),
      hasGiven: named(round.given),
      waitingFor: round.status === 'open' ? named(voters.filter((id) => !round.given.includes(id))) : [],
      noView: named(round.noView),
    })),
    escalation: pack.escalation,
    may: {
      vote: mayVote(actor, { ...subject, voters }, open, seats.find((seat) => seat.member === actor.personId)),
      open: kind.decides !== 'outcome' ? no('This panel gives no outcome, so nothing is voted on') : mayOpen(can(actor, 'meeting.run', subject), pack, isUndecided, missing.length === 0),
      close: open ? can(actor, 'meeting.run', subject) : no('No ballot is open'),
      declareOwn: mayDeclare(actor, subject, pack, isUndecided),
      declareForOthers: isUndecided && can(actor, 'meeting.run', subject).allowed,
      recordView: isUndecided && (can(actor, 'meeting.run', subject).allowed || can(actor, 'meeting.arrange', subject).allowed) ? AGENCIES.filter((agency) => !onCase.views.includes(agency)) : [],
      openEscalation: pack.escalation !== null && can(actor, 'escalation.list', subject).allowed,
    },
  }
}

const no = (reason: string): Answer => ({ allowed: false, because: 'condition', reason })

function mayVote(actor: Actor, subject: Parameters<typeof can>[2], open: PackRecord['rounds'][number] | undefined, own: Seat | undefined): Answer {
  const right = can(actor, 'ballot.vote', subject)
  if (!right.allowed) return no((own || right.because === 'condition' ? whyNoVote(own) : null) ?? right.reason)
  if (!open) return no('No ballot is open on this case. The chair opens it')
  return open.given.includes(actor.personId) ? no('You have given your view in this round. It cannot be changed') : right
}

function mayOpen(run: Answer, pack: PackRecord, isUndecided: boolean, isQuorate: boolean): Answer {
  if (!run.allowed) return run
  if (!isUndecided) return no('The panel has dealt with this case')
  if (pack.meeting.status === 'planned') return no('Begin the meeting first')
  if (pack.rounds.some((round) => round.status === 'open')) return no('A ballot is already open')
  return isQuorate ? run : no('The panel is not quorate for this case')
}

function mayDeclare(actor: Actor, subject: Parameters<typeof can>[2], pack: PackRecord, isUndecided: boolean): Answer {
  const seat = pack.seats.find((candidate) => candidate.personId === actor.personId)
  if (!seat) return no('You hold no seat at this meeting')
  if (!isUndecided) return no('The panel has dealt with this case')
  if (pack.interests.includes(seat.id)) return no('You have declared an interest in this case')
  const run = can(actor, 'meeting.run', subject)
  return run.allowed ? run : can(actor, 'interest.declare', subject)
}
