import { RANK_NAMES, RANKS_OF_ROLE, ROLE_NAMES, type PoliceRank, type Role } from '../access/role'
import { addDays, type IsoDay } from '../deadlines/iso-day'
import { writtenDay } from '../wording/written-day'
import { ORGANISATION_KIND_NAMES, type OrganisationKind } from './organisation-kind'

/** A post as it is about to be given; `endsOn` is its last day. */
export type PostDraft = { role: Role; rank: PoliceRank | null; kind: OrganisationKind; startsOn: IsoDay; endsOn: IsoDay | null }

/** A post that the person has, had or will have. */
export type OtherPost = { role: Role; startsOn: IsoDay; endsOn: IsoDay | null }

const POLICE: readonly OrganisationKind[] = ['force']
const YJS: readonly OrganisationKind[] = ['yjs']
const OFFICES: readonly OrganisationKind[] = ['yjs', 'force']

/** Where somebody with a role works. */
export const KINDS_OF_ROLE: Readonly<Record<Role, readonly OrganisationKind[]>> = {
  triage_officer: POLICE, police_officer: POLICE, sergeant: POLICE, inspector: POLICE, senior_officer: POLICE,
  operational_manager: YJS, area_manager: YJS, service_manager: YJS, case_manager: YJS,
  panel_member: ['agency', 'yjs'], victim_worker: ['agency', 'yjs', 'force'],
  analyst: OFFICES, administrator: OFFICES, auditor: OFFICES,
}

/** Why a role cannot carry a rank, or none, in words; null where it can. */
export function whyNotRank(role: Role, rank: PoliceRank | null): string | null {
  const ranks = RANKS_OF_ROLE[role]
  if (!ranks) return rank ? `${ROLE_NAMES[role]}: this role has no police rank` : null
  if (rank && ranks.includes(rank)) return null
  return `${ROLE_NAMES[role]}: choose the rank of ${ranks.map((one) => RANK_NAMES[one]).join(' or ')}`
}

const overlap = (a: Pick<OtherPost, 'startsOn' | 'endsOn'>, b: Pick<OtherPost, 'startsOn' | 'endsOn'>): boolean =>
  (a.endsOn === null || b.startsOn <= a.endsOn) && (b.endsOn === null || a.startsOn <= b.endsOn)

/**
 * Why a post cannot be given to somebody with these other posts, in words; null where it can. Whoever gives rights holds
 * none of the others at the same time, so that an administrator never sees a case.
 */
export function whyNoPost(draft: PostDraft, others: readonly OtherPost[]): string | null {
  const rank = whyNotRank(draft.role, draft.rank)
  if (rank) return rank
  if (!KINDS_OF_ROLE[draft.role].includes(draft.kind)) {
    return `${ROLE_NAMES[draft.role]}: this role belongs to a ${KINDS_OF_ROLE[draft.role].map((kind) => ORGANISATION_KIND_NAMES[kind].toLowerCase()).join(' or a ')}`
  }
  if (draft.endsOn !== null && draft.endsOn < draft.startsOn) return 'The last day is before the first'
  const atOnce = others.filter((other) => overlap(draft, other))
  if (draft.role === 'administrator' ? atOnce.length > 0 : atOnce.some((other) => other.role === 'administrator')) {
    return 'An administrator holds no other post at the same time: whoever gives rights does not use them'
  }
  return null
}

/** Why a post cannot end on a day, in words; null where it can. The day before the first means that it was never held. */
export function whyNotEnded(post: OtherPost, lastDay: IsoDay, today: IsoDay): string | null {
  if (post.endsOn !== null && post.endsOn < today) return `This post ended on ${writtenDay(post.endsOn)} already`
  if (lastDay < addDays(post.startsOn, -1)) return `The post begins on ${writtenDay(post.startsOn)}: its last day cannot be before that`
  if (lastDay < addDays(today, -1)) return 'What was done in a post stays done in it: its last day cannot be earlier than yesterday'
  return null
}
