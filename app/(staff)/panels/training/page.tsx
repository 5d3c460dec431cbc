import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusDot } from '@/components/ui/status-dot'
import { Table } from '@/components/ui/table'
import { TRAINING_KINDS, TRAININGS, type TrainingStanding } from '@/lib/domain/panel/trainings'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { trainingPage } from '@/lib/server/panel/training-page'
import { NothingHere } from '../../../nothing-here'
import { TrainingForm } from './training-form'

export const metadata: Metadata = { title: 'Training of panel members' }

/** Who can sit at a panel, and until when which of their trainings counts. */
export default async function TrainingScreen({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const [page, { done }] = [await trainingPage(await requireActor()), await searchParams]
  if (!page) return <NothingHere />
  return (
    <Page before={<BackLink href="/panels">Panels</BackLink>}>
      {done === 'recorded' ? <NotificationBanner tone="success">The training was recorded.</NotificationBanner> : null}
      <PageHeading caption="Panels">Training</PageHeading>
      <Table
        caption="Training of those who can sit at a panel"
        isCaptionHidden
        rows={page.people}
        rowKey={(person) => person.personId}
        empty={<EmptyState title="Nobody can sit at a panel yet">An administrator gives people their posts.</EmptyState>}
        columns={[
          { heading: 'Person', isRowHeading: true, cell: (person) => <>{person.name}<span className="block text-base font-normal text-muted">{AGENCY_WORDS[person.agency]}, {person.role.toLowerCase()}</span></> },
          ...TRAINING_KINDS.map((kind) => ({ heading: TRAININGS[kind].name, cell: (person: (typeof page.people)[number]) => <Standing training={person.trainings.find((one) => one.kind === kind)} /> })),
        ]}
      />
      {page.mayRecord ? <Details summary="Record a training"><TrainingForm serviceId={page.serviceId} people={page.people} /></Details> : null}
    </Page>
  )
}

function Standing({ training }: { training: TrainingStanding | undefined }) {
  if (!training?.expiresOn) return <span className="text-muted">None recorded</span>
  return training.state === 'in-date' ? <StatusDot tone="success">Until {writtenDay(training.expiresOn)}</StatusDot> : <StatusDot tone="warning">Expired on {writtenDay(training.expiresOn)}</StatusDot>
}
