import 'server-only'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { CaseRecord } from '../intake/case-record'

/** Whose work a decision rests on: none of them reviews it (F113). */
export function workBehindReview(
  record: Pick<CaseRecord, 'triageById' | 'score' | 'authorities'>,
  decision: { decidedById: string | null; outcome: Outcome | null },
): { personId: string; work: string }[] {
  return [
    ...(decision.decidedById ? [{ personId: decision.decidedById, work: 'you made this decision' }] : []),
    ...(record.score ? [{ personId: record.score.scoredById, work: 'you scored the case' }] : []),
    ...(record.triageById ? [{ personId: record.triageById, work: 'you have the case in triage' }] : []),
    ...record.authorities.flatMap(({ givenById, outcome }) => (givenById && outcome === decision.outcome ? [{ personId: givenById, work: 'you gave an authority for it' }] : [])),
  ]
}
