import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { Assessment } from '@/lib/domain/rules/assessment'
import { historyInWords } from '@/lib/domain/triage/history-in-words'
import { scoreWorking, type ScoreWorking } from '@/lib/domain/triage/score-working'
import { isAskedAuthority, whoAnswers, type AskedAuthority } from '@/lib/domain/triage/asked-authority'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { assessedCase } from './assessed-case'
import { namesOf } from './names-of'
import { workBehindRequest } from './work-behind-request'

/** The request for an authority that waits in a case, with what it is about and whether the reader may answer it. */
export type AuthorityPage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'child' | 'offences' | 'notification'>
  /** Null where nothing waits for an answer. */
  request: { id: string; authority: AskedAuthority; outcome: Outcome; reason: string; askedBy: string; askedAt: Date; may: Answer } | null
  assessment: Assessment | null
  notice: string | null
  working: ScoreWorking | null
  scoreRationale: string | null
  circumstances: string | null
  history: string
}

/** The page on which an authority is given or refused; null where the reader may not see the case. */
export async function authorityPage(actor: Actor, ref: string): Promise<AuthorityPage | null> {
  const found = await assessedCase(actor, ref, 'authority.view', ['case.view'])
  if (!found) return null
  const { today, record, assessed, subject } = found
  const asked = record.requests.find((request) => request.status === 'asked')
  const names = await namesOf([asked?.askedById])
  return {
    today,
    record,
    request: asked && isAskedAuthority(asked.authority) ? {
      id: asked.id, authority: asked.authority, outcome: asked.outcome, reason: asked.reason, askedBy: names.get(asked.askedById) ?? '', askedAt: asked.askedAt,
      may: answerTo(actor, asked.authority, { ...subject, workOf: workBehindRequest(record, asked) }),
    } : null,
    assessment: assessed?.assessment ?? null,
    notice: assessed?.edition.notice ?? null,
    working: assessed && scoreWorking(assessed.edition, assessed.assessment.gravity),
    scoreRationale: record.score?.rationale ?? null,
    circumstances: record.notification.circumstances,
    history: historyInWords(record.earlier, record.notification.historyCheckedOn, today),
  }
}

function answerTo(actor: Actor, authority: AskedAuthority, subject: Parameters<typeof can>[2]): Answer {
  const { action, rank } = whoAnswers(authority)
  return can(actor, action, { ...subject, rank })
}
