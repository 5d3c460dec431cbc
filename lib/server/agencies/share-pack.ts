import 'server-only'
import { SHARING_KINDS } from '@/lib/domain/agencies/sharing-kinds'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { keepSharing, type SharedAbout } from './keep-sharing'

/** Keeps that the pack of a case went to the members of a meeting, inside the change that put it on the agenda: from then on they may open it. */
export async function sharePack(tx: Tx, actor: Actor, about: SharedAbout, meeting: { startsAt: Date }): Promise<AuditDraft> {
  return keepSharing(tx, actor, about, { direction: 'out', kind: 'pack', what: 'The pack of the case', withWhom: `The members of the panel of ${writtenInstant(meeting.startsAt)}`, reason: SHARING_KINDS.pack.usual })
}
