import 'server-only'
import { whyNoPost, type OtherPost } from '@/lib/domain/admin/why-no-post'
import type { PoliceRank, Role } from '@/lib/domain/access/role'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import { Refused } from '../refused'

/** A post as a form asks for it; `endsOn` is its last day, null while none is known. */
export type PostInput = { serviceId: string; organisationId: string; role: Role; rank: PoliceRank | null; startsOn: IsoDay; endsOn: IsoDay | null }

/** Gives a post to a taken person, where their other posts allow it, and answers with its event. */
export async function givePost(tx: Tx, personId: string, others: readonly OtherPost[], input: PostInput): Promise<AuditDraft> {
  const organisation = await tx.organisation.findUnique({ where: { id: input.organisationId }, select: { kind: true } })
  if (!organisation) throw new Refused('invalid', 'This organisation does not exist. Choose another')
  const whyNot = whyNoPost({ ...input, kind: organisation.kind }, others)
  if (whyNot) throw new Refused('invalid', whyNot)
  const { serviceId, organisationId, role, rank, startsOn, endsOn } = input
  const post = await tx.post.create({
    data: { personId, serviceId, organisationId, role, rank, startsOn: new Date(startsOn), endsOn: endsOn === null ? null : new Date(endsOn) },
    select: { id: true },
  })
  return { kind: 'access', action: 'people.add-post', serviceId, subject: `person:${personId}`, after: { postId: post.id, role, rank, organisationId, startsOn, endsOn } }
}
