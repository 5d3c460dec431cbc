import { z } from 'zod'
import type { GivenDisposal } from '../../lib/domain/disclosure/disclosure'
import { OUTCOMES } from '../../lib/domain/outcome/outcome'
import { maybe, oneOf, requiredDay, requiredText } from '../../app/form-facts'

/** A disposal that was given, in the shape of the rules contract, section 6. */
export const disposalSchema = z.object(
  { id: requiredText, outcome: oneOf(OUTCOMES), givenOn: requiredDay, conditionsEndOn: maybe(requiredDay), asOf: requiredDay },
  { error: 'Must be an object' },
) satisfies z.ZodType<GivenDisposal>
