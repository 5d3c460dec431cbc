import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { Assessment } from '@/lib/domain/rules/assessment'
import { thoseAsked, type Cover } from '@/lib/domain/triage/cover'
import { historyInWords } from '@/lib/domain/triage/history-in-words'
import { requestStanding, standingInWords } from '@/lib/domain/triage/request-standing'
import { scoreWorking, type ScoreWorking } from '@/lib/domain/triage/score-working'
import { isAskedAuthority, whoAnswers, type AskedAuthority } from '@/lib/domain/triage/asked-authority'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessedCase } from './assessed-case'
import { coversOf } from './covers-of'
import { namesOf } from './names-of'
import { workBehindRequest } from './work-behind-request'

/** A request for an authority that waits, and what the reader may do with it. */
export type WaitingRequest = {
  id: string; authority: AskedAuthority; outcome: Outcome; reason: string; askedBy: string; askedAt: Date
  /** Of whom by name, and who stands in for them today; null where anybody of the rank may answer. */
  askedOf: { name: string; cover: string | null } | null
  standing: string
  isLapsed: boolean
  may: Answer
  mayWithdraw: boolean
  mayTakeBack: boolean
}

/** The request for an authority that waits in a case, with what it is about and whether the reader may answer it. */
export type AuthorityPage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'child' | 'offences' | 'notification'>
  /** Null where nothing waits for an answer. */
  request: WaitingRequest | null
  assessment: Assessment | null
  notice: string | null
  working: ScoreWorking | null
  scoreRationale: string | null
  circumstances: string | null
  history: string
}

/** The page on which an authority is given or refused, withdrawn or taken back; null where the reader may not see the case. */
export async function authorityPage(actor: Actor, ref: string): Promise<AuthorityPage | null> {
  const db = reading(actor)
  const found = await assessedCase(actor, ref, 'authority.view', ['case.view'])
  if (!found) return null
  const { today, record, assessed, subject } = found
  const asked = record.requests.find((request) => request.status === 'asked')
  const covers = await coversOf(db, [asked?.askedOfId], today)
  const names = await namesOf([asked?.askedById, asked?.askedOfId, ...covers.map(({ coverId }) => coverId)])
  return {
    today,
    record,
    request: asked && isAskedAuthority(asked.authority) ? waiting(actor, record, { ...asked, authority: asked.authority }, subject, covers, names, today) : null,
    assessment: assessed?.assessment ?? null,
    notice: assessed?.edition.notice ?? null,
    working: assessed && scoreWorking(assessed.edition, assessed.assessment.gravity, record.offences, assessed.laterEdition),
    scoreRationale: record.score?.rationale ?? null,
    circumstances: record.notification.circumstances,
    history: historyInWords(record.earlier, record.notification.historyCheckedOn, today),
  }
}

function waiting(
  actor: Actor, record: CaseRecord, asked: CaseRecord['requests'][number] & { authority: AskedAuthority },
  subject: Parameters<typeof can>[2], covers: readonly Cover[], names: ReadonlyMap<string, string>, today: IsoDay,
): WaitingRequest {
  const { action, rank } = whoAnswers(asked.authority)
  const { askedOfId } = asked
  const isLapsed = requestStanding(asked, today) === 'lapsed'
  const [cover] = covers
  return {
    id: asked.id, authority: asked.authority, outcome: asked.outcome, reason: asked.reason, askedBy: names.get(asked.askedById) ?? '', askedAt: asked.askedAt,
    askedOf: askedOfId ? { name: names.get(askedOfId) ?? '', cover: cover ? (names.get(cover.coverId) ?? null) : null } : null,
    standing: standingInWords(asked, today),
    isLapsed,
    may: can(actor, action, { ...subject, rank, workOf: workBehindRequest(record, asked), askedOf: askedOfId ? thoseAsked(askedOfId, covers) : 'anybody' }),
    mayWithdraw: !isLapsed && can(actor, 'authority.withdraw', { ...subject, askedBy: asked.askedById }).allowed,
    mayTakeBack: isLapsed && can(actor, 'authority.take-back', subject).allowed,
  }
}
