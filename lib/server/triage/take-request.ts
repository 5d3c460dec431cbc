import 'server-only'
import { isAskedAuthority, type AskedAuthority } from '@/lib/domain/triage/asked-authority'
import type { Tx } from '../db'
import type { CaseRecord } from '../intake/case-record'
import { takeCase, type CaseAbout } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'

/** Which request for an authority in which case. */
export type RequestInput = { ref: string; requestId: string }

/** A request for an authority as a record has it. */
export type AskedRequest = CaseRecord['requests'][number] & { authority: AskedAuthority }

/** A request taken with its case; what the actor may do with it is asked next. */
export async function takeRequest(tx: Tx, actor: Actor, { ref, requestId }: RequestInput): Promise<{ record: CaseRecord; request: AskedRequest; about: CaseAbout & { subject: string } }> {
  const record = await takeCase(tx, actor, { ref })
  const about = { serviceId: record.serviceId, caseId: record.id, childId: record.childId, subject: `request:${requestId}` }
  const request = record.requests.find(({ id }) => id === requestId)
  if (!request || !isAskedAuthority(request.authority)) throw new Refused('not-found', 'This request does not exist', about)
  return { record, request: { ...request, authority: request.authority }, about }
}
