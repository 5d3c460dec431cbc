import { z } from 'zod'
import { lawfulReason } from '../../../../form-lawful-reason'
import { requiredText } from '../../../../form-state'

/** What was shared by other ways than this program. */
export const sharingForm = z.object({
  childId: z.string(),
  direction: z.enum(['out', 'in'], { error: 'Choose whether we told somebody or somebody told us' }),
  what: requiredText('Say what was shared', 500),
  withWhom: requiredText('Enter the person and the organisation', 200),
  ...lawfulReason,
})
