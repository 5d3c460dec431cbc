import type { Metadata } from 'next'
import { DecisionsTable } from '@/components/oversight/decisions-table'
import { FigureList } from '@/components/oversight/figure-list'
import { ScoreAgreement } from '@/components/oversight/score-agreement'
import { ShownNumber } from '@/components/oversight/shown-number'
import { EmptyState } from '@/components/ui/empty-state'
import { Figure } from '@/components/ui/figure'
import { Grid } from '@/components/ui/grid'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SubNavigation } from '@/components/ui/sub-navigation'
import { Table } from '@/components/ui/table'
import { servicesWhere } from '@/lib/domain/access/actions'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { figuresPage } from '@/lib/server/oversight/figures-page'
import { NothingHere } from '../../nothing-here'

export const metadata: Metadata = { title: 'Oversight' }

const inDays = (days: number | null): string => (days === null ? 'None yet, or too few to tell' : days === 1 ? '1 working day' : `${days} working days`)
const inPercent = (share: number | null): string => (share === null ? 'Not shown' : `${share}%`)

/** What the service decided in the last twelve months, without names. */
export default async function OversightScreen({ searchParams }: { searchParams: Promise<{ service?: string | string[] }> }) {
  const actor = await requireActor()
  const { service: asked } = await searchParams
  const page = await figuresPage(actor, typeof asked === 'string' ? asked : null)
  if (!page) return <NothingHere />
  const { figures, hidesSmall } = page
  const [all] = figures.speeds
  return (
    <Page>
      <PageHeading caption={page.service.name}>Oversight</PageHeading>
      {page.services.length > 1 ? (
        <SubNavigation label="Services" items={page.services.map(({ id, name }) => ({ href: `/oversight?service=${id}`, label: name, isCurrent: id === page.service.id }))} />
      ) : null}
      <p className="govuk-body max-w-[45rem]">From {writtenDay(page.from)} to {writtenDay(page.to)}, as things stand now. A decision is counted where its outcome still stands.</p>
      <p className="govuk-body"><a className="govuk-link" href={page.services.length > 1 ? `/oversight/dissent?service=${page.service.id}` : '/oversight/dissent'}>Register of dissent, and flags about how children are treated</a></p>
      {servicesWhere(actor, 'retention.view').length > 0 ? <p className="govuk-body"><a className="govuk-link" href="/oversight/retention">Keeping and forgetting: records that are due, legal holds, requests for access</a></p> : null}
      {servicesWhere(actor, 'review.list').length > 0 ? (
        <p className="govuk-body"><a className="govuk-link" href="/oversight/alerts">Alerts</a>, <a className="govuk-link" href="/triage/reviews">decisions to review</a>, <a className="govuk-link" href="/triage/second-scores">second scores</a>, <a className="govuk-link" href="/known/log">who asked whether a child is known</a>, <a className="govuk-link" href="/hand-overs">children from other areas</a></p>
      ) : null}
      {servicesWhere(actor, 'emergency.list').length > 0 ? <p className="govuk-body"><a className="govuk-link" href="/oversight/emergencies">Restricted records opened in an emergency</a>, <a className="govuk-link" href="/admin/access-reviews">who can see what</a>{servicesWhere(actor, 'looking.view').length > 0 ? <>, <a className="govuk-link" href="/admin/audit/looking">looking that is pointed out</a></> : null}</p> : null}
      {hidesSmall ? <InsetText>Numbers from 1 to 4 are not shown, since they could point to one child; nor are those from which they could be worked out. A nought is shown.</InsetText> : null}
      {figures.statuses.total === 0 && figures.decisions.total === 0 ? <EmptyState title="Nothing happened in these twelve months">Figures begin with the first notification that is submitted.</EmptyState> : null}
      <Grid of={4}>
        <Figure label="Notifications submitted" value={<ShownNumber number={figures.statuses.total} />} />
        <Figure label="Decisions that stand" value={<ShownNumber number={figures.decisions.total} />} />
        <Figure label="Median from notification to decision" value={all?.workingDays ?? '–'} note="working days" />
        <Figure label="Outcomes 20 and 21 by police alone, scored 3 or more" value={<ShownNumber number={figures.seriousByPolice} />} tone={figures.seriousByPolice === 0 ? 'neutral' : 'warning'} note="each needs an inspector’s authority" />
      </Grid>
      <Section title="Decisions by outcome and way">
        <DecisionsTable decisions={figures.decisions} />
      </Section>
      <Section title="Police alone on violence, weapons, knives or sexual offences">
        <p className="govuk-body max-w-[45rem]">
          The joint inspection of October 2025 found serious offences dealt with by police alone, without the youth justice service.{' '}
          {hidesSmall ? <>Of the decisions that the police made alone: <strong>{inPercent(figures.graveByPolice.share)}</strong>.</> : <><strong>{figures.graveByPolice.has}</strong> of the {(figures.graveByPolice.has ?? 0) + (figures.graveByPolice.lacks ?? 0)} decisions that the police made alone.</>}
        </p>
      </Section>
      <Section title="What each decision should have">
        <Table
          caption="What each decision should have"
          isCaptionHidden
          rows={figures.checks}
          rowKey={(check) => check.label}
          columns={[
            { heading: 'It should have', isRowHeading: true, cell: (check) => check.label },
            { heading: 'Have it', isNumeric: true, cell: (check) => (check.share === null && figures.decisions.total === 0 ? 'No decisions yet' : inPercent(check.share)) },
            ...(hidesSmall ? [] : [{ heading: 'Lack it', isNumeric: true, cell: (check: (typeof figures.checks)[number]) => <ShownNumber number={check.lacks} /> }]),
          ]}
        />
      </Section>
      <Section title="How long it took">
        <Table
          caption="Median working days from notification to decision"
          isCaptionHidden
          rows={figures.speeds}
          rowKey={(speed) => speed.label}
          columns={[
            { heading: 'Decided by', isRowHeading: true, cell: (speed) => speed.label },
            { heading: 'Median from notification', cell: (speed) => inDays(speed.workingDays) },
            { heading: 'Median from the first offence', cell: (speed) => (speed.daysFromOffence === null ? '–' : speed.daysFromOffence === 1 ? '1 day' : `${speed.daysFromOffence} days`) },
            ...(hidesSmall ? [] : [{ heading: 'Decisions', isNumeric: true, cell: (speed: (typeof figures.speeds)[number]) => <ShownNumber number={speed.decisions} /> }]),
          ]}
        />
      </Section>
      <Section title="Two people’s scores of one case" id="agreement"><ScoreAgreement agreement={page.agreement} hidesSmall={hidesSmall} /></Section>
      <Section title="Panels"><FigureList caption="Results of panels" what="Result" {...figures.panels} /></Section>
      <Section title="Outcomes given, by how many the child had before"><FigureList caption="Outcomes given, by how many the child had before" what="It was" {...figures.repeats} /></Section>
      <Section title="Sent for a charging decision though diversion was open, by reason"><FigureList caption="Sent for a charging decision though diversion was open, by reason" what="Why the child was not diverted" {...figures.notDiverted} /></Section>
      <Section title="Where the cases stand now"><FigureList caption="Cases by status" what="Status" {...figures.statuses} /></Section>
    </Page>
  )
}
