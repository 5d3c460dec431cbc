import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PAGE_RIGHTS } from '@/lib/domain/rulebook/page-rights'
import { db } from '@/lib/server/db'
import { CAST, ORGANISATIONS } from '../../prisma/scenarios/cast'
import { manyBallots, type BallotOfItsOwn } from '../support/many-ballots'
import { leaveAsOwner } from '../support/owner'
import { ownPostgres, type OwnPostgres } from './support/own-postgres'
import { useDatabase } from './support/setting'
import { builtActions, builtAddresses, type BuiltAction } from './support/the-build'
import { signedIn, visitor, type Visitor } from './support/visitor'
import { webServer, type WebServer } from './support/web-server'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8')

/** Doors before which nobody has signed in, or which are about one's own session: their tests are those of signing in. */
const isOfSignIn = (address: string) => /^\/(sign-in|account)(\/|$)/.test(address)
const isOfSession = (action: BuiltAction) => /^app\/(sign-in|\(staff\)\/account)\//.test(action.file)

/** Pages that the framework itself makes. */
const FRAMEWORK = ['/_not-found', '/_global-error', '/icon.svg']

/** Every route handler, and what it answers to nobody and to somebody without the right: nothing of anybody. */
const ROUTES: Record<string, { ask: (ballot: BallotOfItsOwn) => string; nobody: number; withoutRight: number; isPublic?: true }> = {
  '/api/health': { ask: () => '/api/health', nobody: 200, withoutRight: 200, isPublic: true },
  '/api/offences': { ask: () => '/api/offences?words=theft', nobody: 401, withoutRight: 200, isPublic: true },
  '/api/panels/[id]/events': { ask: ({ meetingId }) => `/api/panels/${meetingId}/events`, nobody: 404, withoutRight: 404 },
  '/calendar/[token]': { ask: () => '/calendar/not-a-token.ics', nobody: 404, withoutRight: 404 },
  '/notifications/import/[id]/list': { ask: ({ ballotId }) => `/notifications/import/${ballotId}/list`, nobody: 404, withoutRight: 404 },
  '/notifications/import/[id]/progress': { ask: ({ ballotId }) => `/notifications/import/${ballotId}/progress`, nobody: 404, withoutRight: 404 },
  '/notifications/import/template/[kind]': { ask: () => '/notifications/import/template/notifications', nobody: 200, withoutRight: 200, isPublic: true },
  '/panels/[id]/calendar': { ask: ({ meetingId }) => `/panels/${meetingId}/calendar`, nobody: 307, withoutRight: 404 },
}

/** Actions that change no record and so are none of `tests/db/rights/calls`. */
const NO_CHANGE = ['tryFactsAction']

/** Something for every field that any form has, so that as many forms as can be are whole. */
const bag = (ballot: BallotOfItsOwn): Record<string, string> => ({
  ref: ballot.ref, caseRef: ballot.ref, meetingId: ballot.meetingId, version: '0', round: '1', childId: ballot.caseId, id: ballot.caseId, personId: CAST.caseManager.id, seatId: ballot.seatOf('chair'), postId: ballot.caseId, serviceId: ORGANISATIONS.yjs.id, organisationId: ORGANISATIONS.yjs.id,
  outcome: 'OC8', reason: 'A reason', why: 'Why', alternatives: 'Other', child: 'None', note: 'A note', final: '2', answer: 'authorised', detail: 'A detail', words: 'Words', says: 'Words', name: 'A name', email: 'nobody@juncture.example', choice: 'settle', kind: 'transfer', status: 'open',
  givenNames: 'A', familyName: 'B', 'dateOfBirth-day': '1', 'dateOfBirth-month': '1', 'dateOfBirth-year': '2011', 'startsOn-day': '1', 'startsOn-month': '12', 'startsOn-year': '2026',
})

/** The source of an exported function of a file. */
const sourceOf = ({ file, name }: BuiltAction) => read(file).split(/^export async function /m).find((text) => text.startsWith(`${name}(`)) ?? ''

/** The files of lib/server whose functions an action calls. */
function callsOf(action: BuiltAction): string[] {
  const text = read(action.file)
  const own = sourceOf(action)
  const helpers = text.split(/^(?:export )?(?:async )?(?:function|const) /m).filter((part) => own.includes(`${/^\w+/.exec(part)?.[0]}(`) || own.includes(`${/^\w+/.exec(part)?.[0]},`))
  const seen = [own, ...helpers].join('\n')
  return [...text.matchAll(/import \{([^}]*)\} from '@\/(lib\/server\/[^']+)'/g)].flatMap(([, names = '', file = '']) => (names.split(',').some((name) => new RegExp(`\\b${name.trim()}\\b`).test(seen)) ? [`${file}.ts`] : []))
}

describe('everything that the build serves', () => {
  const actions = builtActions()
  const { pages, routes } = builtAddresses()
  const named = new Set(fs.readdirSync(path.join(root, 'tests/db/rights/calls')).flatMap((file) => [...read(`tests/db/rights/calls/${file}`).matchAll(/file: '(lib\/server\/[^']+)'/g)].map(([, name = '']) => name)))
  let postgres: OwnPostgres
  let server: WebServer
  let ballot: BallotOfItsOwn
  let nobody: Visitor
  let wrong: Record<'analyst' | 'auditor' | 'neighbourManager', Visitor>

  beforeAll(async () => {
    postgres = await ownPostgres('pg-doors')
    useDatabase(postgres.url)
    server = await webServer(postgres.url)
    const [made] = await manyBallots({ at: new Date(), count: 1, voters: ['secondTriage', 'operations', 'socialCare'] })
    if (!made) throw new Error('no ballot')
    ballot = made
    const url = () => server.url
    nobody = visitor(url, '')
    wrong = { analyst: await signedIn(url, CAST.analyst.id), auditor: await signedIn(url, CAST.auditor.id), neighbourManager: await signedIn(url, CAST.neighbourManager.id) }
  }, 240_000)

  afterAll(async () => {
    await server?.end('SIGKILL')
    await db.$disconnect()
    await leaveAsOwner()
    await postgres?.stop()
  })

  /** What stands in the database but the audit record and sessions. */
  async function fingerprint(): Promise<string> {
    const client = new pg.Client({ connectionString: postgres.url })
    await client.connect()
    const tables = await client.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('AuditEvent', 'AuditSeal', 'AuditSealing', 'Session', '_prisma_migrations', 'NationalOffence')`)
    const found = await client.query<{ name: string; rows: string; newest: string }>(tables.rows.map(({ name }) => `SELECT '${name}' AS name, count(*)::text AS rows, max(xmin::text::bigint)::text AS newest FROM "${name}"`).join(' UNION ALL '))
    await client.end()
    return found.rows.map(({ name, rows, newest }) => `${name} ${rows} ${newest}`).sort().join('\n')
  }

  async function refusals(): Promise<number> {
    const client = new pg.Client({ connectionString: postgres.url })
    await client.connect()
    const found = await client.query<{ count: string }>(`SELECT count(*) FROM "AuditEvent" WHERE kind = 'refusal'`)
    await client.end()
    return Number(found.rows[0]?.count)
  }

  it('has its actions from the files that stand there, and each makes a change that the tests of rights call', () => {
    expect(actions.length).toBeGreaterThan(130)
    const written = fs.readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' }).filter((file) => /(^|[/-])action\.ts$/.test(file)).flatMap((file) => [...read(`app/${file}`).matchAll(/^export async function (\w+)/gm)].map(([, name]) => `app/${file} ${name}`))
    // An action that no page uses is not in the build, and has no door.
    expect(actions.map(({ file, name }) => `${file} ${name}`).filter((one) => !written.includes(one))).toEqual([])
    expect(actions.filter((action) => !isOfSession(action) && !NO_CHANGE.includes(action.name) && !callsOf(action).some((file) => named.has(file))).map(({ file, name }) => `${file} ${name}`)).toEqual([])
  })

  it('has its pages in the table of rights, and its route handlers here', () => {
    const walked = new Set(PAGE_RIGHTS.flatMap((line) => line.pages))
    expect(pages.length).toBeGreaterThan(85)
    expect(pages.filter((page) => !walked.has(page) && !isOfSignIn(page) && !FRAMEWORK.includes(page))).toEqual([])
    expect(routes.filter((route) => !FRAMEWORK.includes(route))).toEqual(Object.keys(ROUTES).sort())
  })

  it('sends nobody anywhere but to sign in, and shows nothing of a child without the right', async () => {
    let asked = 0
    const filled = (page: string) => page.replace('[ref]', ballot.ref).replace(/^\/panels\/\[id\]/, `/panels/${ballot.meetingId}`).replace('[part]', 'names').replace('[choice]', 'panel').replace('[outcome]', 'OC8').replace('[rule]', 'victim.aware').replace(/\[\w+\]/g, ballot.caseId)
    for (const page of pages.filter((one) => !isOfSignIn(one) && !FRAMEWORK.includes(one))) {
      const answer = await nobody.get(filled(page))
      expect([page, answer.status, (answer.headers.get('location') ?? '').replace(/\?.*/, '')]).toEqual([page, 307, '/sign-in'])
      for (const [name, somebody] of Object.entries(wrong)) {
        const shown = await somebody.get(filled(page))
        expect([200, 307, 404], `${name} at ${page}: ${shown.status}`).toContain(shown.status)
        expect(await shown.text(), `${name} at ${page}`).not.toMatch(/Harmsworth|Jaydenn/)
        asked += 1
      }
      asked += 1
    }
    for (const [route, { ask, nobody: without, withoutRight, isPublic }] of Object.entries(ROUTES)) {
      expect([route, (await nobody.get(ask(ballot))).status]).toEqual([route, without])
      for (const [name, somebody] of Object.entries(wrong)) {
        const answer = await somebody.get(ask(ballot))
        expect([route, name, answer.status]).toEqual([route, name, withoutRight])
        if (!isPublic) expect(await answer.text()).not.toMatch(/Harmsworth|BEGIN:VCALENDAR/)
        asked += 1
      }
      asked += 1
    }
    process.stderr.write(`• ${pages.length} pages and ${routes.length} route handlers of the build: ${asked} requests, none let in\n`)
  }, 240_000)

  it('lets nobody do anything: without a session, with the wrong role, from another service, from another site', async () => {
    const before = await fingerprint()
    const recorded = await refusals()
    let asked = 0
    const tried = actions.filter((action) => !isOfSession(action))
    for (const action of tried) {
      const page = action.pages.find((one) => !isOfSignIn(one) && !one.includes('[')) ?? '/'
      const fields = bag(ballot)
      const byNobody = await nobody.send(page, action.id, fields)
      expect([action.name, byNobody.status, (byNobody.headers.get('x-action-redirect') ?? '').replace(/[?;].*/, '')]).toEqual([action.name, 303, '/sign-in'])
      for (const [name, somebody] of Object.entries(wrong)) {
        const answer = await somebody.send(page, action.id, fields)
        expect([200, 303, 404], `${name} with ${action.name}: ${answer.status}`).toContain(answer.status)
        expect(await answer.text(), `${name} with ${action.name}`).not.toMatch(/Harmsworth|Jaydenn/)
      }
      const foreign = await wrong.neighbourManager.send(page, action.id, fields, { origin: 'https://elsewhere.example' })
      expect([action.name, foreign.status]).toEqual([action.name, 403])
      asked += 5
    }
    expect(await fingerprint()).toBe(before)
    const refused = (await refusals()) - recorded
    // Where the fields are not enough for a form, its errors come before the question of right; the calls of tests/db/rights are whole.
    expect(refused).toBeGreaterThan(100)
    process.stderr.write(`• ${tried.length} server actions of the build: ${asked} requests, nothing written, ${refused} refusals recorded\n`)
  }, 300_000)
})
