import { z } from 'zod'
import { isRedaction, type Redaction } from '@/lib/domain/retention/subject-access'
import { requiredText } from '../../../../../form-state'

/** What was chosen for each item; the items stand in the order of the form, so that no name of theirs is a name of a field. */
export const markForm = z
  .object({ requestId: z.string(), items: z.array(z.object({ item: z.string(), says: z.string().optional() })).max(2000, 'Too many items at once') })
  .transform(({ requestId, items }) => ({
    requestId,
    marks: Object.fromEntries(items.flatMap(({ item, says }): [string, Redaction][] => (says !== undefined && isRedaction(says) ? [[item, says]] : []))),
  }))

/** To whom a pack is given, and how. */
export const releaseForm = z.object({ requestId: z.string(), releasedTo: requiredText('Say to whom and how it is given', 300) })

/** Why a request ends without a pack. */
export const closeForm = z.object({ requestId: z.string(), closedReason: requiredText('Say why it ends without a pack', 1000) })
