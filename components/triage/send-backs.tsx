import { Timeline } from '@/components/ui/timeline'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { SECTION_NAMES, type Section } from '@/lib/domain/intake/sections'
import { sendBackInWords } from '@/lib/domain/intake/send-back-in-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'

/** Something that was sent back for more, as a page tells it. */
export type SendBackOnPage = { id: string; askedBy: string; askedAt: Date; endedBy: string | null; endedAt: Date | null; ending: 'answered' | 'taken-back' | null; sections: readonly { section: Section; reason: string }[] }

/** What was sent back for more in a case: which sections and why, who asked, who answered, and how long it took. */
export function SendBacks({ sendBacks, today }: { sendBacks: readonly SendBackOnPage[]; today: IsoDay }) {
  return (
    <Timeline
      events={sendBacks.map((one) => ({
        id: one.id,
        title: `Sent back: ${one.sections.map(({ section }) => SECTION_NAMES[section]).join(', ')}`,
        when: writtenInstant(one.askedAt), dateTime: one.askedAt.toISOString(), by: one.askedBy,
        body: (
          <>
            {one.sections.map(({ section, reason }) => <p key={section} className="m-0">{SECTION_NAMES[section]}: “{reason}”</p>)}
            <p className="m-0">{sendBackInWords({ askedOn: londonDay(one.askedAt), endedOn: one.endedAt && londonDay(one.endedAt), ending: one.ending }, today)}{one.endedBy ? ` (${one.endedBy})` : ''}.</p>
          </>
        ),
      }))}
    />
  )
}
