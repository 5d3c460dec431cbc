import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import type { Actor } from '../make-actor'
import { Refused, type RefusalAbout } from '../refused'

/** The services whose people the actor manages; refuses where there are none. */
export function requireManagedServices(actor: Actor, about: RefusalAbout = {}): string[] {
  const services = servicesWhere(actor, 'people.manage')
  if (services.length === 0) throw new Refused('right', 'Your role does not let you manage people, posts and sessions', { serviceId: actor.posts[0]?.serviceId, ...about })
  return services
}
