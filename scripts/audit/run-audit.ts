import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { NO_SERVICE } from '../../lib/server/admin/audit-lines'
import { publishSeals } from '../../lib/server/admin/publish-seals'
import { sealAudit, type Seal } from '../../lib/server/admin/seal-audit'
import { verifyAudit, type Broken } from '../../lib/server/admin/verify-audit'
import { writeAudit } from '../../lib/server/audit'
import { db } from '../../lib/server/db'

/** What the command needs of the world: the time, and where its words go. */
export type AuditWorld = { at: Date; say: (line: string) => void; complain: (line: string) => void }

const USAGE = `npm run audit -- verify [--published FILE]   proves every sealed event of the audit record again
npm run audit -- seal                        seals what is not sealed yet

Verifying names the first event or seal that is not as it was, and ends with status 1. FILE is what AUDIT_SEAL_FILE
named while the server ran, or a copy: with it, also a record that was rewritten from its beginning is found. Sealing
happens every minute while the server runs. On the database of DATABASE_URL, or else on the embedded one of this folder.`

const published = z.array(z.object({ chain: z.string(), number: z.int(), hash: z.string(), sealedAt: z.string() }))

const counted = (count: number, one: string) => `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`

const chainOf = (chain: string) => (chain === NO_SERVICE ? 'what belongs to no service' : `service ${chain}`)

/** What is broken, as a sentence. */
function inWords(broken: Broken): string {
  const chain = chainOf(broken.chain)
  switch (broken.what) {
    case 'event-changed':
      return `Event ${broken.eventId} of ${broken.at.toISOString()} (${chain}, seal ${broken.number}) is not the one that was sealed there: it was changed or put in.`
    case 'event-missing-before':
      return `An event that was sealed just before event ${broken.eventId} of ${broken.at.toISOString()} (${chain}, seal ${broken.number}) is gone.`
    case 'events-missing-at-end':
      return `At the end of seal ${broken.number} (${chain}), ${broken.missing} of its events are gone.`
    case 'event-not-sealed':
      return `Event ${broken.eventId} of ${broken.at.toISOString()} (${chain}) stands among sealed events and was not there when they were sealed.`
    case 'seal-missing':
      return `Seal ${broken.number} (${chain}) is gone.`
    case 'seal-changed':
      return `Seal ${broken.number} (${chain}) is not the one that was made: it, or the order of its events, was changed.`
    case 'not-as-published':
      return `Seal ${broken.number} (${chain}) is not the one that was published.`
  }
}

/** The seals of a published file; null where it cannot be read as one. */
async function publishedIn(file: string): Promise<Seal[] | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return published.parse(text.split('\n').filter(Boolean).map((line): unknown => JSON.parse(line)))
  } catch {
    return null
  }
}

/** Seals or proves the audit record; answers with the exit status: 0 where all is well, 1 where something breaks, 2 where the question made no sense. */
export async function runAudit(args: readonly string[], { at, say, complain }: AuditWorld): Promise<number> {
  const [command, option, file, ...rest] = args
  if (args.includes('--help')) {
    say(USAGE)
    return 0
  }
  if (command === 'seal' && option === undefined) {
    const seals = await sealAudit(at)
    await publishSeals(seals ?? [])
    say(seals === null ? 'Another sealer is at it.' : seals.length === 0 ? 'Nothing was left to seal.' : `${seals.length === 1 ? '1 seal was' : `${seals.length} seals were`} made.`)
    return 0
  }
  if (command !== 'verify' || rest.length > 0 || (option !== undefined && (option !== '--published' || file === undefined))) {
    complain('Say verify, with or without --published FILE, or seal.')
    say(USAGE)
    return 2
  }
  const seals = file === undefined ? [] : await publishedIn(file)
  if (!seals) {
    complain(`${file} is no file of published seals.`)
    return 2
  }
  const { events, seals: proven, notYetSealed, broken } = await verifyAudit(seals)
  say(`${counted(events, 'event')} in ${counted(proven, 'seal')} proven; not sealed yet: ${notYetSealed.toLocaleString('en-GB')}.`)
  await writeAudit(db, { personId: null, sessionId: null, requestId: null, at }, [{ kind: 'access', action: 'audit.verify', after: { events, seals: proven, isWhole: broken === null } }])
  if (!broken) return 0
  complain(inWords(broken))
  return 1
}
