import type { Metadata } from 'next'
import { CheckBody } from '@/components/agencies/check-list'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { checkInWords, partnerName } from '@/lib/domain/agencies/partners'
import { requireActor } from '@/lib/server/actor'
import { checkPage } from '@/lib/server/agencies/check-page'
import { NothingHere } from '../../../../../nothing-here'
import { AnswerForm } from './answer-form'
import { ChaseForm } from './chase-form'

export const metadata: Metadata = { title: 'A partner check' }

/** One partner check: what was asked, the reminders, the answer, and the forms for both. */
export default async function CheckScreen({ params, searchParams }: { params: Promise<{ ref: string; check: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ ref, check: id }, { done }] = await Promise.all([params, searchParams])
  const page = await checkPage(actor, decodeURIComponent(ref), id)
  if (!page) return <NothingHere />
  const { record, check } = page
  return (
    <Page before={<BackLink href={page.mayOpenCase ? `/cases/${record.ref}/checks` : '/panels'}>{page.mayOpenCase ? 'Partner checks' : 'Panels'}</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      {done === 'answered' ? <NotificationBanner tone="success">Your answer was recorded. It stands in the pack.</NotificationBanner> : null}
      <PageHeading caption={`Case ${record.ref}: partner check`}>{partnerName(check.agency)}</PageHeading>
      <p className="govuk-body"><strong>{checkInWords(check, page.today)}</strong></p>
      <CheckBody check={check} />
      {page.mayChase ? <Section title="Remind them" id="chase"><ChaseForm checkId={check.id} /></Section> : null}
      {page.mayAnswer ? <Section title={check.answer === null ? (page.asOwn ? 'Answer for your agency' : 'Record the answer') : 'A later answer'} id="answer"><AnswerForm key={check.answers.length} checkId={check.id} asOwn={page.asOwn} hasAnswer={check.answer !== null} /></Section> : null}
    </Page>
  )
}
