import 'server-only'
import { can, type Action } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { isChildPart, type ChildPart } from '@/lib/domain/intake/child-parts'
import { writeAudit } from '../audit'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { childRecord, type ChildRecord } from './child-record'
import { peopleOfService, type ServicePerson } from './people-of-service'
import { peopleOnCases, type PersonOnCases } from './people-on-cases'

const ACTION_OF: Partial<Record<ChildPart, Action>> = { warnings: 'child.warn', note: 'child.note', access: 'child.restrict' }

/** One part of a child's record on its own screen, for those who may change it. */
export type ChildPartPage = {
  today: IsoDay
  part: ChildPart
  child: ChildRecord
  you: { personId: string; name: string }
  /** Who may be chosen: the owner of a warning, or somebody who is given access. */
  people: ServicePerson[]
  /** Who works on the child's cases now: what is offered when a record is restricted. */
  working: PersonOnCases[]
}

/** The screen on which a part of a child's record is changed, audited as a look at it; null for whoever may not change it. A fixed number of queries. */
export async function childPartPage(actor: Actor, id: string, part: string): Promise<ChildPartPage | null> {
  const db = reading(actor)
  if (!isChildPart(part)) return null
  const action = ACTION_OF[part] ?? 'child.record'
  const child = await childRecord(actor, action, id)
  if (!child || !can(actor, action, { serviceId: child.serviceId }).allowed) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'child.view', serviceId: child.serviceId, childId: child.id, after: { part } }])
  const today = londonDay(actor.at)
  const [people, working] = await Promise.all([
    part === 'warnings' || part === 'access' ? peopleOfService(db, child.serviceId, today) : [],
    part === 'access' ? peopleOnCases(db, child.id) : [],
  ])
  const mayOwn = part === 'warnings' && child.restricted ? people.filter((person) => child.named.some(({ personId }) => personId === person.id)) : people
  return { today, part, child, you: { personId: actor.personId, name: actor.name }, people: mayOwn, working }
}
