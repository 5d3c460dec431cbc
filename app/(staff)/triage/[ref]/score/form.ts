import { z } from 'zod'
import { optionalText } from '../../../../form-state'

const codes = z.union([z.array(z.string().max(200)).max(200), z.string().max(200).transform((code) => [code])]).optional().transform((list) => list ?? [])

/** The gravity score: the factors that were found, in two groups, the final score and why. */
export const scoreForm = z.object({
  ref: z.string(),
  version: z.coerce.number().int(),
  aggravating: codes,
  mitigating: codes,
  final: z.enum(['1', '2', '3', '4', '5'], { error: 'Choose the final score' }).transform(Number),
  rationale: optionalText(),
})
