import type { Metadata } from 'next'
import { InformationList } from '@/components/agencies/information-list'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { CONSENT_ANSWERS } from '@/lib/domain/agencies/information-grades'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { informationPage, type InformationRow } from '@/lib/server/agencies/information-page'
import { NothingHere } from '../../../../nothing-here'
import { InformationForm } from './information-form'

export const metadata: Metadata = { title: 'Police information' }

const DONE: Readonly<Record<string, string>> = { recorded: 'Recorded, with its grade.', corrected: 'The correction was recorded. What it corrects stays on record below.', shared: 'Put before the panel, in the words that you wrote.', 'taken-back': 'Taken back. The pack shows it no longer.' }

/** Police information and earlier behaviour of a child, graded, with what was put before panels. */
export default async function InformationScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const page = await informationPage(actor, id)
  if (!page) return <NothingHere />
  const { child, may } = page
  const said = typeof done === 'string' ? DONE[done] : undefined
  return (
    <Page before={<BackLink href={`/children/${child.id}`}>The child’s record</BackLink>} identity={<ChildBar child={child} today={page.today} href={`/children/${child.id}`} />}>
      {said ? <NotificationBanner tone="success">{said}</NotificationBanner> : null}
      <PageHeading caption={`${child.givenNames} ${child.familyName}`}>Police information and earlier behaviour</PageHeading>
      <InsetText>For those who weigh the safety of others. It is never shown to the child’s panel but in words that somebody put before it, and never stands in a letter.</InsetText>
      {page.standing.length === 0 ? <EmptyState title="Nothing is recorded">That is not the same as “nothing is known”. Record what the police systems or another agency hold, with its grade.</EmptyState> : null}
      <InformationList rows={page.standing} more={(row) => <Origin row={row} childId={child.id} mayOpen={may.record || may.share} />} />
      {page.hasMore ? <p className="govuk-body">There is more, which may be shared only under conditions. Ask the triage officer or a manager.</p> : null}
      {page.past.length > 0 ? (
        <Details summary={`Corrected or withdrawn: ${page.past.length}`}>
          <InformationList rows={page.past} more={(row) => <Origin row={row} childId={child.id} mayOpen={false} />} />
        </Details>
      ) : null}
      {may.record ? <Section title="Record something" id="record"><InformationForm childId={child.id} mayConditions={may.recordUnderConditions} /></Section> : null}
    </Page>
  )
}

function Origin({ row, childId, mayOpen }: { row: InformationRow; childId: string; mayOpen: boolean }) {
  return (
    <>
      <p className="m-0 text-base text-muted">Source: {row.source}. Consent to disclose: {(wordsFor(CONSENT_ANSWERS, row.consent) ?? '').toLowerCase()}. Recorded by {row.recordedBy}, {writtenInstant(row.recordedAt)}</p>
      {row.correctionReason ? <p className="govuk-body m-0">{row.isWithdrawal ? 'Withdrawn' : 'Corrects an earlier entry'}: {row.correctionReason}</p> : null}
      {row.isCorrected ? <p className="govuk-body m-0"><strong>Corrected since: do not rely on it.</strong></p> : null}
      {row.shares.map((share) => (
        <p key={share.id} className="m-0 text-base text-muted">Before the panel of {share.ref}: “{share.says}” ({share.sharedBy}, {writtenInstant(share.sharedAt)}{share.endedAt ? `; taken back ${writtenInstant(share.endedAt)}: ${share.endReason}` : ''})</p>
      ))}
      {mayOpen ? <p className="govuk-body m-0"><a className="govuk-link" href={`/children/${childId}/information/${row.id}`}>Correct it, or put it before a panel<span className="govuk-visually-hidden">: {row.says.slice(0, 60)}</span></a></p> : null}
    </>
  )
}
