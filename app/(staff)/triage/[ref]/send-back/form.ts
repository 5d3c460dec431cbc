import { z } from 'zod'
import { SECTIONS } from '@/lib/domain/intake/sections'
import { requiredText } from '../../../../form-state'

const reason = z.string().trim().max(2000, 'Use 2000 characters or fewer').optional().default('')

/** The sections that are sent back, each with what is asked for; a reason without its box ticked counts for nothing. */
export const sendBackForm = z
  .object({
    ref: z.string(),
    version: z.coerce.number().int(),
    sections: z.union([z.array(z.enum(SECTIONS)), z.enum(SECTIONS).transform((section) => [section])], { error: 'Choose at least one section' }),
    reason: z.partialRecord(z.enum(SECTIONS), reason).optional().default({}),
  })
  .superRefine(({ sections, reason: reasons }, context) => {
    for (const section of sections) if (!reasons[section]) context.addIssue({ code: 'custom', path: ['reason', section], message: 'Say what is missing' })
  })
  .transform(({ sections, reason: reasons, ...rest }) => ({ ...rest, sections: sections.map((section) => ({ section, reason: reasons[section] ?? '' })) }))

/** Why a case is taken back without an answer. */
export const takeBackForm = z.object({ ref: z.string(), version: z.coerce.number().int(), why: requiredText('Say why you take the case back without an answer', 2000) }).transform(({ why, ...rest }) => ({ ...rest, reason: why }))
