import { z } from 'zod'
import { REQUESTERS } from '@/lib/domain/retention/subject-access'
import { oneOf, requiredDay, requiredText } from '../../../../form-state'

/** Who asks for what is held about a child, and how that was checked. */
export const requestForm = z.object({
  childId: z.string(),
  requester: oneOf(REQUESTERS, 'Choose who asks'),
  askedBy: requiredText('Enter the name of whoever asks', 200),
  receivedOn: requiredDay('Enter the day on which the request came'),
  identity: requiredText('Say how you know who they are and, where it is not the child, that they may ask', 500),
  identityOn: requiredDay('Enter the day on which that was checked'),
})
