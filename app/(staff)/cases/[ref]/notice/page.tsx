import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { OUTCOME_IN_PLAIN_WORDS } from '@/lib/domain/panel/notice-words'
import { TELLING_WORDS } from '@/lib/domain/panel/telling'
import { dueInWords } from '@/lib/domain/triage/clock-in-words'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { noticePage, type NoticePage } from '@/lib/server/disposal/notice-page'
import { NothingHere } from '../../../../nothing-here'

export const metadata: Metadata = { title: 'Notice of a decision' }

const HOW: Readonly<Record<string, string>> = { unanimous: 'The panel decided it, and everybody with a vote agreed.', majority: 'The panel decided it, by a majority.', consent: 'The panel decided it, by consent.', settlement: 'The panel did not agree, so two senior people who had no part in it decided together.' }

/** What a panel decided, in plain words, and who was told. */
export default async function NoticeScreen({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor()
  const page = await noticePage(actor, decodeURIComponent((await params).ref))
  if (!page) return <NothingHere />
  const { record, outcome, authorisation } = page
  return (
    <Page before={<BackLink href={`/cases/${record.ref}`}>Back to the case</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={`Notice of a decision, case ${record.ref}`}>{OUTCOME_NAMES[outcome].long}</PageHeading>
      {authorisation ? null : <InsetText><strong>A police decision-maker has still to authorise this.</strong> Nobody is told before they have.</InsetText>}
      <Section title="What it is about">
        <ul className="govuk-list govuk-list--bullet">{page.offences.map((offence) => <li key={`${offence.title}${offence.committedOn}`}>{offence.title}, {writtenDay(offence.committedOn)}</li>)}</ul>
      </Section>
      <Section title="What was decided">
        <p className="govuk-body max-w-[45rem]">{OUTCOME_IN_PLAIN_WORDS[outcome]}</p>
        {page.activity ? <p className="govuk-body max-w-[45rem]">The activity: {page.activity}</p> : null}
        {page.conditions.length > 0 ? <><p className="govuk-body">What was agreed{page.conditionsEndOn ? `, until ${writtenDay(page.conditionsEndOn)}` : ''}:</p><ul className="govuk-list govuk-list--bullet">{page.conditions.map((condition) => <li key={condition}>{condition}</li>)}</ul></> : null}
        <p className="govuk-body max-w-[45rem]">{HOW[page.choice]} {writtenInstant(page.decidedAt)}.{authorisation ? ` The police authorised it: ${authorisation.by}, ${authorisation.rank.toLowerCase()}, ${writtenInstant(authorisation.at)}.` : ''}</p>
      </Section>
      <Section title="Why">
        <SummaryList isDense rows={[...page.reasons.map(({ heading, text }) => ({ key: heading, value: <span className="whitespace-pre-line">{text}</span> })), ...(authorisation ? [{ key: 'The police', value: <span className="whitespace-pre-line">{authorisation.reason}</span> }] : [])]} />
      </Section>
      <Section title="What it means later"><p className="govuk-body max-w-[45rem]">{page.later}</p></Section>
      <Section title="Who is told, by whom and by when" id="told"><Told page={page} /></Section>
    </Page>
  )
}

function Told({ page }: { page: NoticePage }) {
  return (
    <Table
      caption="Who is told, by whom and by when"
      isCaptionHidden
      rows={page.told}
      rowKey={(telling) => telling.kind}
      empty={<p className="govuk-body">Nobody was named to tell anybody: the decision is from before that was kept.</p>}
      columns={[
        { heading: 'Who is told', isRowHeading: true, cell: (telling) => (telling.href ? <a className="govuk-link" href={telling.href}>{TELLING_WORDS[telling.kind]}</a> : TELLING_WORDS[telling.kind]) },
        { heading: 'By whom', cell: (telling) => telling.who },
        { heading: 'By when', isOneLine: true, cell: (telling) => writtenDay(telling.dueOn) },
        { heading: 'Done', cell: (telling) => (telling.status === 'done' && telling.closedOn ? `Told on ${writtenDay(telling.closedOn)}` : telling.status === 'not-done' ? `Not told: ${telling.note ?? ''}` : `Not yet, ${dueInWords(telling.dueOn, page.today).words}`) },
      ]}
    />
  )
}
