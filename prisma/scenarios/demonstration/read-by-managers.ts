import { recordAbsence } from '@/lib/server/triage/record-absence'
import { as } from '../as'
import { CAST } from '../cast'
import { done } from '../done'
import { askAboutDecision, readWhatWaits, scoreBlind } from '../review-scenario'
import type { StoryBook } from '../story-book'
import { settleByPolice, triage } from '../triage-scenario'
import type { inventedChildren } from './invented-children'

/** The last working day, counted back, on which the manager had read everything that waited. */
const READ_UP_TO = 9

/** How the managers look at what triage settled: read every other day until lately; since then one alert waits, one decision is asked about, and one case was scored twice. */
export function readByManagers(book: StoryBook, child: ReturnType<typeof inventedChildren>): void {
  const { clock } = book
  for (let days = 227; days >= READ_UP_TO; days -= 2) book.happens(clock.at(days, '16:45'), () => readWhatWaits({ at: clock.at(days, '16:45') }))

  book
    .notified(child.zofia, 4, '08:30', {
      offences: [{ code: 'common-assault-or-battery', daysBefore: 2 }],
      circumstances: 'Zofia slapped a boy at the ice rink who would not give her phone back. He was not hurt and gave it back. Staff saw it and called her mother.',
      victims: [{ name: 'Jayden Potter', view: 'I should have given it back. It is fine.' }],
    })
    .on(3, '09:15', (ref, at) => triage(ref, { at, by: 'secondTriage', final: 2 }))
    .on(3, '09:40', (ref, at) => scoreBlind(ref, { at, final: 2, rationale: 'One slap, and nobody hurt.' }))
    .on(3, '10:05', (ref, at) =>
      settleByPolice(ref, {
        at, by: 'secondTriage', outcome: 'OC8',
        why: 'A single slap over a phone, and she says at once that it was wrong.',
        alternatives: 'No further action would leave the boy without an answer.',
        child: 'Earlier this year nothing could be shown. Nobody presses her, and home is steady.',
      }),
    )
    .on(2, '16:20', (ref, at) => askAboutDecision(ref, { at, question: 'Was her mother there when she said that she had done it?' }))

  book.happens(clock.at(1, '17:05'), async () => {
    done(await recordAbsence(as('secondCaseManager', clock.at(1, '17:05')), { coverId: CAST.caseManager.id, startsOn: clock.day(0), endsOn: clock.day(-3) }))
  })
}
