import { describe, expect, it, vi } from 'vitest'
import { KINDS_OF_ROLE, whyNoPost } from '@/lib/domain/admin/why-no-post'
import { actorOfSession } from '@/lib/server/actor'
import { addOrganisation } from '@/lib/server/admin/add-organisation'
import { addPerson } from '@/lib/server/admin/add-person'
import { addPost } from '@/lib/server/admin/add-post'
import { disablePerson } from '@/lib/server/admin/disable-person'
import { enablePerson } from '@/lib/server/admin/enable-person'
import { endPost } from '@/lib/server/admin/end-post'
import { endSessions } from '@/lib/server/admin/end-sessions'
import { invitePerson } from '@/lib/server/admin/invite-person'
import { liftLock } from '@/lib/server/admin/lift-lock'
import { organisationsPage } from '@/lib/server/admin/organisations-page'
import { PEOPLE_PAGE_SIZE, peoplePage } from '@/lib/server/admin/people-page'
import { personPage } from '@/lib/server/admin/person-page'
import { resetSecondFactor } from '@/lib/server/admin/reset-second-factor'
import { signIn } from '@/lib/server/admin/sign-in'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { countQueries } from '../../support/count-queries'
import { owner as db } from '../../support/owner'
import { refusals } from '../../support/refusals'
import { settled } from '../../support/settle'

vi.mock('next/navigation', () => ({ redirect: () => undefined }))

const at = new Date('2026-11-24T10:00:00Z')
const serviceId = ORGANISATIONS.yjs.id
const administrator = as('administrator', at)
const post = { serviceId, organisationId: ORGANISATIONS.force.id, role: 'sergeant', rank: 'sergeant', startsOn: '2026-11-24', endsOn: null } as const
let number = 0
const somebody = (more: Partial<Parameters<typeof addPerson>[1]> = {}) => addPerson(administrator, { name: 'Sgt Ola Bright', email: `ola.${++number}@example.org`, password: 'three wet otters', ...post, ...more })
const added = async (more: Parameters<typeof somebody>[0] = {}) => settled(await somebody(more)).personId
const eventsOf = (personId: string) => db.auditEvent.findMany({ where: { subject: `person:${personId}`, kind: 'access' }, orderBy: { id: 'asc' }, select: { action: true, reason: true, actorId: true, after: true } })
const signInAs = async (personId: string) => {
  const { email } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } })
  return signIn({ email, password: 'three wet otters', at, requestId: null })
}

describe('adding somebody', () => {
  it('gives them an account and a first post, with which they can sign in at once', async () => {
    const personId = await added({ name: ' Sgt Ola Bright ', email: 'Ola.Bright@Example.ORG' })
    expect(await db.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true, email: true, createdAt: true, passwordHash: true } })).toEqual({ name: 'Sgt Ola Bright', email: 'ola.bright@example.org', createdAt: at, passwordHash: expect.stringContaining('$argon2id$') })
    const { sessionId } = settled(await signInAs(personId))
    expect((await actorOfSession(sessionId, at, null))?.posts).toMatchObject([{ role: 'sergeant', rank: 'sergeant', serviceId, organisation: ORGANISATIONS.force.name, agency: 'police' }])
    expect((await eventsOf(personId)).map(({ action, actorId }) => [action, actorId])).toEqual([['people.add', CAST.administrator.id], ['people.add-post', CAST.administrator.id]])
    expect(JSON.stringify(await eventsOf(personId))).not.toContain('otters')
  })
  it('is refused where the address is taken, the password is weak, or the post cannot be, and leaves nothing behind', async () => {
    const before = [await db.person.count(), await db.post.count(), await db.auditEvent.count()]
    expect(await somebody({ email: CAST.neighbour.email.toUpperCase() })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('e-mail address is here already') } })
    expect(await somebody({ password: 'too short' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('12 characters') } })
    expect(await somebody({ rank: 'inspector' })).toMatchObject({ ok: false, refusal: { reason: 'Sergeant: choose the rank of Sergeant' } })
    expect(await somebody({ organisationId: ORGANISATIONS.health.id })).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('belongs to a police force') } })
    expect(await somebody({ organisationId: '01900000-0000-7000-8000-00000000ffff' })).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('does not exist') } })
    expect([await db.person.count(), await db.post.count(), await db.auditEvent.count()]).toEqual(before)
  })
  it('is an administrator’s work, in their own service', async () => {
    for (const name of ['triage', 'service', 'auditor', 'analyst', 'neighbour'] as const) {
      expect(await addPerson(as(name, at), { name: 'X', email: 'x@example.org', password: 'three wet otters', ...post }), name).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    }
    expect(await somebody({ serviceId: ORGANISATIONS.neighbour.id })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect((await refusals('people.add')).map((event) => event.actorId)).toEqual([CAST.triage.id, CAST.service.id, CAST.auditor.id, CAST.analyst.id, CAST.neighbour.id, CAST.administrator.id])
  })
  it('happens once where two add the same address at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => somebody({ email: 'twice@example.org' })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await db.person.count({ where: { email: 'twice@example.org' } })).toBe(1)
  })
})

describe('posts', () => {
  it('fit every invented person, and every role has somewhere to work', () => {
    for (const { role, rank, organisation } of Object.values(CAST)) expect(whyNoPost({ role, rank, kind: organisation.kind, startsOn: '2020-01-01', endsOn: null }, []), role).toBeNull()
    expect(Object.values(KINDS_OF_ROLE).filter((kinds) => kinds.length === 0)).toEqual([])
  })
  it('are given and ended, and count from their first day to their last', async () => {
    const personId = await added()
    const { sessionId } = settled(await signInAs(personId))
    const rolesAt = async (instant: string) => (await actorOfSession(sessionId, new Date(instant), null))?.posts.map((one) => one.role)
    settled(await addPost(administrator, { personId, ...post, role: 'inspector', rank: 'inspector', startsOn: '2026-11-24', endsOn: '2026-11-24' }))
    expect(await rolesAt('2026-11-24T11:00:00Z')).toEqual(['sergeant', 'inspector'])
    const { posts: [first] } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { posts: { orderBy: { id: 'asc' }, select: { id: true } } } })
    settled(await endPost(administrator, { personId, postId: first!.id, endsOn: '2026-11-23' }))
    expect(await rolesAt('2026-11-24T11:01:00Z')).toEqual(['inspector'])
    expect(await endPost(administrator, { personId, postId: first!.id, endsOn: '2026-11-30' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: 'This post ended on 23 November 2026 already' } })
    expect((await eventsOf(personId)).map((event) => event.action)).toEqual(['people.add', 'people.add-post', 'people.add-post', 'people.end-post'])
  })
  it('are never one’s own, nor an administrator’s beside another', async () => {
    expect(await addPost(administrator, { personId: CAST.administrator.id, ...post })).toMatchObject({ ok: false, refusal: { kind: 'right', reason: expect.stringContaining('Nobody changes their own') } })
    expect(await addPost(administrator, { personId: CAST.caseManager.id, ...post, role: 'administrator', rank: null, organisationId: serviceId })).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('no other post') } })
    const second = await added({ role: 'administrator', rank: null, organisationId: serviceId })
    expect(await addPost(administrator, { personId: second, ...post })).toMatchObject({ ok: false, refusal: { reason: expect.stringContaining('no other post') } })
    // Two gave a post at once: the second waits for the first, and sees what it gave.
    const third = await added({ startsOn: '2026-11-24', endsOn: '2026-11-24' })
    const later = { startsOn: '2026-11-25', endsOn: null } as const
    const both = await Promise.all([
      addPost(administrator, { personId: third, ...post, ...later }),
      addPost(administrator, { personId: third, ...post, ...later, role: 'administrator', rank: null, organisationId: serviceId }),
    ])
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
  })
  it('of another service are not there', async () => {
    const { id: theirs } = await db.post.findFirstOrThrow({ where: { personId: CAST.neighbour.id }, select: { id: true } })
    expect(await endPost(administrator, { personId: CAST.neighbour.id, postId: theirs, endsOn: '2026-11-24' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    const personId = await added()
    expect(await endPost(administrator, { personId, postId: theirs, endsOn: '2026-11-24' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    expect(await addPost(administrator, { personId, ...post, serviceId: ORGANISATIONS.neighbour.id })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect((await db.post.findUniqueOrThrow({ where: { id: theirs }, select: { endsOn: true } })).endsOn).toBeNull()
  })
})

describe('an account', () => {
  it('is closed and opened again, with its reason; closing ends every session', async () => {
    const personId = await added()
    const { sessionId } = settled(await signInAs(personId))
    settled(await disablePerson(administrator, { personId, reason: 'Left the force' }))
    expect(await actorOfSession(sessionId, at, null)).toBeNull()
    expect((await signInAs(personId)).ok).toBe(false)
    expect(await disablePerson(administrator, { personId, reason: 'Again' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    settled(await enablePerson(administrator, { personId, reason: 'Came back' }))
    expect(await actorOfSession(sessionId, at, null)).toBeNull()
    expect((await signInAs(personId)).ok).toBe(true)
    expect(await enablePerson(administrator, { personId, reason: 'Again' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect((await eventsOf(personId)).slice(2).map(({ action, reason }) => [action, reason])).toEqual([['people.disable', 'Left the force'], ['people.end-sessions', null], ['people.enable', 'Came back']])
  })
  it('is signed out everywhere at once', async () => {
    const personId = await added()
    const sessions = [settled(await signInAs(personId)).sessionId, settled(await signInAs(personId)).sessionId]
    expect((await personPage(administrator, personId))?.sessions).toHaveLength(2)
    expect(settled(await endSessions(administrator, { personId }))).toEqual({ personId, count: 2 })
    for (const sessionId of sessions) expect(await actorOfSession(sessionId, at, null)).toBeNull()
    expect((await eventsOf(personId)).at(-1)).toMatchObject({ action: 'people.end-sessions', after: { count: 2 } })
    expect(settled(await endSessions(administrator, { personId })).count).toBe(0)
  })
  it('that also works for another service stays open; one’s own is not touched; of another service it is not there', async () => {
    const personId = await added()
    await db.post.create({ data: { personId, serviceId: ORGANISATIONS.neighbour.id, organisationId: ORGANISATIONS.force.id, role: 'sergeant', rank: 'sergeant', startsOn: new Date('2026-01-01') } })
    expect(await disablePerson(administrator, { personId, reason: 'x' })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('another service') } })
    await db.secondFactor.create({ data: { personId, secret: 'sealed', createdAt: at } })
    for (const answer of [await resetSecondFactor(administrator, { personId, reason: 'x' }), await invitePerson(administrator, { personId }), await liftLock(administrator, { personId })]) expect(answer).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('another service') } })
    for (const change of [disablePerson, enablePerson, endSessions]) {
      expect(await change(administrator, { personId: CAST.administrator.id, reason: 'x' }), change.name).toMatchObject({ ok: false, refusal: { kind: 'right' } })
      expect(await change(administrator, { personId: CAST.neighbour.id, reason: 'x' }), change.name).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
      expect(await change(as('service', at), { personId, reason: 'x' }), change.name).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    }
    expect((await db.person.findUniqueOrThrow({ where: { id: CAST.neighbour.id }, select: { disabledAt: true } })).disabledAt).toBeNull()
    expect(await refusals('people.disable')).toHaveLength(3)
  })
})

describe('organisations', () => {
  it('are added by an administrator, once a name', async () => {
    const { organisationId } = settled(await addOrganisation(administrator, { name: ' Wensum Colleges ', kind: 'agency', agency: 'education' }))
    expect(await db.organisation.findUniqueOrThrow({ where: { id: organisationId } })).toMatchObject({ name: 'Wensum Colleges', kind: 'agency', agency: 'education' })
    expect(await addOrganisation(administrator, { name: 'Wensum Colleges', kind: 'force', agency: null })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await addOrganisation(administrator, { name: 'Nameless', kind: 'agency', agency: 'police' })).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
    expect(await addOrganisation(as('operations', at), { name: 'Nameless', kind: 'force', agency: null })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    expect(await db.auditEvent.count({ where: { action: 'organisation.add', kind: 'access', subject: `organisation:${organisationId}`, serviceId } })).toBe(1)
    expect(await db.organisation.count({ where: { name: 'Nameless' } })).toBe(0)
  })
})

describe('the pages', () => {
  it('list the people of one’s own services by name, a page at a time, in one query whatever their number', async () => {
    const one = await countQueries(() => peoplePage(administrator, { words: 'whitlock' }, null))
    expect(one.value?.rows).toEqual([{ id: CAST.sergeant.id, name: CAST.sergeant.name, email: CAST.sergeant.email, isDisabled: false, posts: [expect.objectContaining({ role: 'sergeant', organisation: ORGANISATIONS.force.name })] }])
    for (let count = 0; count < 30; count += 1) await db.person.create({ data: { name: `Zed ${count % 3}`, email: `zed.${count}@example.org`, posts: { create: { serviceId, organisationId: serviceId, role: 'analyst', startsOn: new Date('2026-01-01') } } } })
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof peoplePage>> = await peoplePage(administrator, { words: '' }, after)
      expect(page?.rows.length).toBeLessThanOrEqual(PEOPLE_PAGE_SIZE)
      seen.push(...(page?.rows ?? []).map((row) => row.id))
      after = page?.next ?? null
    } while (after)
    const all = await countQueries(() => peoplePage(administrator, { words: '' }, null))
    expect([one.queries.length, all.queries.length]).toEqual([1, 1])
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(await db.person.count({ where: { posts: { some: { serviceId } } } }))
    expect(seen).not.toContain(CAST.neighbour.id)
    for (const words of ['%', '_', '\\', "' OR 1=1 --"]) expect((await peoplePage(administrator, { words }, null))?.rows, words).toEqual([])
    expect((await peoplePage(administrator, { words: 'PANEL.health' }, 'no id'))?.rows.map((row) => row.name)).toEqual([CAST.health.name])
  })
  it('show one person with their posts and sessions, in two queries, and no person of another service', async () => {
    const { value: page, queries } = await countQueries(() => personPage(administrator, CAST.inspector.id))
    expect(queries).toHaveLength(2)
    expect(page).toMatchObject({ name: CAST.inspector.name, whyNot: null, posts: [{ role: 'inspector', rank: 'inspector', when: 'now', startsOn: '2020-01-01', endsOn: null, service: ORGANISATIONS.yjs.name }] })
    expect((await personPage(administrator, CAST.administrator.id))?.whyNot).toContain('your own account')
    for (const id of [CAST.neighbour.id, 'no id', '01900000-0000-7000-8000-00000000ffff']) expect(await personPage(administrator, id), id).toBeNull()
  })
  it('are there for administrators only', async () => {
    for (const name of ['triage', 'chair', 'service', 'auditor', 'analyst', 'neighbour'] as const) {
      expect([await peoplePage(as(name, at), { words: '' }, null), await personPage(as(name, at), CAST.sergeant.id), await organisationsPage(as(name, at))], name).toEqual([null, null, null])
    }
    const { value: page, queries } = await countQueries(() => organisationsPage(administrator))
    expect(queries).toHaveLength(1)
    expect(page?.services).toEqual([{ id: serviceId, name: ORGANISATIONS.yjs.name }])
    expect(page?.organisations.find((row) => row.id === ORGANISATIONS.health.id)).toMatchObject({ agency: 'health', posts: 1 })
  })
})
