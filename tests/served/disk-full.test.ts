import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { CAST } from '../../prisma/scenarios/cast'
import { manyBallots } from '../support/many-ballots'
import { leaveAsOwner } from '../support/owner'
import { ownPostgres, type OwnPostgres } from './support/own-postgres'
import { until, useDatabase } from './support/setting'
import { builtAction } from './support/the-build'
import { signedIn, type Visitor } from './support/visitor'
import { webServer, type WebServer } from './support/web-server'

const MEGABYTES = 200
let mounted: string | null = null

/** Lays a small file system of its own over a folder: only root may, elsewhere the test says that it could not look. */
function smallDisk(folder: string): void {
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m,mode=0755`, 'juncture-small-disk', folder], { encoding: 'utf8' })
  if (done.status === 0) mounted = folder
}

/** Whether this machine lets us have a disk that can be filled. */
function canMount(): boolean {
  const folder = fs.mkdtempSync('/tmp/juncture-mount-')
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'juncture-try', folder])
  if (done.status === 0) spawnSync('umount', [folder])
  fs.rmdirSync(folder)
  return done.status === 0
}

describe.runIf(process.platform === 'linux' && canMount())('the disk of the database is full', () => {
  let postgres: OwnPostgres
  let server: WebServer
  let member: Visitor

  beforeAll(async () => {
    postgres = await ownPostgres('pg-full', smallDisk)
    useDatabase(postgres.url)
    server = await webServer(postgres.url)
    member = await signedIn(() => server.url, CAST.secondTriage.id)
  }, 240_000)

  afterAll(async () => {
    await server?.end('SIGKILL')
    await db.$disconnect()
    await leaveAsOwner()
    await postgres?.stop()
    if (mounted) spawnSync('umount', ['-l', mounted])
  })

  it('says so without a stack, loses nothing acknowledged, and goes on when there is room again', async () => {
    expect(mounted, 'the small disk is there').not.toBeNull()
    const vote = builtAction('app/(staff)/panels/[id]/cases/[ref]/action.ts', 'voteAction').id
    const all = await manyBallots({ at: new Date(), count: 400, voters: ['secondTriage', 'operations', 'socialCare'] })
    const packOf = (ballot: (typeof all)[number]) => `/panels/${ballot.meetingId}/cases/${ballot.ref}`
    const cast = (ballot: (typeof all)[number]) => member.post(packOf(ballot), vote, { meetingId: ballot.meetingId, ref: ballot.ref, round: '1', outcome: 'OC22', reason: 'It answers what is behind it. '.repeat(150) })
    const isTaken = (answer: Response | null) => answer?.status === 303 && (answer.headers.get('location') ?? '').includes('done=voted')

    const taken = new Set<string>()
    const refused: { status: number; text: string }[] = []
    const filler = path.join(postgres.folder, 'filler')
    for (const ballot of all.slice(0, 5)) if (isTaken(await cast(ballot))) taken.add(ballot.ballotId)
    expect(taken.size).toBe(5)
    const left = () => Number(fs.statfsSync(postgres.folder).bavail) * Number(fs.statfsSync(postgres.folder).bsize)
    fs.writeFileSync(filler, Buffer.alloc(Math.max(0, left() - 64 * 1024)))
    let isFull = false
    for (const ballot of all.slice(5)) {
      // What little is left goes to whoever is quicker: something else that grows.
      if (left() > 0) fs.appendFileSync(filler, Buffer.alloc(left()))
      const answer = await cast(ballot).catch(() => null)
      if (isTaken(answer)) taken.add(ballot.ballotId)
      else {
        refused.push({ status: answer?.status ?? 0, text: (await answer?.text().catch(() => '')) ?? '' })
        isFull = true
      }
      if (refused.length >= 5) break
    }
    expect(isFull, 'the disk was full').toBe(true)
    for (const { status, text } of refused) {
      expect([500, 503]).toContain(status)
      expect(text).not.toMatch(/No space left|could not extend|ENOSPC|PrismaClient|node_modules|at .*\.js:\d+/)
    }

    fs.rmSync(filler)
    // A database that fell over for want of room starts again where nobody watches it; one that only refused goes on.
    if (!(await isUp(postgres.url))) await postgres.start()
    const back = await until('votes are taken again', async () => {
      const next = all.find(({ ballotId }) => !taken.has(ballotId))
      if (!next || !isTaken(await cast(next))) return false
      taken.add(next.ballotId)
      return true
    }, 60)
    const client = new pg.Client({ connectionString: postgres.url })
    await client.connect()
    const votes = await client.query<{ id: string }>('SELECT "ballotId" AS id FROM "Vote"')
    const told = await client.query<{ count: string }>(`SELECT count(*) FROM "AuditEvent" WHERE action = 'ballot.vote' AND kind <> 'refusal'`)
    await client.end()
    const standing = new Set(votes.rows.map(({ id }) => id))
    expect([...taken].filter((id) => !standing.has(id))).toEqual([])
    expect(Number(told.rows[0]?.count)).toBe(standing.size)
    process.stderr.write(`• The disk full: ${refused.length} votes refused with ${[...new Set(refused.map(({ status }) => status))].join(', ')}, ${taken.size} acknowledged, 0 lost, back ${back} ms after there was room\n`)
  }, 180_000)
})

async function isUp(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  return client.connect().then(() => client.query('SELECT 1')).then(() => true, () => false).finally(() => client.end().catch(() => {}))
}
