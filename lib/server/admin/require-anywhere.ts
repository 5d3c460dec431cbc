import 'server-only'
import { ACTIONS, can, servicesWhere, type Action, type Subject } from '@/lib/domain/access/actions'
import type { Actor } from '../make-actor'
import { Refused, type RefusalAbout } from '../refused'

/** Refuses unless the actor may do something in one of their services, and answers with that service: for what belongs to no single one, such as an edition of the matrix. */
export function requireAnywhere(actor: Actor, action: Action, subject: Omit<Subject, 'serviceId'> = {}, about: RefusalAbout = {}): string {
  const answers = servicesWhere(actor, action).map((serviceId) => ({ serviceId, answer: can(actor, action, { ...subject, serviceId }) }))
  const allowed = answers.find(({ answer }) => answer.allowed)
  if (allowed) return allowed.serviceId
  const [first] = answers
  const reason = first && !first.answer.allowed ? first.answer.reason : `Your role does not let you ${ACTIONS[action].says}`
  throw new Refused('right', reason, { serviceId: actor.posts[0]?.serviceId, ...about })
}
