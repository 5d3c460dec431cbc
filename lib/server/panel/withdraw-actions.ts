import 'server-only'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { CaseAbout } from '../intake/take-case'
import type { Actor } from '../make-actor'

/** Takes back what is still open of a panel's errands: all of one hearing, or those that tell people of a decision which stands no more. Part of another change; answers with its audit events. */
export async function withdrawActions(tx: Tx, actor: Actor, about: CaseAbout, which: { agendaItemId: string } | { tellings: true }): Promise<AuditDraft[]> {
  const open = await tx.panelAction.findMany({
    where: { caseId: about.caseId, status: 'open', ...('agendaItemId' in which ? { agendaItemId: which.agendaItemId } : { kind: { not: 'do' } }) },
    select: { id: true, kind: true, personId: true },
    take: 100,
  })
  if (open.length === 0) return []
  await tx.panelAction.updateMany({ where: { id: { in: open.map(({ id }) => id) } }, data: { status: 'withdrawn', closedAt: actor.at, closedById: actor.personId } })
  return open.map(({ id, kind, personId }) => ({ kind: 'alteration' as const, action: 'panel-action.withdraw', ...about, after: { actionId: id, kind, personId } }))
}
