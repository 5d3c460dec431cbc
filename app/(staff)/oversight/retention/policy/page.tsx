import type { Metadata } from 'next'
import { SourceLine } from '@/components/retention/source-line'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { GOES_WITH, RETENTION_RULES, RETENTION_SETTINGS, SETTING_MEANS } from '@/lib/domain/retention/policy'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { retentionPolicyPage, type RetentionPolicyPage } from '@/lib/server/retention/policy-page'
import { NothingHere } from '../../../../nothing-here'
import { AnswerPolicyForm, ProposePolicyForm } from './policy-forms'

export const metadata: Metadata = { title: 'How long records are kept' }

/** How long a service keeps its records: the policy in force with its sources, and what is proposed. */
export default async function RetentionPolicyScreen({ searchParams }: { searchParams: Promise<{ service?: string | string[] }> }) {
  const actor = await requireActor()
  const { service } = await searchParams
  const page = await retentionPolicyPage(actor, typeof service === 'string' ? service : null)
  if (!page) return <NothingHere />
  const { policy } = page
  return (
    <Page before={<BackLink href="/oversight/retention">Keeping and forgetting</BackLink>}>
      <PageHeading caption={page.service.name}>How long records are kept</PageHeading>
      <p className="govuk-body max-w-[45rem]">
        {policy.source ? `The service’s own policy (${policy.source}), in force since ${writtenDay(policy.from)}.` : 'The starter policy. There is no national period for these records: published local ones differ, so the service should agree its own.'}
      </p>
      <Section title="The periods">
        <Table
          caption="The periods"
          isCaptionHidden
          rows={RETENTION_SETTINGS}
          rowKey={(setting) => setting}
          columns={[
            { heading: 'What', isRowHeading: true, cell: (setting) => <>{SETTING_MEANS[setting].name}<SourceLine source={SETTING_MEANS[setting].source} /></> },
            { heading: 'How long', isOneLine: true, cell: (setting) => `${policy.years[setting]} ${SETTING_MEANS[setting].unit}` },
          ]}
        />
      </Section>
      <Section title="How they come together">
        <Table caption="The rules" isCaptionHidden rows={Object.entries(RETENTION_RULES)} rowKey={([id]) => id} columns={[{ heading: 'Rule', isRowHeading: true, cell: ([, { says }]) => says }, { heading: 'What it rests on', cell: ([, { source }]) => <SourceLine source={source} /> }]} />
        <p className="govuk-body">The latest day that any of them gives decides; where one of them is unknown, nobody can say, and the record never falls due.</p>
      </Section>
      <Section title="What goes with the record">
        <Table caption="What goes with the record" isCaptionHidden rows={GOES_WITH} rowKey={({ about }) => about} columns={[{ heading: 'What', isRowHeading: true, cell: ({ about }) => about }, { heading: 'What becomes of it', cell: ({ says, source }) => <>{says}<SourceLine source={source} /></> }]} />
      </Section>
      <Proposed page={page} />
    </Page>
  )
}

function Proposed({ page: { service, waiting, mayPropose, mayAnswer, policy } }: { page: RetentionPolicyPage }) {
  if (!waiting) return mayPropose ? <Section title="Propose the service’s own periods" id="propose"><ProposePolicyForm serviceId={service.id} years={policy.years} /></Section> : null
  return (
    <Section title="Proposed" id="proposed">
      <p className="govuk-body">{waiting.by} proposed on {writtenInstant(waiting.at)}, from {writtenDay(waiting.from)} ({waiting.source}): {RETENTION_SETTINGS.filter((setting) => waiting.years[setting] !== policy.years[setting]).map((setting) => `${SETTING_MEANS[setting].name}: ${waiting.years[setting]} instead of ${policy.years[setting]} ${SETTING_MEANS[setting].unit}`).join('; ') || 'the same periods'}.</p>
      {waiting.isMine || mayAnswer.allowed ? <AnswerPolicyForm policyId={waiting.id} isMine={waiting.isMine} /> : <p className="govuk-body">{mayAnswer.reason}.</p>}
    </Section>
  )
}
