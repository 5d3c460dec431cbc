import { z } from 'zod'
import { optionalText } from '../../../form-state'

/** For which service a round begins. */
export const startForm = z.object({ serviceId: z.uuid() })

/** Whether somebody keeps their posts. */
export const lineForm = z.object({ lineId: z.uuid(), answer: z.enum(['confirmed', 'ended'], { error: 'Choose whether they keep their access' }), says: optionalText(500) })
