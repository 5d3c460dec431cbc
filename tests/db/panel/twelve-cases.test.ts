import { describe, expect, it } from 'vitest'
import { bookPage } from '@/lib/server/panel/book-page'
import { meetingPage } from '@/lib/server/panel/meeting-page'
import { roomPage } from '@/lib/server/panel/room-page'
import { as } from '../../../prisma/scenarios/as'
import { countQueries } from '../../support/count-queries'
import { fullPanel } from '../../support/full-panel'
import { openPanel } from '../../support/open-panel'
import { caseWithPanel } from '../../support/case-with-panel'
import { owner as db } from '../../support/owner'

const at = new Date('2026-11-24T10:00:00Z')

describe('a meeting of twelve children with full packs', () => {
  it('opens in as many queries as a meeting of one: the meeting, the chair’s page while it runs, and the book', async () => {
    const [one, twelve] = [await fullPanel({ at, cases: 1 }), await fullPanel({ at, cases: 12 })]
    const asked = async (status: 'planned' | 'open', read: (meetingId: string) => Promise<unknown>) => {
      const counts = []
      for (const { meetingId } of [one, twelve]) {
        await db.meeting.update({ where: { id: meetingId }, data: { status } })
        counts.push((await countQueries(() => read(meetingId))).queries.length)
      }
      return counts
    }
    // What each process reads once, the editions of the matrix, is read before anything is counted.
    await bookPage(as('chair', at), twelve.meetingId, null)
    const counts = {
      meeting: await asked('planned', (id) => meetingPage(as('operations', at), id)),
      chair: await asked('open', async (id) => [await meetingPage(as('chair', at), id), await roomPage(as('chair', at), id)]),
      member: await asked('open', (id) => meetingPage(as('socialCare', at), id)),
      book: await asked('open', (id) => bookPage(as('chair', at), id, null)),
    }
    for (const [page, [least, most]] of Object.entries(counts)) expect([page, most]).toEqual([page, least])
    expect(counts.meeting[1]).toBeLessThanOrEqual(14)
    expect(counts.chair[1]).toBeLessThanOrEqual(14)
    expect(counts.book[1]).toBeLessThanOrEqual(10)
    const page = await meetingPage(as('chair', at), twelve.meetingId)
    expect(page?.agenda).toHaveLength(12)
    const book = await bookPage(as('chair', at), twelve.meetingId, null)
    expect(book?.cases.map(({ ref }) => ref)).toEqual(twelve.refs)
  })

  it('has in the book how like cases ended, as the pack has', async () => {
    const made = await caseWithPanel({ at })
    const { meetingId } = await openPanel({ at, voters: ['operations', 'secondTriage', 'socialCare'], cases: [made] })
    const [one] = (await bookPage(as('chair', at), meetingId, null))?.cases ?? []
    expect(one?.rules?.like?.likeness).toMatchObject({ offence: 'assault-occasioning-actual-bodily-harm', score: 3 })
    expect(one?.rules?.like?.summary.total).toBeGreaterThanOrEqual(0)
  })
})
