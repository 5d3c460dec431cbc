import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { OUTCOMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { authoritiesNeeded } from '@/lib/domain/rules/next-steps'
import { isAskedAuthority, type AskedAuthority } from '@/lib/domain/triage/asked-authority'
import { explainOutcome } from '@/lib/domain/triage/explain-outcome'
import { reviewSettingsInForce } from '@/lib/domain/triage/review-settings'
import { scoreWorking, type ScoreWorking } from '@/lib/domain/triage/score-working'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { answerersOf, type Answerer } from './answerers-of'
import { assessedCase } from './assessed-case'
import { workBehindRequest } from './work-behind-request'

/** An authority that can be asked for, for one outcome, with what asks for it. */
export type AskOption = { authority: AskedAuthority; outcome: Outcome; because: string[] }

/** The page on which an authority is asked for. */
export type AskAuthorityPage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'child'>
  may: Answer
  options: AskOption[]
  /** Outcomes that only the panel can open: nothing to ask, but to send the case to it. */
  needsPanel: Outcome[]
  /** Those who can be asked by name, none of them for their own work. */
  people: Pick<Answerer, 'id' | 'name' | 'role' | 'rank'>[]
  /** What was asked last, where it was withdrawn or lapsed, so that it can be asked again. */
  last: { asked: string; reason: string } | null
  /** The working days in which an answer is awaited. */
  workingDays: number
  working: ScoreWorking | null
}

/** The page on which an authority is asked for; of a case whose outcome is decided, for that outcome alone. Null where the reader may not see the case. */
export async function askAuthorityPage(actor: Actor, ref: string): Promise<AskAuthorityPage | null> {
  const db = reading(actor)
  const found = await assessedCase(actor, ref, 'authority.view', ['case.view'])
  if (!found) return null
  const { today, record, assessed, subject } = found
  const outcomes = record.outcome ? [record.outcome] : OUTCOMES
  const own = workBehindRequest(record, { askedById: actor.personId })
  const answerers = await answerersOf(db, record.serviceId, today)
  const ended = record.requests.findLast(({ status }) => status !== 'asked')
  const possible = assessed ? outcomes.filter((outcome) => assessed.assessment.outcomes[outcome].status !== 'closed') : []
  return {
    today,
    record,
    may: can(actor, 'authority.ask', subject),
    options: !assessed ? [] : possible.flatMap((outcome) => {
      const { needs } = explainOutcome(assessed.assessment.outcomes[outcome])
      return authoritiesNeeded(assessed.assessment, outcome).filter(isAskedAuthority).map((authority) => ({
        authority, outcome, because: needs.find((need) => need.authority === authority)?.because ?? [],
      }))
    }),
    needsPanel: !assessed ? [] : possible.filter((outcome) => authoritiesNeeded(assessed.assessment, outcome).includes('panel')),
    people: answerers.filter(({ id }) => !own.some(({ personId }) => personId === id)),
    last: ended && (ended.status === 'withdrawn' || ended.status === 'lapsed') ? { asked: `${ended.authority}:${ended.outcome}`, reason: ended.reason } : null,
    workingDays: reviewSettingsInForce(today).requestWorkingDays,
    working: assessed && scoreWorking(assessed.edition, assessed.assessment.gravity, record.offences, assessed.laterEdition),
  }
}
