import { DiscussionNotes } from '@/components/panel/discussion-notes'
import { Section } from '@/components/ui/section'
import { HEADING_ACCOUNTS } from '@/lib/domain/panel/discussion'
import type { DiscussionPage } from '@/lib/server/panel/discussion-page'
import { DiscussionForm } from './discussion-form'

type CaseDiscussionProps = { meetingId: string; caseRef: string; owner: string; talk: DiscussionPage; isDecided: boolean }

/** What the table says about the case, and for its chair the place to note it. */
export function CaseDiscussion({ meetingId, caseRef, owner, talk, isDecided }: CaseDiscussionProps) {
  const headings = [...talk.headings, 'other' as const]
  return (
    <Section id="discussion" title="The discussion">
      {talk.still.length > 0 && !isDecided ? <p className="govuk-body">To be spoken to before a ballot opens: {talk.still.map((heading) => HEADING_ACCOUNTS[heading].title.toLowerCase()).join(', ')}.</p> : null}
      {talk.may.note.allowed ? (
        <DiscussionForm meetingId={meetingId} caseRef={caseRef} owner={owner} headings={headings} notes={talk.notes} still={talk.still} />
      ) : (
        <DiscussionNotes headings={headings} notes={talk.notes} still={talk.still} />
      )}
    </Section>
  )
}
