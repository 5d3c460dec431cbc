import { beforeEach, describe, expect, it } from 'vitest'
import { MOST_TRIES } from '@/lib/domain/admin/retry-delay'
import { outboxPage } from '@/lib/server/admin/outbox-page'
import { sendOutbox, type Deliver } from '@/lib/server/admin/send-outbox'
import { endCalendar } from '@/lib/server/panel/end-calendar'
import { calendarOfToken, meetingFile } from '@/lib/server/panel/meeting-calendar'
import { sendApology } from '@/lib/server/panel/send-apology'
import { startCalendar } from '@/lib/server/panel/start-calendar'
import { as } from '../../../prisma/scenarios/as'
import { CAST, ORGANISATIONS } from '../../../prisma/scenarios/cast'
import { caseWithPanel } from '../../support/case-with-panel'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

const at = new Date('2026-11-22T10:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const serviceId = ORGANISATIONS.yjs.id

beforeEach(async () => void (await db.outboxMessage.deleteMany()))

async function write(count: number, more: { createdAt?: Date } = {}): Promise<void> {
  await db.outboxMessage.createMany({ data: Array.from({ length: count }, (_, index) => ({ serviceId, personId: CAST.health.id, address: `number.${index}@example.org`, kind: 'invited', subject: 'Invitation', body: 'You have a seat.', createdAt: at, nextTryAt: at, ...more })) })
}

describe('the outbox', () => {
  it('is shared by several senders, each message sent once', async () => {
    await write(30)
    const sent: string[] = []
    const deliver: Deliver = async ({ to }) => void sent.push(to)
    const done = await Promise.all([1, 2, 3].map(() => sendOutbox(deliver, at)))
    expect(done.reduce((sum, one) => sum + one.sent, 0)).toBe(30)
    expect(new Set(sent).size).toBe(30)
    expect(sent).toHaveLength(30)
    expect(await sendOutbox(deliver, at)).toEqual({ sent: 0, failed: 0 })
  })

  it('tries again later and later, says what went wrong without the address, and gives up in the end', async () => {
    await write(1)
    const refuse: Deliver = async ({ to }) => {
      throw Object.assign(new Error(`550 no such mailbox ${to}`), { code: 'EENVELOPE', responseCode: 550 })
    }
    const waits: number[] = []
    let now = at
    for (let number = 1; number < MOST_TRIES; number += 1) {
      expect(await sendOutbox(refuse, now)).toEqual({ sent: 0, failed: 1 })
      const { nextTryAt, lastError, tries } = await db.outboxMessage.findFirstOrThrow()
      expect([lastError, tries]).toEqual(['EENVELOPE 550', number])
      waits.push((nextTryAt.getTime() - now.getTime()) / 60_000)
      expect(await sendOutbox(refuse, now)).toEqual({ sent: 0, failed: 0 })
      now = nextTryAt
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320])
    await sendOutbox(refuse, now)
    expect(await db.outboxMessage.findFirstOrThrow({ select: { givenUpAt: true, sentAt: true } })).toEqual({ givenUpAt: now, sentAt: null })
    expect(await sendOutbox(refuse, later(10_000))).toEqual({ sent: 0, failed: 0 })
  })

  it('sends no news that is old', async () => {
    await write(1, { createdAt: later(-4 * 24 * 60) })
    expect(await sendOutbox(async () => undefined, at)).toEqual({ sent: 0, failed: 0 })
  })

  it('is shown to an administrator of the service and to nobody else', async () => {
    await write(2)
    expect((await outboxPage(as('administrator', at), null))?.messages.map(({ to, address }) => [to, address])).toEqual([[CAST.health.name, 'number.1@example.org'], [CAST.health.name, 'number.0@example.org']])
    for (const name of ['operations', 'auditor', 'triage', 'health'] as const) expect(await outboxPage(as(name, at), null)).toBeNull()
  })
})

describe('a calendar', () => {
  it('tells when and where by a secret address that can be ended, and nothing of any case', async () => {
    const made = await caseWithPanel({ at, givenNames: 'Zebedee' })
    const { meetingId, seatOf } = await openPanel({ at, status: 'planned', voters: ['operations', 'socialCare'], cases: [made] })
    const { token } = settled(await startCalendar(as('socialCare', at), { serviceId }))
    expect(await db.calendarFeed.findMany({ where: { personId: CAST.socialCare.id }, select: { tokenHash: true } })).not.toContainEqual({ tokenHash: token })
    const text = (await calendarOfToken(token, at)) ?? ''
    expect(text).toContain(`UID:meeting-${meetingId}@juncture`)
    expect(text).not.toMatch(/Zebedee|Harmsworth|JN-/)
    settled(await sendApology(as('socialCare', at), { meetingId, seatId: seatOf('socialCare'), reason: 'Ill' }))
    expect(await calendarOfToken(token, at)).not.toContain(meetingId)

    const next = settled(await startCalendar(as('socialCare', at), { serviceId }))
    expect([await calendarOfToken(token, at), await calendarOfToken('guessed', at)]).toEqual([null, null])
    expect(await calendarOfToken(next.token, at)).toContain('BEGIN:VCALENDAR')
    await db.person.update({ where: { id: CAST.socialCare.id }, data: { disabledAt: at } })
    expect(await calendarOfToken(next.token, at)).toBeNull()
    await db.person.update({ where: { id: CAST.socialCare.id }, data: { disabledAt: null } })
    settled(await endCalendar(as('socialCare', at), { serviceId }))
    expect(await calendarOfToken(next.token, at)).toBeNull()
  })

  it('of one meeting is for those who may open it', async () => {
    const { meetingId } = await openPanel({ at, status: 'planned', voters: ['operations', 'socialCare'], cases: [] })
    expect(await meetingFile(as('socialCare', at), meetingId)).toContain('SUMMARY:Panel meeting')
    for (const name of ['education', 'neighbour', 'analyst'] as const) expect(await meetingFile(as(name, at), meetingId)).toBeNull()
  })

  it('has one open address however often it is asked for at once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => startCalendar(as('health', at), { serviceId })))
    expect(await db.calendarFeed.count({ where: { personId: CAST.health.id, endedAt: null } })).toBe(1)
  })
})
