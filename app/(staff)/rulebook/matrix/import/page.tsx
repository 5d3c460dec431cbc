import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { Details } from '@/components/ui/details'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { MARKERS, MODES_OF_TRIAL } from '@/lib/domain/gravity/edition'
import { requireActor } from '@/lib/server/actor'
import { editionsPage } from '@/lib/server/admin/editions-page'
import { NothingHere } from '../../../../nothing-here'
import { ImportForm } from './import-form'

export const metadata: Metadata = { title: 'Import an edition of the gravity matrix' }

/** Imports an edition from its two tables as a draft. */
export default async function ImportScreen() {
  const actor = await requireActor()
  if (!(await editionsPage(actor))?.mayImport) return <NothingHere />
  return (
    <Page before={<BackLink href="/rulebook/matrix/editions">Editions of the gravity matrix</BackLink>}>
      <PageHeading>Import an edition of the gravity matrix</PageHeading>
      <p className="govuk-body max-w-[45rem]">Two tables as CSV: the offences with their scores, and the factors. Both are read whole first: every problem is shown by line and column, and nothing is saved until there is none. What you import is a draft. It scores nothing until a second manager publishes it.</p>
      <Details summary="The columns">
        <p className="govuk-body">Offences: <code>code</code>, <code>category</code>, <code>offence</code>, <code>statute</code>, <code>mode_of_trial</code> ({MODES_OF_TRIAL.join(', ')}), <code>score</code> (1 to 5; <code>starter_score</code> is read too), <code>basis</code> (how the score was set), <code>markers</code> (any of {MARKERS.join(', ')}, with | between them); where known <code>home_office_code</code> and <code>cjs_code</code> (codes of the national list, with | between them).</p>
        <p className="govuk-body mb-0">Factors: <code>scope</code> (general, or the code of one offence), <code>effect</code> (aggravating or mitigating), <code>code</code>, <code>label</code>.</p>
      </Details>
      <ImportForm />
    </Page>
  )
}
