import { describe, expect, it } from 'vitest'
import { applyPeopleFile } from '@/lib/server/admin/apply-people-file'
import { checkPeopleFile } from '@/lib/server/admin/check-people-file'
import { peopleFilePage } from '@/lib/server/admin/people-file-page'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS, type CastName } from '../../../prisma/scenarios/cast'
import { caseInTriage } from '../../support/case-in-triage'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T10:00:00Z')
const serviceId = ORGANISATIONS.yjs.id
const HEADER = 'name,email,role,rank,organisation,from,to'
const line = (name: CastName, more: { role?: string; rank?: string; to?: string } = {}) => [CAST[name].name, CAST[name].email, more.role ?? CAST[name].role, more.rank ?? CAST[name].rank ?? '', CAST[name].organisation.name, '2026-01-01', more.to ?? ''].join(',')
const everybody = (Object.keys(CAST) as CastName[]).filter((name) => CAST[name].serviceId === serviceId)
const file = (lines: readonly string[], by: CastName = 'administrator') => checkPeopleFile(as(by, at), { serviceId, fileName: 'people.csv', bytes: new TextEncoder().encode([HEADER, ...lines].join('\r\n')) })
const idOf = (done: Awaited<ReturnType<typeof file>>) => (done.ok && 'id' in done.value ? done.value.id : '')
const posts = () => db.post.findMany({ orderBy: { id: 'asc' }, select: { id: true, personId: true, role: true, endsOn: true } })

describe('a file of who works for the service', () => {
  it('changes nothing where all stands as it is, and nothing before somebody applies it', async () => {
    const page = await peopleFilePage(as('administrator', at), idOf(await file(everybody.map((name) => line(name)))))
    expect(page).toMatchObject({ faults: [], changes: [], staff: everybody.length })
  })
  it('shows who joins, moves and leaves with what they have in hand, and does it in one go, recorded', async () => {
    await caseInTriage({ at, triage: 'secondTriage' })
    const session = await db.session.create({ data: { personId: CAST.secondTriage.id, createdAt: at, expiresAt: new Date('2026-12-24') }, select: { id: true } })
    const lines = [...everybody.filter((name) => !['secondTriage', 'sergeant'].includes(name)).map((name) => line(name)), line('sergeant', { role: 'inspector', rank: 'inspector' }), `PC Ola Berg,ola.berg@juncture.example,triage_officer,constable,${ORGANISATIONS.force.name},2026-11-24,`]
    const before = await posts()
    const id = idOf(await file(lines))
    const page = await peopleFilePage(as('administrator', at), id)
    expect(page?.changes.map(({ kind, email }) => [kind, email])).toEqual([['moves', CAST.sergeant.email], ['joins', 'ola.berg@juncture.example'], ['leaves', CAST.secondTriage.email]])
    expect(page?.inHand).toEqual([{ personId: CAST.secondTriage.id, inTriage: 1, managed: 0, warnings: 0, errands: 0, seats: 0 }])
    expect(JSON.stringify(page)).not.toContain('JN-')
    expect(await posts()).toEqual(before)
    expect(await applyPeopleFile(as('administrator', at), { fileId: id, shown: 'something else' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
    expect(await posts()).toEqual(before)
    expect(await applyPeopleFile(as('administrator', at), { fileId: id, shown: page?.shown ?? '' })).toEqual({ ok: true, value: { joins: 1, moves: 1, leaves: 1 } })
    const after = await posts()
    expect(after.find((post) => post.personId === CAST.secondTriage.id)?.endsOn).toEqual(new Date('2026-11-23'))
    expect(after.filter((post) => post.personId === CAST.sergeant.id).map(({ role, endsOn }) => [role, endsOn])).toEqual([['sergeant', new Date('2026-11-23')], ['inspector', null]])
    const ola = await db.person.findUniqueOrThrow({ where: { email: 'ola.berg@juncture.example' }, select: { passwordHash: true, posts: { select: { role: true } } } })
    expect(ola).toEqual({ passwordHash: null, posts: [{ role: 'triage_officer' }] })
    expect((await db.session.findUniqueOrThrow({ where: { id: session.id }, select: { endedAt: true } })).endedAt).toEqual(at)
    const events = await db.auditEvent.findMany({ where: { actorId: CAST.administrator.id, at, action: { startsWith: 'people.' } }, select: { action: true } })
    for (const action of ['people.apply-file', 'people.add', 'people.add-post', 'people.end-post', 'people.end-sessions']) expect(events.map((event) => event.action), action).toContain(action)
    expect(await applyPeopleFile(as('administrator', at), { fileId: id, shown: page?.shown ?? '' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } })
  })
  it('is refused whole for one wrong row, and for a wrong file; nothing is lost', async () => {
    const before = await posts()
    const count = await db.peopleFile.count()
    expect(await file([...everybody.map((name) => line(name)), 'Ann,ann@example.org,king,,Nowhere,tomorrow,'])).toMatchObject({ ok: true, value: { faults: [{ row: everybody.length + 2, column: 'role' }, { row: everybody.length + 2, column: 'from' }] } })
    expect(await checkPeopleFile(as('administrator', at), { serviceId, fileName: 'x.xlsx', bytes: new Uint8Array([0x50, 0x4b, 0x03, 0x04]) })).toMatchObject({ ok: false, refusal: { kind: 'invalid', reason: expect.stringContaining('Excel') } })
    expect(await file([])).toMatchObject({ value: { faults: [{ message: expect.stringContaining('end every post') }] } })
    expect(await db.peopleFile.count()).toBe(count)
    expect(await posts()).toEqual(before)
  })
  it('gives an administrator no post of their own, and nobody a post beside an administrator’s', async () => {
    expect(await file([...everybody.map((name) => line(name)), line('administrator', { role: 'case_manager' })])).toMatchObject({ value: { faults: [{ column: 'email', message: expect.stringContaining('This is you') }] } })
    expect(await file([...everybody.map((name) => line(name)), line('analyst', { role: 'administrator' })])).toMatchObject({ value: { faults: [{ column: 'role', message: expect.stringContaining('holds no other post') }] } })
  })
  it('is an administrator’s, of the service itself', async () => {
    for (const name of ['operations', 'auditor', 'triage', 'neighbourManager'] as const) expect(await file([line('triage')], name), name).toMatchObject({ ok: false, refusal: { kind: 'right' } })
    const { id } = await db.peopleFile.findFirstOrThrow({ select: { id: true } })
    expect(await peopleFilePage(as('operations', at), id)).toBeNull()
    expect(await applyPeopleFile(as('operations', at), { fileId: id, shown: '' })).toMatchObject({ ok: false, refusal: { kind: 'right' } })
  })
})
