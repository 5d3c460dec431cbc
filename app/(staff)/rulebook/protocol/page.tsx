import type { Metadata } from 'next'
import { ProtocolVersion } from '@/components/oversight/protocol-version'
import { RulebookNavigation } from '@/components/oversight/rulebook-navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { protocolPage } from '@/lib/server/admin/protocol-page'
import { NothingHere } from '../../../nothing-here'
import { AnswerForm } from './answer-form'

export const metadata: Metadata = { title: 'Local protocol and clocks' }

const DONE: Readonly<Record<string, string>> = {
  proposed: 'The change is proposed. It holds once a second person has approved it, from its day.',
  approved: 'The change is approved. It holds from its day.',
  declined: 'The change is declined. Nothing changes.',
  withdrawn: 'The proposal is taken back. Nothing changes.',
}

/** What the partnership has agreed within the law, since when, what is coming, and the clocks that follow from it. */
export default async function ProtocolScreen({ searchParams }: { searchParams: Promise<{ service?: string; done?: string }> }) {
  const actor = await requireActor()
  const query = await searchParams
  const page = await protocolPage(actor, query.service ?? null)
  if (!page) return <NothingHere />
  const { service, services, inForce, coming, waiting, history, propose } = page
  const done = DONE[query.done ?? '']
  return (
    <Page>
      <PageHeading caption="Rulebook">Local protocol and clocks</PageHeading>
      <RulebookNavigation current="/rulebook/protocol" />
      {done ? <NotificationBanner tone="success"><p className="govuk-body mb-0">{done}</p></NotificationBanner> : null}
      {services.length > 1 ? (
        <nav aria-label="Services" className="mb-4">
          <ul className="m-0 flex list-none flex-wrap gap-x-5 gap-y-2 p-0">
            {services.map(({ id, name }) => <li key={id}><a className="govuk-link" href={`/rulebook/protocol?service=${id}`} aria-current={id === service.id ? 'true' : undefined}>{name}</a></li>)}
          </ul>
        </nav>
      ) : null}
      <Section title={`In force in ${service.name}`} actions={propose.allowed && !waiting ? <LinkButton look="secondary" href={`/rulebook/protocol/new?service=${service.id}`}>Propose a change</LinkButton> : null}>
        <p className="govuk-body max-w-[45rem]">
          {inForce.isNational ? 'This service has agreed nothing of its own: the national defaults hold.' : `Agreed by this service, in force since ${writtenDay(inForce.from)}.`} Each version holds from its day until the next one begins; a decision keeps the settings of its day.
        </p>
        <Table
          caption="Settings of the local protocol"
          isCaptionHidden
          rows={inForce.settings}
          rowKey={(setting) => setting.id}
          columns={[
            { heading: 'Setting', isRowHeading: true, cell: (setting) => setting.name },
            { heading: 'Now', cell: (setting) => <strong>{setting.value}</strong> },
            { heading: 'Ground of the national default', cell: (setting) => setting.source },
          ]}
        />
      </Section>
      {waiting ? (
        <Section title="Waiting for a second person" id="waiting">
          <ProtocolVersion version={waiting} />
          {waiting.approve.allowed || waiting.mayWithdraw ? (
            <AnswerForm serviceId={service.id} versionId={waiting.id} from={waiting.from} may={{ approve: waiting.approve.allowed, withdraw: waiting.mayWithdraw }} />
          ) : <p className="govuk-body">{waiting.approve.reason}.</p>}
        </Section>
      ) : null}
      <Section title="What is coming">
        {coming.length === 0 ? <EmptyState title="No approved change is still to come">What is in force today stays in force.</EmptyState> : coming.map((version) => <ProtocolVersion key={version.id} version={version} />)}
      </Section>
      <Section title="Clocks">
        <p className="govuk-body max-w-[45rem]">In working days of England and Wales, counted from the day after the one that starts the clock.</p>
        <Table
          caption="Clocks"
          isCaptionHidden
          rows={inForce.clocks}
          rowKey={(clock) => clock.id}
          columns={[
            { heading: 'What', isRowHeading: true, cell: (clock) => clock.name },
            { heading: 'When it runs', cell: (clock) => clock.runs },
            { heading: 'Lasts', cell: (clock) => <strong>{clock.lasts}</strong>, isOneLine: true },
            { heading: 'Ground', cell: (clock) => clock.source },
          ]}
        />
      </Section>
      <Section title="History" id="history">
        {history.map((version) => <ProtocolVersion key={version.id} version={version} />)}
        <p className="govuk-body max-w-[45rem]">Before any version of the service’s own, the national defaults hold, from 1 January 2020.</p>
      </Section>
    </Page>
  )
}
