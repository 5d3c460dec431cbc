import { z } from 'zod'
import { OUTCOMES } from '../../lib/domain/outcome/outcome'
import { AGENCIES, SEAT_KINDS, type Ballot } from '../../lib/domain/panel/tally'
import { maybe, oneOf, requiredText } from '../../app/form-facts'

const yesOrNo = maybe(z.boolean({ error: 'Must be true or false' }))

const seat = z.object(
  { member: requiredText, agency: oneOf(AGENCIES), seat: oneOf(SEAT_KINDS), present: yesOrNo, conflict: yesOrNo, view: yesOrNo },
  { error: 'Must be an object' },
)
const vote = z.object({ member: requiredText, outcome: oneOf([...OUTCOMES, 'abstain']) }, { error: 'Must be an object' })

/** A panel's ballot in the shape of the rules contract, section 5; no votes yet may be left out. */
export const ballotSchema = z.object(
  {
    id: requiredText,
    seats: z.array(seat, { error: 'Must be a list of seats' }),
    votes: maybe(z.array(vote, { error: 'Must be a list of votes' })).transform(votes => votes ?? []),
    closed: yesOrNo,
  },
  { error: 'Must be an object' },
) satisfies z.ZodType<Ballot>
