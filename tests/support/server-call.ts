import type { Vote } from '@/lib/domain/panel/tally'
import { castVote } from '@/lib/server/panel/cast-vote'
import { closeBallot } from '@/lib/server/panel/close-ballot'
import { declareInterest } from '@/lib/server/panel/declare-interest'
import { openBallot } from '@/lib/server/panel/open-ballot'
import { recordAttendance } from '@/lib/server/panel/record-attendance'
import { as } from '../../prisma/scenarios/as'
import type { CastName } from '../../prisma/scenarios/cast'

type Item = { meetingId: string; ref: string }

/** What somebody does at a meeting, as it is handed to a process. */
export type ServerCall =
  | ({ do: 'vote'; round: number; outcome: Vote } & Item)
  | ({ do: 'close'; round: number } & Item)
  | ({ do: 'open' } & Item)
  | ({ do: 'interest'; seatId: string } & Item)
  | { do: 'attendance'; meetingId: string; present: string[]; shown: string[] }

const at = new Date('2026-11-24T10:00:00Z')

/** Does it in this process; answers whether it went through, and the kind of refusal where it did not. */
export async function serverCall(name: CastName, call: ServerCall): Promise<{ ok: boolean; kind: string | null }> {
  const actor = as(name, at)
  const done = await (call.do === 'vote' ? castVote(actor, { ...call, reason: `Reason of ${name}` })
    : call.do === 'close' ? closeBallot(actor, call)
    : call.do === 'open' ? openBallot(actor, call)
    : call.do === 'interest' ? declareInterest(actor, { ...call, detail: 'Knows the family' })
    : recordAttendance(actor, call))
  return { ok: done.ok, kind: done.ok ? null : done.refusal.kind }
}
