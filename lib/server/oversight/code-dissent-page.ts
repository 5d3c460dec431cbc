import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { DISSENT_THEMES, type DissentTheme } from '@/lib/domain/escalation/dissent-themes'
import { initialsOf } from '@/lib/domain/panel/minutes'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { AGENCIES, type Agency, type Vote } from '@/lib/domain/panel/tally'
import { viewRecord } from '../intake/view-record'
import { visibleChild } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** One disagreement, before a manager who names what it was about. */
export type CodeDissentPage = { itemId: string; ref: string; initials: string; startsAt: Date; votes: { name: string; agency: Agency; outcome: Vote; reason: string }[]; themes: DissentTheme[] }

/** A disagreement with each view and its reason, audited as a look at the child's record; null where there is none or the reader may not name it. Two queries. */
export async function codeDissentPage(actor: Actor, itemId: string): Promise<CodeDissentPage | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(itemId).success) return null
  const item = await db.agendaItem.findFirst({
    where: { id: itemId, result: { in: ['escalated', 'majority', 'consent'] }, case: { serviceId: { in: actor.posts.map((post) => post.serviceId) }, child: visibleChild(actor) } },
    select: {
      id: true, meeting: { select: { startsAt: true } },
      case: { select: { id: true, ref: true, serviceId: true, childId: true, child: { select: { givenNames: true, familyName: true } } } },
      ballots: { where: { status: 'closed' }, orderBy: { round: 'desc' }, take: 1, select: { votes: { orderBy: { id: 'asc' }, take: 50, select: { outcome: true, reason: true, seat: { select: { agency: true, personId: true } } } } } },
      dissentCodings: { orderBy: [{ codedAt: 'desc' }, { id: 'desc' }], take: 1, select: { themes: true } },
    },
  })
  if (!item || !can(actor, 'dissent.code', { serviceId: item.case.serviceId }).allowed) return null
  await viewRecord(actor, item.case, 'escalation.view')
  const votes = item.ballots[0]?.votes ?? []
  const people = await db.person.findMany({ where: { id: { in: votes.map(({ seat }) => seat.personId) } }, select: { id: true, name: true } })
  return {
    itemId: item.id, ref: item.case.ref, initials: initialsOf(item.case.child.givenNames, item.case.child.familyName), startsAt: item.meeting.startsAt,
    votes: votes.map(({ outcome, reason, seat }) => ({ name: people.find(({ id }) => id === seat.personId)?.name ?? 'somebody', agency: z.enum(AGENCIES).parse(seat.agency), outcome: z.enum([...OUTCOMES, 'abstain']).parse(outcome), reason })),
    themes: z.array(z.enum(DISSENT_THEMES)).parse(item.dissentCodings[0]?.themes ?? []),
  }
}
