import type { Metadata } from 'next'
import { InformationList } from '@/components/agencies/information-list'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { Details } from '@/components/ui/details'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { STATUS_NAMES } from '@/lib/domain/intake/case-status'
import { requireActor } from '@/lib/server/actor'
import { informationPage, type InformationPage, type InformationRow } from '@/lib/server/agencies/information-page'
import { NothingHere } from '../../../../../nothing-here'
import { CorrectForm } from './correct-form'
import { ShareForm } from './share-form'
import { TakeBackForm } from './take-back-form'
import { WithdrawForm } from './withdraw-form'

export const metadata: Metadata = { title: 'Police information' }

/** One piece of police information: put it before a panel, take it back, correct it, withdraw it. */
export default async function InformationEntryScreen({ params }: { params: Promise<{ id: string; entry: string }> }) {
  const actor = await requireActor()
  const { id, entry } = await params
  const page = await informationPage(actor, id)
  const row = page?.standing.find((one) => one.id === entry)
  if (!page || !row || !(page.may.record || page.may.share)) return <NothingHere />
  const { child } = page
  return (
    <Page before={<BackLink href={`/children/${child.id}/information`}>Police information</BackLink>} identity={<ChildBar child={child} today={page.today} href={`/children/${child.id}`} />}>
      <PageHeading caption={`${child.givenNames} ${child.familyName}`}>Police information</PageHeading>
      <InformationList rows={[row]} />
      <Panels page={page} row={row} />
      {page.may.record ? (
        <>
          <Details summary="Correct it">
            <CorrectForm
              childId={child.id} informationId={row.id} mayConditions={page.may.recordUnderConditions} happenedOn={row.happenedOn}
              saved={{ kind: row.kind, says: row.says, meaning: row.meaning ?? '', sourceAgency: row.sourceAgency, source: row.source, sourceEvaluation: String(row.sourceEvaluation), assessment: row.assessment, handling: row.handling, conditions: row.conditions ?? '', consent: row.consent }}
            />
          </Details>
          <Details summary="Withdraw it"><WithdrawForm childId={child.id} informationId={row.id} /></Details>
        </>
      ) : null}
    </Page>
  )
}

function Panels({ page, row }: { page: InformationPage; row: InformationRow }) {
  const standing = row.shares.filter(({ endedAt }) => endedAt === null)
  const cases = page.cases.filter(({ ref }) => !standing.some((share) => share.ref === ref)).map(({ ref, status }) => ({ ref, label: `${ref}, ${STATUS_NAMES[status].toLowerCase()}` }))
  const mayShare = row.handling === 'C' ? page.may.shareUnderConditions : page.may.share
  return (
    <Section title="Before a panel" id="panel">
      {standing.map((share) => <p key={share.id} className="govuk-body">The panel of {share.ref} reads: “{share.says}”</p>)}
      {page.may.share && standing.length > 0 ? <div className="mb-6"><TakeBackForm shares={standing} /></div> : null}
      {row.assessment === 'E' ? <p className="govuk-body">It is suspected to be false, so it is not put before a panel.</p> : null}
      {row.assessment !== 'E' && !mayShare ? <p className="govuk-body">{row.handling === 'C' ? 'A sergeant or an inspector puts information under conditions before a panel.' : 'No case of this child is where something can be put before a panel, or your role does not do so.'}</p> : null}
      {row.assessment !== 'E' && mayShare && cases.length > 0 ? <ShareForm childId={page.child.id} informationId={row.id} cases={cases} /> : null}
    </Section>
  )
}
