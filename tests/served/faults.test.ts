import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import pg from 'pg'
import { CAST } from '../../prisma/scenarios/cast'
import { manyBallots, type BallotOfItsOwn } from '../support/many-ballots'
import { leaveAsOwner } from '../support/owner'
import { db } from '@/lib/server/db'
import { ownPostgres, type OwnPostgres } from './support/own-postgres'
import { isFull, until, useDatabase } from './support/setting'
import { builtAction } from './support/the-build'
import { signedIn, type Visitor } from './support/visitor'
import { BUILD_FOLDER, webServer, type WebServer } from './support/web-server'

const KILLS = isFull ? 20 : 3
const WRITES = 50
const GONE_FOR = isFull ? 60_000 : 3_000

let postgres: OwnPostgres
let server: WebServer
let member: Visitor
let port: number
let vote: string

const url = () => server.url
const packOf = (ballot: BallotOfItsOwn) => `/panels/${ballot.meetingId}/cases/${ballot.ref}`
const reason = 'It answers what is behind it.'
const cast = (ballot: BallotOfItsOwn, words = reason) => member.post(packOf(ballot), vote, { meetingId: ballot.meetingId, ref: ballot.ref, round: String(ballot.round), outcome: 'OC22', reason: words })
const isTaken = (answer: Response) => answer.status === 303 && (answer.headers.get('location') ?? '').includes('done=voted')
const ballots = (count: number) => manyBallots({ at: new Date(), count, voters: ['secondTriage', 'operations', 'socialCare'] })

/** What stands in the database of these ballots: the votes, and what the audit record says of them. */
async function standing(of: readonly BallotOfItsOwn[]): Promise<{ votes: Map<string, number>; told: Map<string, number> }> {
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  try {
    const ids = of.map(({ ballotId }) => ballotId), cases = of.map(({ caseId }) => caseId)
    const votes = await client.query<{ id: string; count: string }>('SELECT "ballotId" AS id, count(*) FROM "Vote" WHERE "ballotId" = ANY($1::uuid[]) GROUP BY 1', [ids])
    const told = await client.query<{ id: string; count: string }>(`SELECT "caseId" AS id, count(*) FROM "AuditEvent" WHERE action = 'ballot.vote' AND kind <> 'refusal' AND "caseId" = ANY($1::uuid[]) GROUP BY 1`, [cases])
    return { votes: new Map(votes.rows.map((row) => [row.id, Number(row.count)])), told: new Map(told.rows.map((row) => [row.id, Number(row.count)])) }
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  postgres = await ownPostgres('pg-faults')
  useDatabase(postgres.url)
  server = await webServer(postgres.url)
  port = Number(new URL(server.url).port)
  member = await signedIn(url, CAST.secondTriage.id)
  vote = builtAction('app/(staff)/panels/[id]/cases/[ref]/action.ts', 'voteAction').id
}, 240_000)

afterAll(async () => {
  await server?.end('SIGKILL')
  await db.$disconnect()
  await leaveAsOwner()
  await postgres?.stop()
})

describe('the server is killed in the middle of writing', () => {
  it(`loses nothing that it acknowledged, and leaves nothing half done: ${KILLS} times, ${WRITES} votes each`, async () => {
    let acknowledged = 0
    let asked = 0
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const all = await ballots(WRITES + 1)
      const taken = new Set<string>()
      // The first of a process pays for what is loaded then; after it they come at once.
      for (const ballot of all.slice(0, 1)) if (isTaken(await cast(ballot))) taken.add(ballot.ballotId)
      expect(taken.size).toBe(1)
      const killAfter = 1 + ((kill * 17) % (WRITES - 10))
      let isOver: Promise<unknown> | null = null
      await Promise.all(
        all.slice(1).map(async (ballot) => {
          const answer = await cast(ballot).catch(() => null)
          if (answer && isTaken(answer)) taken.add(ballot.ballotId)
          if (taken.size >= killAfter) isOver ??= server.end('SIGKILL')
        }),
      )
      await isOver
      expect(isOver, 'the server was killed').not.toBeNull()
      acknowledged += taken.size
      asked += all.length

      server = await webServer(postgres.url, { port })
      const { votes, told } = await standing(all)
      for (const ballot of all) {
        expect(votes.get(ballot.ballotId) ?? 0, 'a vote that was acknowledged stands').toBeGreaterThanOrEqual(taken.has(ballot.ballotId) ? 1 : 0)
        expect(told.get(ballot.caseId) ?? 0, 'a vote and its event, both or neither').toBe(votes.get(ballot.ballotId) ?? 0)
      }
      // Whoever had no answer sends again: what was saved is not saved twice.
      const again = await Promise.all(all.filter(({ ballotId }) => !taken.has(ballotId)).map(async (ballot) => (await cast(ballot)).status))
      expect(again.filter((status) => status >= 500), 'what was sent again had an answer').toEqual([])
      const after = await standing(all)
      expect(all.map(({ ballotId }) => after.votes.get(ballotId) ?? 0)).toEqual(all.map(() => 1))
      expect(all.map(({ caseId }) => after.told.get(caseId) ?? 0)).toEqual(all.map(() => 1))
    }
    expect(acknowledged).toBeLessThan(asked)
    process.stderr.write(`• ${KILLS} kills: ${asked} votes asked for, ${acknowledged} acknowledged before the kill, 0 of them lost, each in the record once after it was sent again\n`)
  }, isFull ? 900_000 : 180_000)
})

describe('the database is gone for a while, and comes back', () => {
  it(`says so plainly, keeps what was typed, and goes on by itself, under load for ${GONE_FOR / 1000} seconds`, async () => {
    const [first, second, third] = await ballots(3)
    if (!first || !second || !third) throw new Error('no ballots')
    const stream = await member.get(`/api/panels/${first.meetingId}/events`, { accept: 'text/event-stream' })
    expect(stream.status).toBe(200)
    const statuses = new Map<number, number>()
    let isLoaded = true
    const load = Promise.all(
      Array.from({ length: 4 }, async () => {
        while (isLoaded) {
          const answer = await member.get('/absence').catch(() => null)
          const text = (await answer?.text().catch(() => '')) ?? ''
          expect(text, 'no stack, no message of the database').not.toMatch(/ECONNREFUSED|at .*\.js:\d+|PrismaClient|node_modules/)
          statuses.set(answer?.status ?? 0, (statuses.get(answer?.status ?? 0) ?? 0) + 1)
        }
      }),
    )
    let told = 0, back = 0, html = ''
    try {
      await until('pages come', async () => (statuses.get(200) ?? 0) > 5)
      await postgres.stop()
      told = await until('the page says that the record cannot be reached', async () => (await member.get('/absence')).status === 503)
      const page = await member.get('/absence')
      expect(page.headers.get('retry-after')).toBe('5')
      expect(await page.text()).toContain('The record cannot be reached just now')
      expect((await member.get('/api/health')).status).toBe(200)
      expect((await member.get('/api/health?check=database')).status).toBe(503)

      // Without a script the answer holds what was sent, and sends it again.
      const kept = await cast(second, 'Typed while the database was gone: <b>“quoted”</b>.')
      expect(kept.status).toBe(503)
      html = await kept.text()
      expect(html).toContain('Typed while the database was gone: &#60;b&#62;“quoted”&#60;/b&#62;.')
      expect(html).toContain('Send it again')
      // With one, the page is told that it was not done.
      const scripted = await member.send(packOf(third), vote, { meetingId: third.meetingId, ref: third.ref, round: '1', outcome: 'OC22', reason })
      expect(scripted.status).toBe(503)

      await new Promise((resolve) => setTimeout(resolve, GONE_FOR))
      await postgres.start()
      back = await until('pages come again by themselves', async () => (await member.get('/absence')).status === 200, 60)
    } finally {
      isLoaded = false
      await load
    }
    const fields = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [name, value.replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)))] as const)
    const again = new FormData()
    for (const [name, value] of fields) again.set(name, value)
    const sent = await fetch(`${server.url}${packOf(second)}`, { method: 'POST', body: again, headers: { cookie: member.cookie, origin: server.url }, redirect: 'manual' })
    expect(isTaken(sent)).toBe(true)
    expect((await standing([second])).votes.get(second.ballotId)).toBe(1)

    // The ear of the process hears again: whoever follows a meeting is told of what happens now.
    await stream.body?.cancel().catch(() => {})
    const news = await member.get(`/api/panels/${first.meetingId}/events`, { accept: 'text/event-stream' })
    expect(news.status).toBe(200)
    const heard = hears(news, 'ballot.vote')
    expect(isTaken(await cast(first))).toBe(true)
    expect(await heard).toBe(true)
    expect([...statuses.keys()].filter((status) => ![200, 500, 503].includes(status))).toEqual([])
    process.stderr.write(`• The database gone for ${GONE_FOR / 1000} s: told after ${told} ms, back ${back} ms after it was, answers by status ${JSON.stringify(Object.fromEntries(statuses))}\n`)
  }, isFull ? 240_000 : 120_000)

  it('is noticed too when it only stops answering', async () => {
    postgres.freeze()
    try {
      await until('the page says that the record cannot be reached', async () => (await member.get('/rulebook')).status === 503, 20)
    } finally {
      postgres.thaw()
    }
    await until('pages come again', async () => (await member.get('/rulebook')).status === 200, 30)
  }, 90_000)

  it('is killed outright in the middle of votes: nothing acknowledged is lost', async () => {
    const all = await ballots(WRITES)
    const taken = new Set<string>()
    let isKilled = false
    await Promise.all(
      all.map(async (ballot) => {
        const answer = await cast(ballot).catch(() => null)
        if (answer && isTaken(answer)) taken.add(ballot.ballotId)
        if (taken.size >= 12 && !isKilled) {
          isKilled = true
          postgres.kill()
        }
      }),
    )
    expect(isKilled).toBe(true)
    await postgres.start()
    await until('pages come again', async () => (await member.get('/absence')).status === 200, 60)
    const { votes, told } = await standing(all)
    expect([...taken].filter((id) => votes.get(id) !== 1)).toEqual([])
    expect(all.filter(({ ballotId, caseId }) => (votes.get(ballotId) ?? 0) !== (told.get(caseId) ?? 0))).toEqual([])
    process.stderr.write(`• The database killed: ${taken.size} of ${WRITES} votes acknowledged, 0 of them lost\n`)
  }, 120_000)
})

describe('the server is told to stop', () => {
  it('finishes what it writes, ends its streams and is gone within seconds', async () => {
    const all = await ballots(20)
    const [first] = all
    if (!first) throw new Error('no ballot')
    const streams = await Promise.all(Array.from({ length: 5 }, () => member.get(`/api/panels/${first.meetingId}/events`, { accept: 'text/event-stream' })))
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const ends = Promise.all(streams.map((one) => one.text().then(() => 'ended', () => 'broken')))
    const writes = all.map((ballot) => cast(ballot).then((answer) => (isTaken(answer) ? 'taken' : `refused ${answer.status}`), () => 'no answer'))
    await Promise.race(writes)
    const ended = await server.end('SIGTERM')
    const answers = await Promise.all(writes)
    expect(await ends).toEqual(streams.map(() => 'ended'))
    expect(ended.took).toBeLessThan(5_000)
    server = await webServer(postgres.url, { port })
    const { votes } = await standing(all)
    expect(all.filter((ballot, index) => answers[index] === 'taken' && votes.get(ballot.ballotId) !== 1)).toEqual([])
    // What had reached the server was answered; what had not, was not taken either.
    expect(all.filter((ballot, index) => answers[index] !== 'taken' && votes.has(ballot.ballotId)).length).toBe(0)
    process.stderr.write(`• Told to stop: gone after ${ended.took} ms with ${streams.length} streams; ${answers.filter((one) => one === 'taken').length} of ${all.length} votes answered, 0 lost\n`)
  }, 120_000)
})

describe('a new version is served while people work', () => {
  it('tells the page of an old one so, and keeps what was typed', async () => {
    const [ballot] = await ballots(1)
    if (!ballot) throw new Error('no ballot')
    const folder = otherVersion()
    try {
      await server.end('SIGTERM')
      server = await webServer(postgres.url, { port, folder })
      const typed = 'Typed on the page of the version before.'
      const answer = await cast(ballot, typed)
      expect(answer.status).toBe(409)
      const page = await answer.text()
      expect(page).toContain('This page is of an earlier version')
      expect(page).toContain(typed)
      expect(page).toContain(`href="${packOf(ballot)}"`)
      expect(page).not.toContain('Send it again')
      // With a script: the mark by which the page knows it, and loads itself with what was typed (`use-form-action.ts`).
      const scripted = await member.send(packOf(ballot), vote, { meetingId: ballot.meetingId, ref: ballot.ref, round: '1', outcome: 'OC22', reason: typed })
      expect([scripted.status, scripted.headers.get('x-nextjs-action-not-found')]).toEqual([409, '1'])
      // The page itself is there, and its form is taken.
      expect((await member.get(packOf(ballot))).status).toBe(200)
      expect((await standing([ballot])).votes.size).toBe(0)
    } finally {
      await server.end('SIGTERM')
      server = await webServer(postgres.url, { port })
      fs.rmSync(folder, { recursive: true, force: true })
    }
    expect(isTaken(await cast(ballot))).toBe(true)
  }, 120_000)
})

/** Whether a stream tells of something by name before it ends. */
async function hears(answer: Response, topic: string): Promise<boolean> {
  const reader = answer.body?.getReader()
  const words = new TextDecoder()
  let text = ''
  for (;;) {
    const next = await reader?.read()
    if (!next || next.done) return false
    text += words.decode(next.value, { stream: true })
    if (text.includes(topic)) {
      await reader?.cancel()
      return true
    }
  }
}

/** The build as another version would be: each action has another id, the build another name. What it is made of is linked. */
function otherVersion(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'juncture-other-version-'))
  for (const name of fs.readdirSync(BUILD_FOLDER)) if (name !== '.next' && name !== '.data') fs.symlinkSync(path.join(BUILD_FOLDER, name), path.join(folder, name))
  fs.cpSync(path.join(BUILD_FOLDER, '.next'), path.join(folder, '.next'), { recursive: true, verbatimSymlinks: true, filter: (file) => !/\.next\/(cache|dev|diagnostics)(\/|$)/.test(file) })
  const ids = new Map(Object.keys(JSON.parse(fs.readFileSync(path.join(folder, '.next/server/server-reference-manifest.json'), 'utf8')).node).map((id) => [id, `${id.slice(0, 2)}${[...id.slice(2)].reverse().join('')}`]))
  const build = fs.readFileSync(path.join(folder, '.next/BUILD_ID'), 'utf8')
  for (const file of fs.readdirSync(path.join(folder, '.next'), { recursive: true, encoding: 'utf8' })) {
    const at = path.join(folder, '.next', file)
    if (!/\.(js|json)$|BUILD_ID$/.test(file) || !fs.lstatSync(at).isFile()) continue
    const text = fs.readFileSync(at, 'utf8')
    const other = text.replace(/\b[0-9a-f]{42}\b/g, (id) => ids.get(id) ?? id).replaceAll(build, `${[...build].reverse().join('')}`)
    if (other !== text) fs.writeFileSync(at, other)
  }
  return folder
}
