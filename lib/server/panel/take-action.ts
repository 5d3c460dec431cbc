import 'server-only'
import { PANEL_ACTION_KINDS } from '@/lib/domain/panel/telling'
import { z } from 'zod'
import type { Tx } from '../db'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'

/** Takes the case that an errand of a panel is about, and reads the errand with the seats of its meeting. */
export async function takeAction(tx: Tx, actor: Actor, input: { ref: string; actionId: string }) {
  const record = await takeCase(tx, actor, { ref: input.ref })
  const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
  const action = z.uuid().safeParse(input.actionId).success
    ? await tx.panelAction.findFirst({
        where: { id: input.actionId, caseId: record.id },
        select: { id: true, kind: true, personId: true, dueOn: true, status: true, agendaItem: { select: { meeting: { select: { seats: { select: { personId: true } } } } } } },
      })
    : null
  if (!action) throw new Refused('not-found', 'There is no such errand, or you may not see it', about)
  const { agendaItem, ...rest } = action
  return { record, about, action: { ...rest, kind: z.enum(PANEL_ACTION_KINDS).parse(action.kind) }, seatHolders: agendaItem.meeting.seats.map(({ personId }) => personId) }
}
