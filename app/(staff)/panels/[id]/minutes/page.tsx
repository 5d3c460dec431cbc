import type { Metadata } from 'next'
import { MinutedApart } from '@/components/panel/minuted-apart'
import { MinutedCase } from '@/components/panel/minuted-case'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { WarningText } from '@/components/ui/warning-text'
import { PANEL_KIND_ACCOUNTS } from '@/lib/domain/panel/panel-kinds'
import { SEAT_NAMES } from '@/lib/domain/panel/seat-names'
import { staysInWords } from '@/lib/domain/panel/time-in-words'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { minutesPage } from '@/lib/server/panel/minutes-page'
import { NothingHere } from '../../../../nothing-here'
import { AddendumForm } from './addendum-form'
import { ApartForm } from './apart-form'
import { SignForm } from './sign-form'

export const metadata: Metadata = { title: 'Minutes of a panel' }

const DONE: Readonly<Record<string, string>> = { signed: 'The minutes are signed and stay as they are.', added: 'What you wrote was added.', apart: 'This part is signed and stays as it is.' }

/** The minutes of a meeting, made from what was recorded, and frozen once the chair has signed them. */
export default async function MinutesScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const page = await minutesPage(actor, id)
  if (!page) return <NothingHere />
  const { content, entries, signed } = page
  const isWholeOpen = entries.every(({ minuted }) => minuted !== null)
  const said = typeof done === 'string' ? DONE[done] : undefined
  return (
    <Page before={<BackLink href={`/panels/${page.meetingId}`}>The meeting</BackLink>}>
      {said ? <NotificationBanner tone="success">{said}</NotificationBanner> : null}
      <PageHeading caption={`${content.service}: ${PANEL_KIND_ACCOUNTS[content.kind].name.toLowerCase()}`}>Minutes, {writtenInstant(new Date(content.startsAt))}</PageHeading>
      <p className="govuk-body">{content.venue}. Children are named by their initials.</p>
      {signed ? (
        <p className="govuk-body"><strong>Signed by {signed.by}, {signed.as}, {writtenInstant(signed.at)}.</strong> {signed.isUnchanged ? 'Nothing has been changed since.' : ''}</p>
      ) : (
        <InsetText>Not signed yet. Until they are, these minutes follow what is recorded.</InsetText>
      )}
      {page.erased > 0 ? <p className="govuk-body">{page.erased === 1 ? 'The part about one child was' : `The parts about ${page.erased} children were`} erased since, with what an addendum said of them.</p> : null}
      {signed && !signed.isUnchanged ? <WarningText>What is kept is not what was signed. Tell whoever runs the system.</WarningText> : null}
      <Section title="At the table">
        <Table
          caption="Members, with agency and seat"
          isCaptionHidden
          rows={content.seats}
          rowKey={(seat) => `${seat.name}${seat.seat}`}
          columns={[
            { heading: 'Member', isRowHeading: true, cell: (seat) => seat.name },
            { heading: 'For', cell: (seat) => AGENCY_WORDS[seat.agency] },
            { heading: 'As', cell: (seat) => <>{SEAT_NAMES[seat.seat]}{seat.withoutVote ? `, without a vote: ${seat.withoutVote}` : ''}</> },
            { heading: 'There', cell: (seat) => (seat.present ? (staysInWords(seat.stays.map(({ cameAt, leftAt }) => ({ cameAt: new Date(cameAt), leftAt: leftAt === null ? null : new Date(leftAt) }))) ?? 'Present') : seat.apology ? `Apologies: ${seat.apology}` : 'Not present') },
          ]}
        />
        {content.absences.map((absence) => <p key={absence.agency} className="govuk-body">{AGENCY_WORDS[absence.agency]} was not heard: {absence.reason}</p>)}
      </Section>
      {entries.length === 0 ? <EmptyState title="No case was on the agenda">There is nothing to minute but who was there.</EmptyState> : null}
      {entries.map(({ number, minuted, apart }) => (
        <div key={number} id={`case-${number}`}>
          {minuted ? <MinutedCase number={number} minuted={minuted} /> : <Section title={`${number}. One restricted case`}>{null}</Section>}
          {apart || !minuted ? <MinutedApart isOpen={minuted !== null} apart={apart} /> : null}
          {minuted && apart?.sign.allowed && apart.shown ? <ApartForm meetingId={page.meetingId} reference={minuted.ref} shown={apart.shown} number={number} /> : null}
        </div>
      ))}
      {page.addenda.length > 0 ? (
        <Section title="Added after the signature" id="addenda">
          {page.addenda.map((addendum) => (
            <InsetText key={addendum.number}>
              <span className="whitespace-pre-line">{addendum.says}</span>
              <span className="mt-1 block text-muted">{addendum.number}. {addendum.by}, {writtenInstant(addendum.at)}. Why: {addendum.reason}</span>
            </InsetText>
          ))}
        </Section>
      ) : null}
      {page.openFlags > 0 && !signed ? <WarningText>{page.openFlags === 1 ? 'A flag' : `${page.openFlags} flags`} about how a child is treated {page.openFlags === 1 ? 'has' : 'have'} no answer yet. The chair answers before the minutes are signed.</WarningText> : null}
      {page.sign.allowed ? <Section title="Sign"><SignForm meetingId={page.meetingId} shown={page.hash} isWhole={isWholeOpen} /></Section> : null}
      {page.mayAdd ? <Section title="Add to the minutes"><AddendumForm meetingId={page.meetingId} /></Section> : null}
    </Page>
  )
}
