import 'server-only'
import type { CaseRecord } from '../intake/case-record'

/** Whose work a case’s score is: none of them scores it a second time. */
export function workBehindScore(record: Pick<CaseRecord, 'triageById' | 'score'>): { personId: string; work: string }[] {
  return [
    ...(record.score ? [{ personId: record.score.scoredById, work: 'you scored the case' }] : []),
    ...(record.triageById ? [{ personId: record.triageById, work: 'you have the case in triage' }] : []),
  ]
}
