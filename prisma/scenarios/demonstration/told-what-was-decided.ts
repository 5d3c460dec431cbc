import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import { answerAction } from '@/lib/server/panel/answer-action'
import { everyService } from '@/lib/server/reading'
import { as } from '../as'
import { CAST, type CastName } from '../cast'
import { done } from '../done'
import type { StoryBook } from '../story-book'

const NAMES = Object.keys(CAST) as CastName[]

/** Whoever was to tell people of an older decision of a panel has told them, a day before it was due; of the last two weeks' some still wait. */
export function toldWhatWasDecided({ clock, happens }: StoryBook): void {
  const at = clock.ago(90)
  happens(at, async () => {
    const tellings = await everyService().panelAction.findMany({
      where: { kind: { not: 'do' }, status: 'open', dueOn: { lt: new Date(clock.day(10)) }, case: { status: { not: 'awaiting_authorisation' } } },
      orderBy: { id: 'asc' },
      take: 100,
      select: { id: true, personId: true, dueOn: true, case: { select: { ref: true } } },
    })
    for (const { id, personId, dueOn, case: { ref } } of tellings) {
      const name = NAMES.find((one) => CAST[one].id === personId)
      if (!name) throw new Error(`Nobody of the cast tells ${id}`)
      done(await answerAction(as(name, at), { ref, actionId: id, answer: 'done', closedOn: addDays(londonDay(dueOn), -1), note: null }))
    }
  })
}
