import { z } from 'zod'
import { optionalText } from '../../../../form-state'

const codes = z.union([z.array(z.string().max(200)).max(200), z.string().max(200).transform((code) => [code])]).optional().transform((list) => list ?? [])

/** A second score: the factors that were found, the final score and why. */
export const secondScoreForm = z.object({
  ref: z.string(),
  aggravating: codes,
  mitigating: codes,
  final: z.enum(['1', '2', '3', '4', '5'], { error: 'Choose the final score' }).transform(Number),
  rationale: optionalText(),
})
