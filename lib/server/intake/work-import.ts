import 'server-only'
import type { Actor } from '../make-actor'
import { writeNextRow } from './write-next-row'

/** After how many rows it is asked again who is at work, and what they may. */
const BATCH = 25

/** Why a worker stopped: the run is done, somebody else has it, or whoever was at work may not go on. */
export type WorkEnd = { isDone: true } | { isDone: false; why: string }

/**
 * Writes a run row by row until it is done, in the name of whoever `ask` answers with; asks again after each batch, so that
 * a session or a post that ended stops the work. `tell` hears after each batch.
 */
export async function workImport(ask: () => Promise<Actor | null>, id: string, tell: () => Promise<void> | void = () => undefined): Promise<WorkEnd> {
  for (;;) {
    const actor = await ask()
    if (!actor) return { isDone: false, why: 'Whoever was writing this file is not signed in any more' }
    for (let count = 0; count < BATCH; count++) {
      const done = await writeNextRow(actor, { id })
      if (!done.ok) return { isDone: false, why: done.refusal.reason }
      if (done.value.isLast) return { isDone: true }
    }
    await tell()
  }
}
