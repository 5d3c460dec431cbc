import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { Refused } from '../refused'
import type { TakenPerson } from './take-person'

/** Refuses where the person also works for a service that the actor does not manage: an account is one, whoever it works for. */
export function requireOnlyOurs(person: TakenPerson, services: readonly string[], at: Date): void {
  const today = londonDay(at)
  if (person.posts.some((post) => !services.includes(post.serviceId) && (post.endsOn === null || post.endsOn >= today))) {
    throw new Refused('invalid', 'This person also works for another service, so their account stays as it is. You can end their posts in yours')
  }
}
