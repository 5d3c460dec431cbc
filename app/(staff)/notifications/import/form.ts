import { z } from 'zod'
import { IMPORT_KINDS } from '@/lib/domain/intake/import-columns'

/** A file for import and what is to be done with it; the file itself is read beside this. */
export const uploadForm = z.object({
  serviceId: z.uuid({ error: 'Choose the service' }),
  kind: z.enum(IMPORT_KINDS, { error: 'Choose what the file holds' }),
  end: z.enum(['drafts', 'triage'], { error: 'Choose what becomes of the notifications' }).optional(),
}).superRefine(({ kind, end }, context) => {
  if (kind === 'notifications' && !end) context.addIssue({ code: 'custom', path: ['end'], message: 'Choose what becomes of the notifications' })
})
