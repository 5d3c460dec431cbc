import 'server-only'
import { z } from 'zod'
import { DISSENT_THEMES, type DissentTheme } from '@/lib/domain/escalation/dissent-themes'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

/** A manager names what a panel disagreed about, from the list (F58). Named again, the later one counts; the earlier stays on record. */
export async function codeDissent(actor: Actor, input: { ref: string; agendaItemId: string; themes: readonly DissentTheme[] }): Promise<Done<null>> {
  return transact(actor, 'dissent.code', async (tx) => {
    const record = await takeCase(tx, actor, { ref: input.ref })
    const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId }
    requireCan(actor, 'dissent.code', { serviceId: record.serviceId }, about)
    const item = z.uuid().safeParse(input.agendaItemId).success
      ? await tx.agendaItem.findFirst({ where: { id: input.agendaItemId, caseId: record.id, result: { in: ['escalated', 'majority', 'consent'] } }, select: { id: true } })
      : null
    if (!item) throw new Refused('not-found', 'There is no such disagreement in this case', about)
    const themes = DISSENT_THEMES.filter((theme) => input.themes.includes(theme))
    if (themes.length === 0) throw new Refused('invalid', 'Choose at least one theme')
    await tx.dissentCoding.create({ data: { agendaItemId: item.id, themes, codedById: actor.personId, codedAt: actor.at }, select: { id: true } })
    return { value: null, audit: [{ kind: 'collection', action: 'dissent.code', ...about, after: { themes } }] }
  })
}
