import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { readReference } from '@/lib/domain/intake/reference'
import { initialsOf } from '@/lib/domain/panel/minutes'
import { PANEL_ACTION_KINDS, PANEL_ACTION_STATUSES, type PanelActionKind, type PanelActionStatus } from '@/lib/domain/panel/telling'
import { peopleOfService } from '../intake/people-of-service'
import { viewRecord } from '../intake/view-record'
import { visibleChild } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { namesOf } from '../triage/names-of'

/** One errand of a panel, as whoever has it sees it: the child by initials, since not everybody who helps may open the case. */
export type ActionPage = {
  id: string; ref: string; initials: string; today: IsoDay; meetingId: string
  kind: PanelActionKind; says: string | null; who: string; personId: string; dueOn: IsoDay; status: PanelActionStatus; closedOn: IsoDay | null; note: string | null
  givenBy: string; givenAt: Date
  /** The police have still to authorise what people are to be told. */
  awaitsPolice: boolean
  mayAnswer: boolean
  mayMove: boolean
  mayOpenCase: boolean
  people: { id: string; name: string; organisation: string }[]
}

/** An errand for whoever has it and for those who name people, audited as a look at the child's record; null for everybody else. */
export async function actionPage(actor: Actor, typedRef: string, id: string): Promise<ActionPage | null> {
  const db = reading(actor)
  const ref = readReference(typedRef)
  if (!ref || !z.uuid().safeParse(id).success) return null
  const action = await db.panelAction.findFirst({
    where: { id, serviceId: { in: actor.posts.map((post) => post.serviceId) }, case: { ref, child: visibleChild(actor) } },
    select: {
      id: true, kind: true, says: true, personId: true, dueOn: true, status: true, closedOn: true, note: true, givenById: true, givenAt: true,
      case: { select: { id: true, ref: true, serviceId: true, childId: true, status: true, child: { select: { givenNames: true, familyName: true } } } },
      agendaItem: { select: { meetingId: true, meeting: { select: { seats: { select: { personId: true } } } } } },
    },
  })
  if (!action) return null
  const subject = { serviceId: action.case.serviceId, status: action.case.status, seatHolders: action.agendaItem.meeting.seats.map(({ personId }) => personId), askedOf: [action.personId] }
  const mayAnswer = can(actor, 'panel-action.answer', subject).allowed
  const mayMove = can(actor, 'panel-action.give', subject).allowed
  if (!mayAnswer && !mayMove) return null
  await viewRecord(actor, action.case, 'panel.after-view')
  const isOpen = action.status === 'open'
  const [names, people] = await Promise.all([namesOf([action.personId, action.givenById]), mayMove && isOpen ? peopleOfService(db, action.case.serviceId, londonDay(actor.at)) : []])
  const kind = z.enum(PANEL_ACTION_KINDS).parse(action.kind)
  return {
    id: action.id, ref: action.case.ref, initials: initialsOf(action.case.child.givenNames, action.case.child.familyName), today: londonDay(actor.at), meetingId: action.agendaItem.meetingId,
    kind, says: action.says, who: names.get(action.personId) ?? 'somebody', personId: action.personId, dueOn: action.dueOn.toISOString().slice(0, 10), status: z.enum(PANEL_ACTION_STATUSES).parse(action.status),
    closedOn: action.closedOn && action.closedOn.toISOString().slice(0, 10), note: action.note, givenBy: names.get(action.givenById) ?? 'somebody', givenAt: action.givenAt,
    awaitsPolice: kind !== 'do' && action.case.status === 'awaiting_authorisation',
    mayAnswer: mayAnswer && isOpen,
    mayMove: mayMove && isOpen,
    mayOpenCase: can(actor, 'case.view', subject).allowed,
    people: people.map((person) => ({ id: person.id, name: person.name, organisation: person.organisation })),
  }
}
