import type { Metadata } from 'next'
import { DisclosureNote } from '@/components/disposal/disclosure-note'
import { ChildBar } from '@/components/intake/child-bar'
import { FlagList } from '@/components/panel/flag-list'
import { Hearings } from '@/components/panel/hearings'
import { OutcomeFindings } from '@/components/triage/outcome-findings'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { RANK_NAMES } from '@/lib/domain/access/role'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { AUTHORITY_WORDS } from '@/lib/domain/rules/finding'
import { historyInWords } from '@/lib/domain/triage/history-in-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { authorisationPage } from '@/lib/server/disposal/authorisation-page'
import { NothingHere } from '../../../../nothing-here'
import { AuthorisationForm } from './authorisation-form'

export const metadata: Metadata = { title: 'Authorise a decision' }

/** One decision, and the police decision-maker's answer to it. */
export default async function AuthorisationScreen({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor()
  const page = await authorisationPage(actor, decodeURIComponent((await params).ref))
  if (!page) return <NothingHere />
  const { record, outcome } = page
  const closed = page.assessment.outcomes[outcome].status === 'closed' ? 'It has become closed for this case since it was decided.' : page.missing.length > 0 ? `It waits for ${page.missing.map((authority) => AUTHORITY_WORDS[authority]).join(' and ')}.` : page.flags.some((flag) => flag.answer === null) ? 'A member has flagged that the child may be treated differently, and the chair has not answered yet.' : null
  return (
    <Page before={<BackLink href={`/cases/${record.ref}`}>Back to the case</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption="Authorisation">{OUTCOME_NAMES[outcome].long}</PageHeading>
      <p className="govuk-body">{page.decision.station === 'panel' ? 'The panel decided it.' : 'The panel was split, and the service manager and the senior officer settled it.'} Decided on {writtenInstant(page.decision.at)}. It takes the rank of {RANK_NAMES[page.rank].toLowerCase()} or above.</p>
      <Section title="The reasons that were given">
        <SummaryList rows={page.decision.rationale.map(({ heading, text }) => ({ key: heading, value: <span className="whitespace-pre-line">{text}</span> }))} />
      </Section>
      <Section title="The child’s history">
        <p className="govuk-body">{historyInWords(record.earlier, record.notification.historyCheckedOn, page.today)}</p>
      </Section>
      <Section title="What the rules find for it">
        <OutcomeFindings assessment={page.assessment} outcomes={[outcome]} notice={page.notice ?? undefined} />
      </Section>
      {page.hearings.length > 0 ? <Section title="What was decided before"><Hearings hearings={page.hearings} /></Section> : null}
      {page.flags.length > 0 ? <Section title="Is the child treated as others are?"><FlagList flags={page.flags} /></Section> : null}
      <DisclosureNote disclosure={page.disclosure} />
      {page.may.allowed ? (
        <AuthorisationForm caseRef={record.ref} version={record.version} outcome={OUTCOME_NAMES[outcome].long} closed={closed} />
      ) : (
        <InsetText>You cannot answer this. {page.may.reason}.</InsetText>
      )}
    </Page>
  )
}
