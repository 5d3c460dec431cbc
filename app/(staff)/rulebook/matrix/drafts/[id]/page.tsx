import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { isSameMatrix } from '@/lib/domain/gravity/edition-differences'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { draftPage } from '@/lib/server/admin/draft-page'
import { NothingHere } from '../../../../../nothing-here'
import { PublishForm } from './publish-form'
import { PutAsideForm } from './put-aside-form'

export const metadata: Metadata = { title: 'A draft of the gravity matrix' }

/** A draft: what would change against the edition in force, in words, and its publication by a second person. */
export default async function DraftScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const page = await draftPage(actor, (await params).id)
  if (!page) return <NothingHere />
  const { about, current, differences, openCases, publish } = page
  const parts = [
    { title: 'Offences that are new', lines: differences.added },
    { title: 'Offences that are gone', lines: differences.gone },
    { title: 'Offences with another score', lines: differences.scores },
    { title: 'Offences with the same score and something else changed', lines: differences.rows },
    { title: 'Factors that are new', lines: differences.factorsAdded },
    { title: 'Factors that are gone', lines: differences.factorsGone },
    { title: 'Factors that changed', lines: differences.factorsChanged },
    { title: 'How factors count', lines: differences.shift ? [differences.shift] : [] },
  ].filter(({ lines }) => lines.length > 0)
  return (
    <Page before={<BackLink href="/rulebook/matrix/editions">Editions of the gravity matrix</BackLink>}>
      <PageHeading caption="A draft: it scores nothing yet">{about.name}, version {about.version}</PageHeading>
      {(await searchParams).done === 'imported' ? <NotificationBanner tone="success"><p className="govuk-body mb-0">The edition is imported as a draft. A second manager can publish it.</p></NotificationBanner> : null}
      <SummaryList
        isDense
        rows={[
          { key: 'Publisher', value: about.publisher },
          { key: 'Short code', value: about.id },
          { key: 'Said wherever a score is', value: about.notice ?? 'Nothing but its name and publisher' },
          { key: 'Rows', value: `${about.offences} offences, ${about.factors} factors` },
          { key: 'Factors may move a score by', value: String(about.largestFactorShift) },
          { key: 'Imported by', value: `${page.importedBy}, ${writtenInstant(page.importedAt)}` },
        ]}
      />
      <p className="govuk-body"><a className="govuk-link" href="/rulebook/what-if">Try facts against this draft</a> before it is published: choose it there as the matrix.</p>
      <Section title={`What differs from ${current.name}, version ${current.version}`}>
        {isSameMatrix(differences) ? <p className="govuk-body">Nothing: every row and every factor is the same.</p> : null}
        {parts.map(({ title, lines }) => (
          <details key={title} className="govuk-details mb-3" open={lines.length <= 20}>
            <summary className="govuk-details__summary"><span className="govuk-details__summary-text">{title}: {lines.length}</span></summary>
            <ul className="govuk-list govuk-list--bullet mt-2">{lines.map((line, index) => <li key={`${line} ${index}`}>{line}</li>)}</ul>
          </details>
        ))}
      </Section>
      <Section title="What happens to open cases">
        <p className="govuk-body max-w-[45rem]">
          {openCases === null ? 'Open cases' : openCases === 0 ? 'No open case of your services' : openCases === 1 ? '1 open case of your services' : `${openCases} open cases of your services`}{' '}
          {openCases === 0 ? 'was' : openCases === 1 ? 'was' : 'were'} scored by the edition in force since {writtenDay(current.inForceFrom)}. A case keeps the edition that scored it, and its page says so once another is in force; only when it is scored again is the edition of that day used.
        </p>
      </Section>
      <Section title="Publish">
        {publish.allowed ? <PublishForm draftId={page.id} /> : <InsetText>{publish.reason}.</InsetText>}
      </Section>
      {page.mayPutAside ? <Section title="Put it aside"><PutAsideForm draftId={page.id} /></Section> : null}
    </Page>
  )
}
