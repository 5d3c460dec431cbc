import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { notInDate } from '@/lib/domain/panel/trainings'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { basisInForce } from '../triage/basis-in-force'
import type { TakenMeeting } from './take-meeting'

/**
 * As a meeting begins, members whose training is not in date sit without a vote from here on, where the service has agreed
 * so (F53). Their seat becomes an adviser's, so that quorum and every ballot count without them.
 */
export async function withholdVotes(tx: Tx, actor: Actor, meeting: TakenMeeting): Promise<AuditDraft[]> {
  const today = londonDay(actor.at)
  const { panel } = (await basisInForce(tx, [meeting.serviceId], today)).protocolOf(meeting.serviceId).protocol
  if (panel.trainingNotInDate !== 'no-vote') return []
  const voting = meeting.seats.filter(({ seat }) => seat === 'voting')
  const trainings = await tx.training.findMany({ where: { serviceId: meeting.serviceId, personId: { in: voting.map(({ personId }) => personId) } }, select: { personId: true, kind: true, expiresOn: true } })
  const isOut = ({ personId }: { personId: string }) => notInDate(trainings.filter((one) => one.personId === personId).map(({ kind, expiresOn }) => ({ kind, expiresOn: expiresOn.toISOString().slice(0, 10) })), today) !== null
  const out = voting.filter(isOut)
  if (out.length === 0) return []
  await tx.seat.updateMany({ where: { id: { in: out.map(({ id }) => id) } }, data: { seat: 'adviser', voteWithheld: 'training' } })
  return out.map(({ personId }) => ({ kind: 'alteration', action: 'meeting.withhold-vote', serviceId: meeting.serviceId, subject: `meeting:${meeting.id}`, after: { personId, because: 'training' } }))
}
