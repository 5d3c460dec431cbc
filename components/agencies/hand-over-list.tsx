import { Timeline } from '@/components/ui/timeline'
import { HAND_OVER_REASONS, HAND_OVER_STATUSES } from '@/lib/domain/agencies/hand-over'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'

/** A hand-over as a list shows it. */
export type ListedHandOver = {
  id: string; kind: string; because: string; reason: string; status: string; fromName: string; toName: string; startsOn: IsoDay; expectedEndOn: IsoDay | null; oldCaretakes: boolean
  endedOn: IsoDay | null; endReason: string | null; offeredBy: string; offeredAt: Date; answeredBy: string | null; answeredAt: Date | null; answerReason: string | null
}

/** The hand-overs of a child, newest first: from whom to whom, why, and what was answered. */
export function HandOverList({ rows }: { rows: readonly ListedHandOver[] }) {
  return (
    <div className="mb-8">
      <Timeline
        events={rows.map((row) => ({
          id: row.id, when: writtenInstant(row.offeredAt), dateTime: row.offeredAt.toISOString(), by: row.offeredBy,
          title: row.kind === 'transfer' ? `Transfer from ${row.fromName} to ${row.toName}: ${(wordsFor(HAND_OVER_STATUSES, row.status) ?? '').toLowerCase()}` : `Caretaking by ${row.toName} for ${row.fromName}: ${(wordsFor(HAND_OVER_STATUSES, row.status) ?? '').toLowerCase()}`,
          body: (
            <>
              <p className="m-0">{wordsFor(HAND_OVER_REASONS, row.because)}, from {writtenDay(row.startsOn)}{row.expectedEndOn ? ` and expected to end on ${writtenDay(row.expectedEndOn)}` : ''}. {row.reason}</p>
              {row.answeredAt ? <p className="m-0">{row.status === 'withdrawn' ? 'Withdrawn' : row.status === 'declined' ? 'Declined' : 'Accepted'} by {row.answeredBy}, {writtenInstant(row.answeredAt)}{row.answerReason ? `: ${row.answerReason}` : ''}</p> : null}
              {row.endedOn ? <p className="m-0">Ended on {writtenDay(row.endedOn)}: {row.endReason}</p> : null}
            </>
          ),
        }))}
      />
    </div>
  )
}
