import 'server-only'
import { z } from 'zod'
import type { Tx } from '../db'
import { changeableChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'

const taken = z.array(z.object({ id: z.string(), childId: z.string(), serviceId: z.string(), status: z.string(), receivedOn: z.date(), dueOn: z.date(), askedBy: z.string() }))

/** A request for access that was taken for a change. */
export type TakenRequest = z.infer<typeof taken>[number]

/** Takes a child's record and a request for access to it, which waits for its answer. One of another service, or about a record that is hidden from the actor, does not exist for them. */
export async function takeAccessRequest(tx: Tx, actor: Actor, requestId: string): Promise<{ request: TakenRequest; about: { serviceId: string; childId: string; subject: string }; requireOpen: () => void }> {
  const services = actor.posts.map((post) => post.serviceId)
  const rows = z.uuid().safeParse(requestId).success
    ? await tx.$queryRaw`
        WITH child AS (
          UPDATE "Child" ch SET lock = ch.lock + 1 FROM "SubjectAccessRequest" r WHERE r.id = ${requestId}::uuid AND ch.id = r."childId" AND r."serviceId" = ANY(${services}::uuid[]) AND ${changeableChildSql(actor)} RETURNING ch.id
        )
        SELECT r.id, r."childId", r."serviceId", r.status, r."receivedOn", r."dueOn", r."askedBy" FROM "SubjectAccessRequest" r JOIN child ON child.id = r."childId" WHERE r.id = ${requestId}::uuid`
    : []
  const [request] = taken.parse(rows)
  if (!request) throw new Refused('not-found', 'This request does not exist, or you may not see it', { subject: `access-request:${requestId}` })
  return {
    request,
    about: { serviceId: request.serviceId, childId: request.childId, subject: `access-request:${request.id}` },
    requireOpen: () => {
      if (request.status !== 'open') throw new Refused('stale', 'This request was answered already')
    },
  }
}
