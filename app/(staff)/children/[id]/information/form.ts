import { z } from 'zod'
import { informationFields, requireConditions } from '../../../../form-information'
import { lawfulReason } from '../../../../form-lawful-reason'

/** A new piece of police information. */
export const informationForm = z.object({ ...informationFields, ...lawfulReason }).superRefine(requireConditions)
