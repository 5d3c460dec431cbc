import 'server-only'
import { after } from 'next/server'
import { actorOfSession } from '../actor'
import { errorFields, log } from '../log'
import type { Actor } from '../make-actor'
import { workImport } from './work-import'

/** Lets a run go on behind the answer to a request, in the name of the request's session for as long as that stands. Another call does no harm: one worker has a run at a time. */
export function continueImport(actor: Actor, id: string): void {
  const { sessionId, requestId } = actor
  if (!sessionId) return
  after(async () => {
    try {
      await workImport(() => actorOfSession(sessionId, new Date(), requestId), id)
    } catch (error) {
      log('error', 'import.stopped', { requestId, ...errorFields(error) })
    }
  })
}
