import { z } from 'zod'
import { requiredText } from '../../../../form-state'

const pair = { pairId: z.string(), lock: z.coerce.number().int() }
const reason = requiredText('Say what tells you', 2000)

/** What somebody decides about two records: the record to keep, or that they are two children. */
export const decideForm = z
  .object({ ...pair, answer: z.string({ error: 'Choose whether they are the same child' }).min(1, 'Choose whether they are the same child'), reason })
  .transform(({ answer, ...more }) => (answer === 'different' ? { ...more, decision: 'different' as const } : { ...more, decision: 'same' as const, keepId: answer }))

/** Undoing a merge, with the reason. */
export const undoForm = z.object({ ...pair, reason: requiredText('Say why the merge is undone', 2000) })
