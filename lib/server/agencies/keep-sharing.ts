import 'server-only'
import { isLawfulBasis, type LawfulReason } from '@/lib/domain/agencies/lawful-bases'
import type { SharingKind } from '@/lib/domain/agencies/sharing-kinds'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'

/** The child, and the case where there is one, that something was shared about. */
export type SharedAbout = { serviceId: string; childId: string; caseId?: string | null }

/** What went out or came in, to or from whom, and on what lawful ground; `people` are those among them who are known here, by their ids. */
export type Sharing = { direction: 'out' | 'in'; kind: SharingKind; what: string; withWhom: string; reason: LawfulReason; people?: readonly string[] }

/** Keeps one sharing of information inside another change (F28); nothing is shared without a ground and a line that says why. */
export async function keepSharing(tx: Tx, actor: Actor, { serviceId, childId, caseId = null }: SharedAbout, { direction, kind, what, withWhom, reason, people }: Sharing): Promise<AuditDraft> {
  if (!isLawfulBasis(reason.basis)) throw new Refused('invalid', 'Choose the lawful ground on which it is shared')
  if (!reason.necessity.trim()) throw new Refused('invalid', 'Say in a line why it is needed')
  const { id } = await tx.sharingEvent.create({
    data: { serviceId, childId, caseId, direction, kind, what, withWhom, basis: reason.basis, necessity: reason.necessity.trim(), recordedById: actor.personId, recordedAt: actor.at },
    select: { id: true },
  })
  return { kind: direction === 'out' ? 'disclosure' : 'collection', action: 'sharing.record', serviceId, childId, caseId, after: { sharing: id, kind, direction, basis: reason.basis, ...(people ? { people: [...people] } : {}) } }
}
