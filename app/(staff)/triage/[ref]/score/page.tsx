import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { OffencesApart } from '@/components/triage/offences-apart'
import { ScoreWorking } from '@/components/triage/score-working'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { WarningText } from '@/components/ui/warning-text'
import { requireActor } from '@/lib/server/actor'
import { scorePage } from '@/lib/server/triage/score-page'
import { NothingHere } from '../../../../nothing-here'
import { ScoreForm } from './score-form'

export const metadata: Metadata = { title: 'Gravity score' }

/** One decision: how grave the matter is, with the matrix’s suggestion and its working in sight. */
export default async function ScoreScreen({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor()
  const page = await scorePage(actor, decodeURIComponent((await params).ref))
  if (!page) return <NothingHere />
  const { record, working, may } = page
  return (
    <Page before={<BackLink href={`/triage/${record.ref}`}>Back to triage</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={`Triage of ${record.ref}`}>How grave is it?</PageHeading>
      {record.notification.circumstances ? <InsetText><span className="whitespace-pre-line">{record.notification.circumstances}</span></InsetText> : null}
      {working ? (
        <>
          <Section title="What the matrix says so far"><ScoreWorking working={working} /></Section>
          {page.apart.length > 0 ? <Section title="Each offence by itself" id="apart"><OffencesApart offences={page.apart} /></Section> : null}
        </>
      ) : (
        <EmptyState title={page.cannot ?? 'This case cannot be scored yet'} action={<a className="govuk-link" href={`/notifications/${record.ref}`}>Correct the offences</a>}>
          {page.unchosen.length > 0 ? 'Choose the row of the matrix that scores it, and say why.' : null}
        </EmptyState>
      )}
      {page.unchosen.length + page.chosen.length > 0 ? (
        <Section title="Offences that no row covers" id="rows">
          <ul className="govuk-list govuk-list--bullet">
            {page.unchosen.map(({ id, title, cjsCode }) => (
              <li key={id}>{title}{cjsCode ? ` (${cjsCode})` : ''}: <a className="govuk-link" href={`/triage/${record.ref}/offences/${id}`}>choose the row that scores it<span className="govuk-visually-hidden">: {title}</span></a></li>
            ))}
            {page.chosen.map(({ id, title }) => (
              <li key={id}>{title}: <a className="govuk-link" href={`/triage/${record.ref}/offences/${id}`}>choose another row<span className="govuk-visually-hidden"> for {title}</span></a></li>
            ))}
          </ul>
        </Section>
      ) : null}
      {page.hasAuthorities ? <WarningText>An authority was given for the score as it stands. With another final score it falls away and is to be asked for again.</WarningText> : null}
      {working ? (
        <ScoreForm
          caseRef={record.ref} version={record.version} factors={page.factors} saved={page.saved} suggested={working.suggested}
          shut={may.allowed ? null : `You cannot score this case. ${may.reason}.`}
        />
      ) : null}
    </Page>
  )
}
