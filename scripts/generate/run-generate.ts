import { parseArgs } from 'node:util'
import pg from 'pg'
import { z } from 'zod'
import { db } from '../../lib/server/db'
import { everyService } from '../../lib/server/reading'
import { loadReferenceData } from '../../prisma/load-reference-data'
import { addCast } from '../../prisma/scenarios/add-cast'
import { CAST } from '../../prisma/scenarios/cast'
import { loadStarterEdition } from '../rules/load-starter-edition'
import { fillCasebook, MARK } from './fill-casebook'
import { casesFor } from './invented-casebook'

/** What the command needs of the world: the database, the time, and where its words go. */
export type GenerateWorld = { url: string; at: Date; say: (line: string) => void; complain: (line: string) => void }

const USAGE = `npm run generate -- --children N [--seed S]

Fills the empty database of DATABASE_URL with an invented casebook of N children and five cases to every three of
them, to measure with: the same N and S on the same day make the same casebook. It refuses a database in which
anybody works. The people of the demonstration sign in to it, with the password "demonstration".`

const options = z.object({
  children: z.coerce.number('Say with --children how many').int('--children is a whole number').min(60, '--children is 60 at the least, so that there is a case at every station').max(2_000_000, '--children is 2,000,000 at the most'),
  seed: z.coerce.number('--seed is a number').int('--seed is a whole number').min(0, '--seed is no less than 0').max(2 ** 30, '--seed is too large').default(1),
})

/** Generates a casebook; answers with the exit status: 0 when it is there, 1 when the database is refused, 2 where the question made no sense. */
export async function runGenerate(args: readonly string[], { url, at, say, complain }: GenerateWorld): Promise<number> {
  if (args.includes('--help') || args.length === 0) {
    say(USAGE)
    return args.length === 0 ? 2 : 0
  }
  const asked = readOptions(args)
  if ('problems' in asked) {
    for (const problem of asked.problems) complain(problem)
    return 2
  }
  const { children, seed } = asked
  const whatItIs = `seed ${seed}, ${children} children`
  const mark = await db.auditEvent.findFirst({ where: { id: MARK.id, action: MARK.action }, select: { subject: true } })
  if (mark) {
    if (mark.subject === whatItIs) say(`This database already holds that casebook (${whatItIs}).`)
    else complain(`This database holds another generated casebook (${mark.subject}). Drop it and create it anew first: nothing is ever removed here.`)
    return mark.subject === whatItIs ? 0 : 1
  }
  if (await isInUse()) {
    complain('This database is in use: people, children or cases are in it. A casebook is generated only into an empty one.')
    return 1
  }
  await loadReferenceData()
  if ((await db.person.count()) === 0) await addCast()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN')
    await fillCasebook(client, { children, seed, at }, loadStarterEdition(), say)
    await client.query(`INSERT INTO "AuditEvent" (id, at, kind, action, subject) VALUES ($1, $2, 'collection', $3, $4)`, [MARK.id, at, MARK.action, whatItIs])
    await client.query('COMMIT')
    say('statistics for the planner')
    await client.query('VACUUM (ANALYZE)')
  } finally {
    await client.end()
  }
  say(`Done: ${children.toLocaleString('en-GB')} children and ${casesFor(children).toLocaleString('en-GB')} cases.`)
  return 0
}

/** Whether anybody but the people of the demonstration is there, or any child or case. */
async function isInUse(): Promise<boolean> {
  const invented = Object.values(CAST).map(({ id }) => id)
  const found = await everyService().$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Child") OR EXISTS (SELECT 1 FROM "Case") OR EXISTS (SELECT 1 FROM "Person" WHERE id <> ALL(${invented}::uuid[])) AS used`
  return found[0]?.used ?? true
}

function readOptions(args: readonly string[]): z.output<typeof options> | { problems: string[] } {
  try {
    const { values } = parseArgs({ args: [...args], options: { children: { type: 'string' }, seed: { type: 'string' } }, allowPositionals: false })
    const parsed = options.safeParse(values)
    return parsed.success ? parsed.data : { problems: parsed.error.issues.map((issue) => issue.message) }
  } catch (error) {
    return { problems: [error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error)] }
  }
}
