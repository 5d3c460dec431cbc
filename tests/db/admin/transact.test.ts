import { describe, expect, it } from 'vitest'
import { Refused } from '@/lib/server/refused'
import { requireCan, transact } from '@/lib/server/transact'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T10:00:00Z')
const serviceId = ORGANISATIONS.yjs.id
const eventsOf = (action: string) => db.auditEvent.findMany({ where: { action }, orderBy: { id: 'asc' } })
const addOrganisation = (name: string) => ({ data: { kind: 'agency' as const, name, agency: 'health' } })

describe('a change', () => {
  it('writes its events with it: who, when, in which session and request', async () => {
    const actor = { ...as('administrator', at), sessionId: '01900009-0000-7000-8000-000000000001', requestId: 'request-1' }
    const done = await transact(actor, 'test.write', async (tx) => {
      const made = await tx.organisation.create(addOrganisation('Broads Dental'))
      return { value: made.name, audit: [{ kind: 'access', action: 'test.write', serviceId, subject: `organisation:${made.id}`, after: { agency: 'health' } }] }
    })
    expect(done).toEqual({ ok: true, value: 'Broads Dental' })
    expect(await eventsOf('test.write')).toMatchObject([
      { kind: 'access', at, actorId: CAST.administrator.id, sessionId: actor.sessionId, requestId: 'request-1', serviceId, after: { agency: 'health' }, before: null },
    ])
  })
  it('that throws leaves neither its rows nor its events', async () => {
    await expect(
      transact(as('administrator', at), 'test.throw', async (tx) => {
        await tx.organisation.create(addOrganisation('Broads Optics'))
        await tx.auditEvent.create({ data: { at, kind: 'access', action: 'test.throw' } })
        throw new Error('the disk is full')
      }),
    ).rejects.toThrow('the disk is full')
    expect(await db.organisation.count({ where: { name: 'Broads Optics' } })).toBe(0)
    expect(await eventsOf('test.throw')).toEqual([])
  })
  it('whose event cannot be written is not made', async () => {
    const work = transact(as('administrator', at), 'test.audit', async (tx) => {
      await tx.organisation.create(addOrganisation('Broads Hearing'))
      return { value: null, audit: [{ kind: 'access', action: 'test.audit', caseId: 'no id' }] }
    })
    await expect(work).rejects.toThrow()
    expect(await db.organisation.count({ where: { name: 'Broads Hearing' } })).toBe(0)
  })
  it('refused for lack of right is rolled back and recorded, with its reason and what it was about', async () => {
    const done = await transact(as('triage', at), 'test.right', async (tx) => {
      await tx.organisation.create(addOrganisation('Broads Voice'))
      requireCan(as('triage', at), 'people.manage', { serviceId }, { subject: 'organisation:new' })
      return { value: null, audit: [{ kind: 'access', action: 'test.right' }] }
    })
    expect(done).toEqual({ ok: false, refusal: { kind: 'right', reason: 'Your role does not let you manage people, posts and sessions' } })
    expect(await db.organisation.count({ where: { name: 'Broads Voice' } })).toBe(0)
    expect(await eventsOf('test.right')).toMatchObject([{ kind: 'refusal', actorId: CAST.triage.id, serviceId, subject: 'organisation:new', reason: 'Your role does not let you manage people, posts and sessions' }])
  })
  it('refused as not there is recorded; refused as stale or invalid is nobody’s fault and is not', async () => {
    for (const kind of ['not-found', 'stale', 'invalid'] as const) {
      const done = await transact(as('triage', at), `test.${kind}`, async () => {
        throw new Refused(kind, `Refused as ${kind}`)
      })
      expect(done).toEqual({ ok: false, refusal: { kind, reason: `Refused as ${kind}` } })
      expect(await eventsOf(`test.${kind}`)).toHaveLength(kind === 'not-found' ? 1 : 0)
    }
  })
})
