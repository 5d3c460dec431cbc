import 'server-only'
import type { CaseRecord } from '../intake/case-record'

/** Whose work the request rests on: none of them answers it (F113). */
export function workBehindRequest(record: Pick<CaseRecord, 'triageById' | 'score'>, request: { askedById: string }): { personId: string; work: string }[] {
  return [
    { personId: request.askedById, work: 'you asked for this authority' },
    ...(record.score ? [{ personId: record.score.scoredById, work: 'you scored the case' }] : []),
    ...(record.triageById ? [{ personId: record.triageById, work: 'you have the case in triage' }] : []),
  ]
}
