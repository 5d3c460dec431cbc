import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { LAWFUL_BASIS_WORDS, REFERRAL_ENDING_WORDS, SOURCE_WORDS, WITHOUT_POLICE } from '@/lib/domain/intake/referral'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { referralPage } from '@/lib/server/intake/referral-page'
import { NothingHere } from '../../../../nothing-here'
import { EndReferralForm } from './end-referral-form'

export const metadata: Metadata = { title: 'Referral' }

/** A referral from a school, a parent, another agency or the child: who told, on what ground, what they ask for, and how it ends. */
export default async function ReferralScreen({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor()
  const page = await referralPage(actor, decodeURIComponent((await params).ref))
  if (!page) return <NothingHere />
  const { record, record: { referral } } = page
  const wordOf = (words: Readonly<Record<string, string>>, value: string | null) => (value ? (words[value] ?? value) : null)
  return (
    <Page before={<BackLink href={`/cases/${record.ref}`}>Back to the case</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={record.ref}>Referral</PageHeading>
      <SummaryList
        title="Who told us"
        actions={page.mayEdit ? <a className="govuk-link" href={`/notifications/${record.ref}#referral-section`}>Change or complete it</a> : null}
        rows={[
          { key: 'Who', value: [referral.fromName, referral.fromRole, wordOf(SOURCE_WORDS, referral.source)].filter(Boolean).join(', ') },
          { key: 'How to reach them', value: referral.fromContact },
          { key: 'Why we may hold it', value: wordOf(LAWFUL_BASIS_WORDS, referral.lawfulBasis) },
          { key: 'What they ask for', value: referral.asks },
          { key: 'Police', value: referral.policeInvolved === null ? null : referral.policeInvolved ? 'Involved: the case goes on as a police notification' : 'Not involved' },
          ...(referral.ending && referral.endedAt ? [{ key: 'Ended', value: `${wordOf(REFERRAL_ENDING_WORDS, referral.ending)}. ${referral.endingNote ?? ''} (${page.endedBy ?? 'somebody'}, ${writtenInstant(referral.endedAt)})` }] : []),
        ]}
      />
      {referral.policeInvolved ? null : <InsetText>{WITHOUT_POLICE}</InsetText>}
      {page.mayEnd ? <Section title="End the referral"><EndReferralForm caseRef={record.ref} version={record.version} /></Section> : null}
    </Page>
  )
}
