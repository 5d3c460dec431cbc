import { HEADING_ACCOUNTS, type NoteHeading } from '@/lib/domain/panel/discussion'
import { writtenTime } from '@/lib/domain/wording/written-day'

/** A note of a discussion as it is shown. */
export type ShownNote = { id: string; heading: NoteHeading; spokenTo: boolean; note: string | null; by: string; at: Date }

type DiscussionNotesProps = { headings: readonly NoteHeading[]; notes: readonly ShownNote[]; still: readonly NoteHeading[] }

/** What was said about a case, heading by heading; `still` are the headings that have to be spoken to and were not. */
export function DiscussionNotes({ headings, notes, still }: DiscussionNotesProps) {
  return (
    <dl className="m-0 mb-4">
      {headings.map((heading) => (
        <div key={heading} className="border-t border-line py-2">
          <dt className="font-bold">{HEADING_ACCOUNTS[heading].title}</dt>
          <dd className="m-0"><NotesUnder heading={heading} notes={notes} still={still} /></dd>
        </div>
      ))}
    </dl>
  )
}

/** What was said under one heading, or that nothing was yet. */
export function NotesUnder({ heading, notes, still }: { heading: NoteHeading; notes: readonly ShownNote[]; still: readonly NoteHeading[] }) {
  const own = notes.filter((note) => note.heading === heading)
  if (own.length === 0) return <p className="m-0 text-muted">{still.includes(heading) ? 'Not spoken to yet.' : 'Nothing noted.'}</p>
  return own.map((note) => (
    <p key={note.id} className="m-0 py-1">
      {note.spokenTo ? (note.note === null ? 'Looked at by everybody at the table.' : null) : <strong>Not spoken to: </strong>}
      {note.note ? <span className="whitespace-pre-line">{note.note}</span> : null}
      <span className="block text-base text-muted">{note.by}, {writtenTime(note.at)}</span>
    </p>
  ))
}
