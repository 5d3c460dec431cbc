import 'server-only'
import type { LawfulReason } from '@/lib/domain/agencies/lawful-bases'
import { partnerName, type Partner } from '@/lib/domain/agencies/partners'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { workingDaysAfter } from '@/lib/domain/deadlines/working-days'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { agencySettings } from './agency-settings'
import { keepSharing } from './keep-sharing'

/** What a partner is asked. Without a day it is due as the service has set. */
export type AskPartnerInput = { ref: string; agency: Partner; askedOf: string; asks: string; dueOn: IsoDay | null; reason: LawfulReason }

/** Asks a partner about the child of a case, with a day on which the answer is due (F26). */
export async function askPartner(actor: Actor, input: AskPartnerInput): Promise<Done<{ ref: string; checkId: string; dueOn: IsoDay }>> {
  return transact(actor, 'check.ask', async (tx) => {
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
    requireCan(actor, 'check.ask', { serviceId: record.serviceId, status: record.status }, about)
    const today = londonDay(actor.at)
    if (input.dueOn !== null && input.dueOn < today) throw new Refused('invalid', 'The day on which the answer is due has passed')
    const dueOn = input.dueOn ?? workingDaysAfter(today, (await agencySettings(tx, record.serviceId, today)).checkWorkingDays)
    if ((await tx.partnerCheck.count({ where: { caseId: record.id, agency: input.agency, answer: null } })) > 0)
      throw new Refused('invalid', `${partnerName(input.agency)} was asked already and has not answered. Remind them, or record why no answer came`)
    const check = await tx.partnerCheck.create({
      data: { caseId: record.id, agency: input.agency, askedOf: input.askedOf, asks: input.asks, askedById: actor.personId, askedAt: actor.at, dueOn: new Date(dueOn) },
      select: { id: true },
    })
    const sharing = await keepSharing(tx, actor, about, { direction: 'out', kind: 'check-asked', what: 'That the child is the subject of a case, and what was asked', withWhom: `${partnerName(input.agency)}: ${input.askedOf}`, reason: input.reason })
    return { value: { ref: record.ref, checkId: check.id, dueOn }, audit: [{ kind: 'alteration', action: 'check.ask', ...about, after: { agency: input.agency, dueOn } }, sharing] }
  })
}
