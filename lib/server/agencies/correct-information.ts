import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { informationColumns, type InformationEntry } from './record-information'
import { takeInformation } from './take-information'

/** What stands in the place of an entry, or null where it should not have been recorded; and why. */
export type CorrectInformationInput = { childId: string; informationId: string; correctionReason: string; entry: InformationEntry | null }

/** Corrects police information with an entry of its own: the earlier one stays on record, and its words leave every pack. */
export async function correctInformation(actor: Actor, input: CorrectInformationInput): Promise<Done<{ childId: string }>> {
  return transact(actor, 'information.correct', async (tx) => {
    const { information, about } = await takeInformation(tx, actor, 'information.record', input)
    if (!input.correctionReason.trim()) throw new Refused('invalid', 'Say what was wrong')
    if (input.entry?.handling === 'C') requireCan(actor, 'information.view-under-conditions', about, about)
    const { id: correctsId, correctedBy: _corrected, ...standing } = information
    await tx.policeInformation.create({
      data: {
        ...standing, ...(input.entry ? informationColumns(input.entry, londonDay(actor.at)) : {}), childId: about.childId, correctsId, correctionReason: input.correctionReason.trim(), isWithdrawal: input.entry === null,
        recordedById: actor.personId, recordedAt: actor.at,
      },
      select: { id: true },
    })
    const ended = await tx.informationForPanel.updateMany({ where: { informationId: correctsId, endedAt: null }, data: { endedAt: actor.at, endedById: actor.personId, endReason: 'The information was corrected' } })
    return { value: { childId: about.childId }, audit: [{ kind: 'alteration', action: 'information.correct', ...about, after: { corrects: correctsId, isWithdrawal: input.entry === null, packs: ended.count } }] }
  })
}
