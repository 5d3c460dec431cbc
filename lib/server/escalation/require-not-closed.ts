import 'server-only'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import type { Tx } from '../db'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { assessCase, type CaseAssessment } from '../triage/assess-case'

/** What the rules say about a taken case; refuses an outcome that is closed for it. */
export async function requireNotClosed(tx: Tx, actor: Actor, record: CaseRecord, outcome: Outcome): Promise<CaseAssessment> {
  const assessed = await assessCase(tx, record, actor.at)
  if (!assessed) throw new Error(`Case ${record.id} was escalated without an offence`)
  if (assessed.assessment.outcomes[outcome].status === 'closed') throw new Refused('invalid', `${OUTCOME_NAMES[outcome].long} is closed for this case. The findings say why`)
  return assessed
}
