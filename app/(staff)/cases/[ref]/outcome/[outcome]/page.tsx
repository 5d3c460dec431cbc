import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { OutcomeFindings } from '@/components/triage/outcome-findings'
import { BackLink } from '@/components/ui/back-link'
import { Columns } from '@/components/ui/columns'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { isOutcome, OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { requireActor } from '@/lib/server/actor'
import { outcomePage } from '@/lib/server/disposal/outcome-page'
import { NothingHere } from '../../../../../nothing-here'
import { OutcomeForm } from './outcome-form'

export const metadata: Metadata = { title: 'What the outcome asks for' }

/** The small form of one outcome, beside what the rules find for it. */
export default async function OutcomeFactsScreen({ params }: { params: Promise<{ ref: string; outcome: string }> }) {
  const actor = await requireActor()
  const { ref, outcome } = await params
  const page = isOutcome(outcome) ? await outcomePage(actor, decodeURIComponent(ref), outcome) : null
  if (!page || !isOutcome(outcome)) return <NothingHere />
  const { record } = page
  const answer = page.may['outcome.record']
  return (
    <Page before={<BackLink href={`/cases/${record.ref}`}>Back to the case</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption="What this outcome asks for">{OUTCOME_NAMES[outcome].long}</PageHeading>
      <Columns aside={page.assessment ? <Section title="What the rules find"><OutcomeFindings assessment={page.assessment} outcomes={[outcome]} notice={page.notice ?? undefined} /></Section> : null}>
        {answer.allowed ? <OutcomeForm caseRef={record.ref} version={record.version} outcome={outcome} saved={record.disposalFacts} /> : <InsetText>You cannot record this. {answer.reason}.</InsetText>}
      </Columns>
    </Page>
  )
}
