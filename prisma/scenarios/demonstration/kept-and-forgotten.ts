import { addDays } from '@/lib/domain/deadlines/iso-day'
import { createChild } from '@/lib/server/intake/create-child'
import { everyService } from '@/lib/server/reading'
import { answerErasure } from '@/lib/server/retention/answer-erasure'
import { placeHold } from '@/lib/server/retention/place-hold'
import { proposeErasure } from '@/lib/server/retention/propose-erasure'
import { recordAccessRequest } from '@/lib/server/retention/record-access-request'
import { workOutDates } from '@/lib/server/retention/work-out-dates'
import { transact } from '@/lib/server/transact'
import { as } from '../as'
import { ORGANISATIONS } from '../cast'
import { done } from '../done'
import type { StoryBook } from '../story-book'

const YEAR = 365.25 * 86_400_000

/** Records from years ago, of which nothing came: two are due, one of them proposed for erasure; one is held; one was erased. And somebody asks for what is held about them. */
export function keptAndForgotten({ clock, happens }: StoryBook): void {
  const ids = new Map<string, string>()
  const idOf = (givenNames: string) => ids.get(givenNames) ?? ''
  const began: readonly (readonly [string, string, number])[] = [['Callum', 'Thirkettle', 4.6], ['Aisha', 'Rahmani', 4.3], ['Declan', 'Moy', 4.1], ['Sienna', 'Gooch', 3.9]]
  for (const [givenNames, familyName, yearsAgo] of began) {
    const at = new Date(clock.now.getTime() - yearsAgo * YEAR)
    happens(at, async () => {
      const made = done(
        await transact(as('triage', at), 'child.create', async (tx) => {
          const { id, events: [first, ...others] } = await createChild(tx, as('triage', at), ORGANISATIONS.yjs.id, { givenNames, familyName, dateOfBirth: clock.bornOn(19, '04-0' + String(Math.ceil(yearsAgo))) })
          if (!first) throw new Error('A record begins with an event')
          return { value: { id }, audit: [first, ...others] }
        }),
      )
      ids.set(givenNames, made.id)
    })
  }

  happens(clock.at(15, '10:00'), async () => {
    const manager = as('operations', clock.at(15, '10:00'))
    done(await placeHold(manager, { childId: idOf('Declan'), ground: 'inquiry', reason: 'The inquiry into the children’s home at Sheringham asked for every record of those who lived there, its letter 2026/118.', reviewOn: addDays(clock.today, 60) }))
    const { proposalId } = done(await proposeErasure(manager, { childId: idOf('Sienna'), ground: 'period-ended', reason: 'Read from beginning to end: nothing came of it, and nobody has asked since.' }))
    const chair = as('chair', clock.at(14, '11:30'))
    done(await answerErasure(chair, { proposalId, answer: 'approved', reason: null }))
  })
  happens(clock.at(2, '15:20'), async () => {
    done(await proposeErasure(as('operations', clock.at(2, '15:20')), { childId: idOf('Aisha'), ground: 'period-ended', reason: 'Read from beginning to end: nothing came of it.' }))
  })
  happens(clock.at(6, '09:30'), async () => {
    const { id } = await everyService().child.findFirstOrThrow({ where: { givenNames: 'Leon', serviceId: ORGANISATIONS.yjs.id }, select: { id: true } })
    done(await recordAccessRequest(as('operations', clock.at(6, '09:30')), { childId: id, requester: 'child', askedBy: 'Leon Skipper', identity: 'He came to the office; Jakub Nowak knows him.', identityOn: clock.day(6), receivedOn: clock.day(7) }))
  })
  happens(clock.now, async () => {
    await workOutDates(clock.now)
  })
}
