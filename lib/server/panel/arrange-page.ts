import 'server-only'
import { servicesWhere } from '@/lib/domain/access/actions'
import { ROLE_NAMES } from '@/lib/domain/access/role'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { whyNotSeated } from '@/lib/domain/panel/seat-rights'
import type { Agency } from '@/lib/domain/panel/tally'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { basisInForce } from '../triage/basis-in-force'
import { postHolders, type PostHolder } from './post-holder'

/** Somebody who could be given a seat, by their post, and which seats their role allows. */
export type Candidate = { postId: string; personId: string; name: string; role: string; agency: Agency; organisation: string; canChair: boolean; canVote: boolean; isCaseManager: boolean }

/** What the form that arranges a meeting offers. */
export type ArrangePage = { serviceId: string; today: IsoDay; capacity: number; papersWorkingDays: number; holdsPreventivePanels: boolean; candidates: Candidate[] }

/** A holder of a post as somebody to choose. */
export function candidateOf({ postId, personId, name, role, agency, organisation }: PostHolder): Candidate {
  return { postId, personId, name, role: ROLE_NAMES[role], agency, organisation, canChair: whyNotSeated(role, 'chair') === null, canVote: whyNotSeated(role, 'voting') === null, isCaseManager: role === 'case_manager' }
}

/** The people who can be given seats today in the service where the actor arranges meetings; null for whoever arranges none. Two queries. */
export async function arrangePage(actor: Actor): Promise<ArrangePage | null> {
  const db = reading(actor)
  const [serviceId] = servicesWhere(actor, 'meeting.arrange')
  if (!serviceId) return null
  const today = londonDay(actor.at)
  const { panel, decision } = (await basisInForce(db, [serviceId], today)).protocolOf(serviceId).protocol
  return { serviceId, today, capacity: panel.casesAMeeting, papersWorkingDays: panel.papersWorkingDays, holdsPreventivePanels: decision.holdsPreventivePanels, candidates: (await postHolders(db, serviceId, today)).map(candidateOf) }
}
