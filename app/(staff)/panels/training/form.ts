import { z } from 'zod'
import { TRAINING_KINDS, type TrainingKind } from '@/lib/domain/panel/trainings'
import { requiredDay } from '../../../form-state'

const kinds: readonly string[] = TRAINING_KINDS

/** A training that somebody has done, and the last day on which it counts. */
export const trainingForm = z
  .object({
    serviceId: z.uuid({ error: 'Choose the service' }),
    personId: z.string({ error: 'Choose a person' }).min(1, 'Choose a person'),
    kind: z.custom<TrainingKind>((value) => typeof value === 'string' && kinds.includes(value), 'Choose the training'),
    doneOn: requiredDay('Enter the day on which it was done'),
    expiresOn: requiredDay('Enter the last day on which it counts'),
  })
  .refine(({ doneOn, expiresOn }) => !doneOn || !expiresOn || expiresOn >= doneOn, { path: ['expiresOn'], error: 'The last day cannot come before the day on which it was done', when: () => true })
