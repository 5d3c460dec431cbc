import { z } from 'zod'
import { DISSENT_THEMES } from '@/lib/domain/escalation/dissent-themes'

/** What a disagreement was about. */
export const themesForm = z.object({
  ref: z.string(),
  agendaItemId: z.string(),
  themes: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .optional()
    .transform((list) => DISSENT_THEMES.filter((theme) => list?.includes(theme)))
    .refine((list) => list.length > 0, 'Choose at least one'),
})
