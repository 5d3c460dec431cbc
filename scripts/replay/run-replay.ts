import { readReference } from '../../lib/domain/intake/reference'
import { differenceInWords } from '../../lib/domain/triage/replay-decision'
import { replayDecisions } from '../../lib/server/triage/replay-decisions'

/** What the command needs of the world: the time, and where its words go. */
export type ReplayWorld = { at: Date; say: (line: string) => void; complain: (line: string) => void }

const USAGE = `npm run replay -- REF      derives every decision of one case again
npm run replay -- --all    derives every decision that there is again

Each is judged by the facts, the ruleset, the matrix edition and the settings that were saved with it. Where the
answer is the one that was saved, nothing is printed and the exit status is 0; where it is not, each difference is a
line and the status is 1. On the database of DATABASE_URL, or else on the embedded one of this folder.`

/** Derives decisions again; answers with the exit status: 0 where nothing differs, 1 where something does, 2 where the question made no sense. */
export async function runReplay(args: readonly string[], { at, say, complain }: ReplayWorld): Promise<number> {
  const [which, ...rest] = args
  if (which === '--help') {
    say(USAGE)
    return 0
  }
  const ref = which === undefined || which === '--all' ? null : readReference(which)
  if (which === undefined || rest.length > 0 || (which !== '--all' && ref === null)) {
    complain(which === undefined ? 'Say which case, or --all.' : rest.length > 0 ? 'One case at a time, or --all.' : `${which} is no reference of a case: it reads like JN-2026-000123-K.`)
    say(USAGE)
    return 2
  }
  const decisions = await replayDecisions(at, ref)
  if (!decisions) {
    complain(`There is no case ${ref}.`)
    return 2
  }
  let status = 0
  for await (const { ref: of, station, decidedAt, differences } of decisions) {
    for (const difference of differences) {
      status = 1
      say(`${of}, ${station} decision of ${decidedAt.toISOString()}: ${differenceInWords(difference)}`)
    }
  }
  return status
}
