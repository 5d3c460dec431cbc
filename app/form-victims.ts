import { z } from 'zod'
import { blank, optionalDay, optionalText, yesNoOrBlank } from './form-state'

/** Somebody who was harmed, as a row of a form; a row without a name that was never saved is empty. */
export const victimRow = z.object({
  id: z.union([z.uuid(), blank]).optional().transform((value) => value ?? null),
  name: z.string().trim().max(200, 'Use 200 characters or fewer').optional().default(''),
  remove: z.string().optional(),
  enhanced: yesNoOrBlank,
  informed: yesNoOrBlank,
  informedOn: optionalDay(),
  said: z.enum(['view', 'declined', '']).optional().transform((value) => value || null),
  view: optionalText(),
}).superRefine((row, context) => {
  if (row.remove) return
  if (!row.name && (row.id || row.enhanced !== null || row.informed !== null || row.view || row.said)) context.addIssue({ code: 'custom', path: ['name'], message: 'Enter who was harmed' })
  if (row.said === 'view' && !row.view) context.addIssue({ code: 'custom', path: ['view'], message: 'Write what they said' })
})

/** The victims of a form's rows. */
export const victimsOf = (rows: readonly z.infer<typeof victimRow>[]) =>
  rows.flatMap(({ remove, said, view, ...row }) => (remove || !row.name ? [] : [{ ...row, view: said === 'view' ? view : null, viewDeclined: said === 'declined' }]))
