import { z } from 'zod'
import { POLICE_RANKS, ROLES } from '@/lib/domain/access/role'
import { whyNotRank } from '@/lib/domain/admin/why-no-post'
import { optionalDay, orBlank, requiredDay } from './form-state'

/** The fields of a post; `checkedPost` says what of them does not go together. */
export const postFields = {
  serviceId: z.uuid({ error: 'Choose the service' }),
  organisationId: z.uuid({ error: 'Choose where they work' }),
  role: z.enum(ROLES, { error: 'Choose the role' }),
  rank: orBlank(POLICE_RANKS),
  startsOn: requiredDay('Enter the first day'),
  endsOn: optionalDay(),
}

const ranked = z.object({ role: z.enum(ROLES), rank: z.enum(POLICE_RANKS).nullable() })
const dated = z.object({ startsOn: z.string(), endsOn: z.string() })

const rankProblem = (value: unknown): string | null => {
  const { success, data } = ranked.safeParse(value)
  return success ? whyNotRank(data.role, data.rank) : null
}

const dayProblem = (value: unknown): boolean => {
  const { success, data } = dated.safeParse(value)
  return success && data.endsOn < data.startsOn
}

/** A form with the fields of a post that also reports what does not go together, beside its field, even where other fields are wrong. */
export const checkedPost = <S extends z.ZodType>(schema: S): S =>
  schema
    .refine((value) => rankProblem(value) === null, { path: ['rank'], error: (issue) => rankProblem(issue.input) ?? undefined, when: () => true })
    .refine((value) => !dayProblem(value), { path: ['endsOn'], error: 'The last day is before the first', when: () => true })
