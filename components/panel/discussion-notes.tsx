import { HEADING_ACCOUNTS, type NoteHeading } from '@/lib/domain/panel/discussion'
import { writtenTime } from '@/lib/domain/wording/written-day'

type Note = { id: string; heading: NoteHeading; spokenTo: boolean; note: string | null; by: string; at: Date }

/** What was said about a case, heading by heading; `still` are the headings that have to be spoken to and were not. */
export function DiscussionNotes({ headings, notes, still }: { headings: readonly NoteHeading[]; notes: readonly Note[]; still: readonly NoteHeading[] }) {
  return (
    <dl className="m-0 mb-4">
      {headings.map((heading) => {
        const own = notes.filter((note) => note.heading === heading)
        return (
          <div key={heading} className="border-t border-line py-2">
            <dt className="font-bold">{HEADING_ACCOUNTS[heading].title}</dt>
            {own.length === 0 ? <dd className="m-0 text-muted">{still.includes(heading) ? 'Not spoken to yet.' : 'Nothing noted.'}</dd> : null}
            {own.map((note) => (
              <dd key={note.id} className="m-0 py-1">
                {note.spokenTo ? (note.note === null ? 'Looked at by everybody at the table.' : null) : <strong>Not spoken to: </strong>}
                {note.note ? <span className="whitespace-pre-line">{note.note}</span> : null}
                <span className="block text-base text-muted">{note.by}, {writtenTime(note.at)}</span>
              </dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}
