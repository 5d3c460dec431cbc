import type { Assessment } from '../rules/assessment'
import { OUTCOMES, type Outcome } from './outcome'

/** The outcomes that the rules have not closed for a case, the lowest first. */
export function notClosed({ outcomes }: Pick<Assessment, 'outcomes'>): Outcome[] {
  return OUTCOMES.filter((outcome) => outcomes[outcome].status !== 'closed')
}
