import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { DEFERRAL_WORDS } from '@/lib/domain/panel/deferral-reasons'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { deferralPage } from '@/lib/server/panel/deferral-page'
import { NothingHere } from '../../../../nothing-here'
import { DeferralForm } from './deferral-form'

export const metadata: Metadata = { title: 'A case that was deferred again' }

const DONE: Readonly<Record<string, string>> = { hear: 'The panel hears it again.', return: 'The case is with triage again.' }

/** The deferrals of a case, and a manager's decision about the second. */
export default async function DeferralScreen({ params, searchParams }: { params: Promise<{ ref: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ ref }, { done }] = await Promise.all([params, searchParams])
  const page = await deferralPage(actor, decodeURIComponent(ref))
  if (!page) return <NothingHere />
  const said = typeof done === 'string' ? DONE[done] : undefined
  return (
    <Page before={<BackLink href={`/cases/${page.record.ref}`}>Back to the case</BackLink>} identity={<ChildBar child={page.record.child} today={page.today} reference={page.record.ref} />}>
      {said ? <NotificationBanner tone="success">{said}</NotificationBanner> : null}
      <PageHeading caption={`Case ${page.record.ref}`}>Deferred by the panel</PageHeading>
      {page.deferrals.map((deferral) => (
        <Section key={deferral.at.toISOString()} title={`${writtenInstant(deferral.at)}, by ${deferral.by}`}>
          <SummaryList
            rows={[
              { key: 'Why', value: DEFERRAL_WORDS[deferral.reason] },
              { key: 'What was missing', value: <span className="whitespace-pre-line">{deferral.missing}</span> },
              { key: 'Who was to get it', value: deferral.owner },
              { key: 'New day', value: writtenDay(deferral.newDay) },
              ...(deferral.answer ? [{ key: 'The manager decided', value: `${deferral.answer.decision === 'hear' ? 'It is heard' : 'It goes back to triage'}: ${deferral.answer.reason}` }] : []),
            ]}
          />
        </Section>
      ))}
      {!page.isWaiting ? <p className="govuk-body">Nothing waits for a manager’s decision here.</p> : page.decide.allowed ? (
        <DeferralForm caseRef={page.record.ref} version={page.record.version} later={page.later.map((one) => ({ value: one.id, label: `${writtenInstant(one.startsAt)}, ${one.venue}` }))} wished={page.wishedMeetingId} />
      ) : (
        <InsetText>A manager decides whether the panel hears it or it goes back to triage. {page.decide.reason}.</InsetText>
      )}
    </Page>
  )
}
