import { z } from 'zod'
import { victimRow } from '../../../../form-victims'

/** The victims of a case. */
export const victimsForm = z.object({ ref: z.string(), version: z.coerce.number().int(), victims: z.array(victimRow).max(30).default([]) })
