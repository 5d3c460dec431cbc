import type { Metadata } from 'next'
import { RulebookNavigation } from '@/components/oversight/rulebook-navigation'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { NATIONAL_CODES, OUTCOME_NAMES, YJB_STAND_INS } from '@/lib/domain/outcome/outcome'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { rightsPage } from '@/lib/server/oversight/rulebook-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Outcomes and national numbers' }

const until = (from: string, to: string | undefined): string => (to ? `${writtenDay(from)} to ${writtenDay(to)}` : `Since ${writtenDay(from)}`)

/** Every outcome with the national number under which it is returned, and the days on which that holds (F43). */
export default async function OutcomesScreen() {
  const actor = await requireActor()
  if (!rightsPage(actor)) return <NothingHere />
  return (
    <Page>
      <PageHeading caption="Rulebook">Outcomes and national numbers</PageHeading>
      <RulebookNavigation current="/rulebook/outcomes" />
      <p className="govuk-body max-w-[45rem]">The number under which each outcome is returned to the Home Office, by the day of the decision. 1 January 2020 is the first day that Juncture can answer for. No further action has several numbers: a person chooses by the reason.</p>
      <Table
        caption="Outcomes by national number"
        isCaptionHidden
        rows={NATIONAL_CODES}
        rowKey={({ outcome, code }) => `${outcome} ${code}`}
        columns={[
          { heading: 'Outcome', isRowHeading: true, cell: ({ outcome }) => OUTCOME_NAMES[outcome].long },
          { heading: 'Number', cell: ({ code }) => <strong>{code}</strong>, isNumeric: true },
          { heading: 'As the Home Office calls it', cell: ({ label }) => label },
          { heading: 'In force', cell: ({ from, to }) => until(from, to) },
        ]}
      />
      <Table
        caption="What the youth justice data schema cannot hold yet"
        rows={YJB_STAND_INS}
        rowKey={({ outcome }) => outcome}
        columns={[
          { heading: 'Outcome', isRowHeading: true, cell: ({ outcome }) => OUTCOME_NAMES[outcome].long },
          { heading: 'Sent in its place', cell: ({ value }) => value },
          { heading: 'In force', cell: ({ from, to }) => until(from, to) },
        ]}
      />
    </Page>
  )
}
