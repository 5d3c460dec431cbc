import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { actorOfSession } from '@/lib/server/actor'
import { signIn } from '@/lib/server/admin/sign-in'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { runAdmin } from '../../../scripts/admin/run-admin'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

vi.mock('next/navigation', () => ({ redirect: () => undefined }))

const at = new Date('2026-11-24T10:00:00Z')

/** Runs a command and answers with its exit status and what it said. */
async function admin(args: string[], password: string | null = 'three wet otters') {
  const said: string[] = []
  const complaints: string[] = []
  let wasAsked = false
  const askPassword = async () => {
    wasAsked = true
    if (password === null) throw new Error('no password was expected to be asked for')
    return password
  }
  const status = await runAdmin(args, { at, say: (line) => said.push(line), complain: (line) => complaints.push(line), askPassword })
  return { status, said, complaints, wasAsked }
}

const first = ['create-user', '--email', 'G.Frost@example.org', '--name', 'Gill Frost', '--role', 'administrator', '--organisation', 'Chalk Hills Youth Justice Service']
const postsOf = (email: string) => db.post.findMany({ where: { person: { email } }, orderBy: { id: 'asc' }, select: { role: true, rank: true, startsOn: true, endsOn: true, organisation: { select: { name: true, kind: true, agency: true } }, service: { select: { name: true } } } })
const counts = async () => [await db.person.count(), await db.organisation.count(), await db.post.count(), await db.auditEvent.count()]

describe('npm run admin', () => {
  it('makes the first administrator of a new service, who can sign in', async () => {
    expect(await admin([...first, '--kind', 'yjs'])).toEqual({ status: 0, said: ['Gill Frost was added and signs in as g.frost@example.org.'], complaints: [], wasAsked: true })
    const service = { name: 'Chalk Hills Youth Justice Service' }
    expect(await postsOf('g.frost@example.org')).toEqual([{ role: 'administrator', rank: null, startsOn: new Date('2026-11-24'), endsOn: null, organisation: { ...service, kind: 'yjs', agency: 'yjs' }, service }])
    const { sessionId } = settled(await signIn({ email: 'g.frost@example.org', password: 'three wet otters', at, requestId: null }))
    expect((await actorOfSession(sessionId, at, null))?.posts).toHaveLength(1)
    const events = await db.auditEvent.findMany({ where: { reason: 'From the server’s command line' }, orderBy: { id: 'asc' }, select: { action: true, kind: true, actorId: true, serviceId: true, at: true } })
    const { id: serviceId } = await db.organisation.findUniqueOrThrow({ where: { name: 'Chalk Hills Youth Justice Service' }, select: { id: true } })
    expect(events.map((event) => event.action)).toEqual(['people.add', 'organisation.add', 'people.add-post'])
    for (const event of events) expect(event).toMatchObject({ kind: 'access', actorId: null, serviceId, at })
  })
  it('adds a force with a service by name, and a partner agency, with hyphens or underscores, and days', async () => {
    const sergeant = ['create-user', '--email', 's@example.org', '--name', 'Sgt S', '--role', 'sergeant', '--rank', 'sergeant', '--organisation', 'Chalk Hills Police', '--kind', 'force', '--service', 'Chalk Hills Youth Justice Service', '--from', '2026-12-01', '--to', '2027-11-30']
    expect((await admin(sergeant)).status).toBe(0)
    expect(await postsOf('s@example.org')).toEqual([
      { role: 'sergeant', rank: 'sergeant', startsOn: new Date('2026-12-01'), endsOn: new Date('2027-11-30'), organisation: { name: 'Chalk Hills Police', kind: 'force', agency: 'police' }, service: { name: 'Chalk Hills Youth Justice Service' } },
    ])
    const member = ['create-user', '--email', 'p@example.org', '--name', 'P', '--role', 'panel-member', '--organisation', 'Chalk Hills Schools', '--kind', 'agency', '--agency', 'education', '--service', 'Chalk Hills Youth Justice Service']
    expect((await admin(member)).status).toBe(0)
    expect((await postsOf('p@example.org'))[0]?.organisation).toEqual({ name: 'Chalk Hills Schools', kind: 'agency', agency: 'education' })
  })
  it('says every problem at once in plain sentences, before it asks for a password, and does nothing', async () => {
    const before = await counts()
    expect(await admin(['create-user', '--email', 'nobody', '--role', 'king', '--rank', 'general', '--kind', 'club', '--from', '2026-02-30'], null)).toEqual({
      status: 1,
      said: [],
      complaints: [
        '--email is an e-mail address, such as name@example.org',
        expect.stringMatching(/^--role: one of triage_officer, /),
        '--rank: one of constable, sergeant, inspector, chief_inspector, superintendent',
        'Say with --organisation where they work',
        '--kind: one of force, yjs, agency',
        '--from is a day as YYYY-MM-DD',
        'Say with --name what colleagues call them',
      ],
      wasAsked: false,
    })
    expect((await admin(['create-user', '--password', 'three wet otters'], null)).complaints).toEqual(["Unknown option '--password'"])
    expect((await admin(['set-password'], null)).complaints).toEqual(['Say with --email whom you mean'])
    expect((await admin(['end-sessions', 'me'], null)).status).toBe(1)
    expect(await admin(['destroy'], null)).toMatchObject({ status: 2, complaints: ['There is no command “destroy”. What there is: npm run admin -- help'] })
    expect(await admin([], null)).toMatchObject({ status: 2, complaints: [expect.stringContaining('No command was given')] })
    expect(await admin(['help'], null)).toMatchObject({ status: 0, said: [expect.stringContaining('create-user')], complaints: [] })
    expect(await counts()).toEqual(before)
  })
  it('refuses what cannot be, and leaves nothing behind, the organisation neither', async () => {
    const before = await counts()
    const why = async (args: string[], password?: string) => {
      const { status, complaints } = await admin(args, password)
      expect(status, args.join(' ')).toBe(1)
      return complaints.join(' ')
    }
    const user = (email: string, ...more: string[]) => ['create-user', '--email', email, '--name', 'X', ...more]
    expect(await why(user('a@example.org', '--role', 'analyst', '--organisation', 'Nowhere'))).toContain('There is no organisation called “Nowhere”')
    expect(await why(user('a@example.org', '--role', 'analyst', '--organisation', 'Nowhere', '--kind', 'agency', '--service', ORGANISATIONS.yjs.name))).toContain('--agency')
    expect(await why(user('a@example.org', '--role', 'sergeant', '--organisation', 'Nowhere Police', '--kind', 'force', '--service', 'New Service'))).toBe('Sergeant: choose the rank of Sergeant')
    expect(await why(user('a@example.org', '--role', 'analyst', '--organisation', ORGANISATIONS.yjs.name, '--kind', 'force'))).toContain('as a youth justice service')
    expect(await why(user('a@example.org', '--role', 'sergeant', '--rank', 'sergeant', '--organisation', ORGANISATIONS.force.name))).toContain('--service')
    expect(await why(user(CAST.triage.email.toUpperCase(), '--role', 'analyst', '--organisation', ORGANISATIONS.yjs.name))).toContain('is here already')
    expect(await why(user('a@example.org', '--role', 'analyst', '--organisation', ORGANISATIONS.yjs.name), 'short')).toContain('12 characters or more')
    expect(await why(['add-post', '--email', 'nobody@example.org', '--role', 'analyst', '--organisation', ORGANISATIONS.yjs.name])).toBe('Nobody has the e-mail address nobody@example.org')
    expect(await why(['add-post', '--email', CAST.administrator.email, '--role', 'analyst', '--organisation', ORGANISATIONS.yjs.name])).toContain('no other post')
    expect(await counts()).toEqual(before)
  })
  it('gives a further post, also in another service', async () => {
    expect(await admin(['add-post', '--email', CAST.analyst.email, '--role', 'auditor', '--organisation', ORGANISATIONS.neighbour.name], null)).toMatchObject({ status: 0, said: [`The post was given to ${CAST.analyst.email}.`] })
    expect((await postsOf(CAST.analyst.email)).map((post) => [post.role, post.service.name])).toEqual([['analyst', ORGANISATIONS.yjs.name], ['auditor', ORGANISATIONS.neighbour.name]])
  })
  it('sets a password and ends sessions, at once and on record', async () => {
    const { email, id } = CAST.auditor
    const begin = async (password: string) => signIn({ email, password, at, requestId: null })
    const { sessionId } = settled(await begin('demonstration'))
    expect(await admin(['set-password', '--email', email], 'four dry otters')).toMatchObject({ status: 0, said: [`The password of ${email} was set. 1 session ended.`] })
    expect(await actorOfSession(sessionId, at, null)).toBeNull()
    expect((await begin('demonstration')).ok).toBe(false)
    settled(await begin('four dry otters'))
    settled(await begin('four dry otters'))
    expect(await admin(['end-sessions', '--email', email.toUpperCase()], null)).toMatchObject({ status: 0, said: ['2 sessions ended.'] })
    const events = await db.auditEvent.findMany({ where: { subject: `person:${id}` }, orderBy: { id: 'asc' }, select: { action: true } })
    expect(events.map((event) => event.action)).toEqual(['people.set-password', 'people.end-sessions', 'people.end-sessions'])
    expect(JSON.stringify(await db.auditEvent.findMany({ omit: { transaction: true } }))).not.toMatch(/otters|argon2/)
  })
  it('runs as a program, with the password from a pipe', async () => {
    const program = (args: string[], input: string) =>
      spawnSync(process.execPath, [path.resolve(import.meta.dirname, '../../../scripts/admin.mjs'), ...args], { input, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: process.env.DATABASE_URL } })
    const user = ['create-user', '--email', 'pipe@example.org', '--name', 'Pipe Person', '--role', 'analyst', '--organisation', ORGANISATIONS.yjs.name]
    const done = program(user, 'three wet otters\n')
    expect({ status: done.status, stdout: done.stdout.trim() }, done.stderr).toEqual({ status: 0, stdout: 'Pipe Person was added and signs in as pipe@example.org.' })
    expect((await signIn({ email: 'pipe@example.org', password: 'three wet otters', at: new Date(), requestId: null })).ok).toBe(true)
    const again = program([...user, '--password-stdin'], 'three wet otters\r\n')
    expect({ status: again.status, stderr: again.stderr.trim() }).toEqual({ status: 1, stderr: expect.stringContaining('✗ Somebody with the e-mail address pipe@example.org is here already') })
  }, 60_000)
})
