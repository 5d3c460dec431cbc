import { z } from 'zod'
import { POINTED_ANSWERS } from '@/lib/domain/admin/pointed-looks'
import { oneOf, requiredText } from '../../../../form-state'

/** What came of looking into something that was pointed out. */
export const lookingForm = z.object({ pointedId: z.uuid(), answer: oneOf(POINTED_ANSWERS, 'Choose what came of it'), says: requiredText('Say what you found', 1000) })
