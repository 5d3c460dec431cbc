import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { LikeCases } from '@/components/triage/like-cases'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { ROUTE_WORDS } from '@/lib/domain/triage/route-words'
import { CHOICE_SLUGS, TRIAGE_CHOICES, TRIAGE_CHOICE_WORDS } from '@/lib/domain/triage/triage-choice'
import { requireActor } from '@/lib/server/actor'
import { decidePage } from '@/lib/server/triage/decide-page'
import { NothingHere } from '../../../../nothing-here'

export const metadata: Metadata = { title: 'Decide where the case goes' }

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The four ways in which triage can end; each is open or says why not. */
export default async function DecideScreen({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor()
  const page = await decidePage(actor, decodeURIComponent((await params).ref))
  if (!page) return <NothingHere />
  const { record, assessment, may } = page
  return (
    <Page before={<BackLink href={`/triage/${record.ref}`}>Back to triage</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={`Triage of ${record.ref}`}>Where does this case go?</PageHeading>
      {assessment ? <p className="govuk-body">Where the rules point: <strong>{lowerFirst(ROUTE_WORDS[assessment.route])}</strong>. {assessment.routeReasons.join(' ')}</p> : null}
      {may.allowed ? null : <InsetText>You cannot decide this case. {may.reason}.</InsetText>}
      <ul className="m-0 list-none p-0">
        {TRIAGE_CHOICES.map((choice) => {
          const { name, means } = TRIAGE_CHOICE_WORDS[choice]
          const shut = page.shut[choice]
          return (
            <li key={choice} className={`mb-4 border border-l-4 border-line px-4 py-3 ${shut ? 'bg-surface' : 'border-l-link bg-paper'}`}>
              <div className="mb-1 flex flex-wrap items-baseline gap-x-3">
                <h2 className="govuk-heading-s mb-0">{name}</h2>
                {choice === page.pointsTo ? <Tag tone="info">The rules point here</Tag> : null}
              </div>
              <p className="govuk-body mb-2">{means}</p>
              {shut ? <p className="m-0 max-w-[45rem]"><strong>Not open:</strong> {shut}.</p>
              : may.allowed ? <LinkButton look={choice === page.pointsTo ? 'primary' : 'secondary'} href={`/triage/${record.ref}/decide/${CHOICE_SLUGS[choice]}`}>{name}</LinkButton>
              : <p className="m-0 text-muted">Open to the officer who has the case.</p>}
            </li>
          )
        })}
      </ul>
      {page.like ? <LikeCases like={page.like} proposals={[]} /> : null}
      <p className="govuk-body">Something missing? <a className="govuk-link" href={`/notifications/${record.ref}`}>Record facts</a>, <a className="govuk-link" href={`/triage/${record.ref}/score`}>score the case</a> or <a className="govuk-link" href={`/triage/${record.ref}/authority`}>ask for an authority</a>.</p>
    </Page>
  )
}
