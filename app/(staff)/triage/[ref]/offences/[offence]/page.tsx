import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { NATIONAL_LIST } from '@/lib/domain/offences/national-offence'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { matrixRowPage } from '@/lib/server/triage/matrix-row-page'
import { NothingHere } from '../../../../../nothing-here'
import { MatrixRowForm } from './matrix-row-form'

export const metadata: Metadata = { title: 'Row of the matrix' }

/** One decision: by which row of the matrix an offence is scored that none covers. */
export default async function MatrixRowScreen({ params }: { params: Promise<{ ref: string; offence: string }> }) {
  const actor = await requireActor()
  const { ref, offence: offenceId } = await params
  const page = await matrixRowPage(actor, decodeURIComponent(ref), offenceId)
  if (!page) return <NothingHere />
  const { record, offence, listed, may } = page
  return (
    <Page before={<BackLink href={`/triage/${record.ref}/score`}>Back to the score</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={`Triage of ${record.ref}`}>Which row scores this offence?</PageHeading>
      <p className="govuk-body">No row of the matrix covers it. Choose the nearest one and say why; until then the case cannot be scored.</p>
      <SummaryList
        isDense
        rows={[
          { key: 'Offence', value: `${offence.title}${offence.cjsCode ? ` (${offence.cjsCode})` : ''}` },
          { key: 'It happened on', value: writtenDay(offence.committedOn) },
          ...(listed ? [{ key: 'The national list', value: `${listed.modeOfTrial ? `Tried: ${listed.modeOfTrial.replaceAll('-', ' ')}. ` : ''}${listed.recordable ? 'Recordable' : 'Not recordable'}, by ${NATIONAL_LIST.words}` }] : []),
          ...(page.notice ? [{ key: 'The matrix', value: page.notice }] : []),
        ]}
      />
      <MatrixRowForm caseRef={record.ref} version={record.version} offence={offence} rows={page.rows} saved={page.saved} shut={may.allowed ? null : `You cannot choose the row. ${may.reason}.`} />
    </Page>
  )
}
