import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { OUTCOMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { authoritiesNeeded } from '@/lib/domain/rules/next-steps'
import { isAskedAuthority, type AskedAuthority } from '@/lib/domain/triage/asked-authority'
import { explainOutcome } from '@/lib/domain/triage/explain-outcome'
import { scoreWorking, type ScoreWorking } from '@/lib/domain/triage/score-working'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { assessedCase } from './assessed-case'

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
  working: ScoreWorking | null
}

/** The page on which an authority is asked for; of a case whose outcome is decided, for that outcome alone. Null where the reader may not see the case. */
export async function askAuthorityPage(actor: Actor, ref: string): Promise<AskAuthorityPage | null> {
  const found = await assessedCase(actor, ref, 'authority.view', ['case.view'])
  if (!found) return null
  const { today, record, assessed, subject } = found
  const outcomes = record.outcome ? [record.outcome] : OUTCOMES
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
    working: assessed && scoreWorking(assessed.edition, assessed.assessment.gravity),
  }
}
