import type { CaseStatus } from './case-status'

/** One station on a case's way. */
export type CaseStep = { label: string; state: 'done' | 'current' | 'to come' }

/** How a case went, as far as it is known: which of the stations it passed that not every case has. */
export type CaseWay = { status: CaseStatus; sawPanel: boolean; sawEscalation: boolean }

const LABELS = { notification: 'Notification', triage: 'Triage', panel: 'Panel', escalation: 'Escalation', authorisation: 'Authorisation', charge: 'Charging decision', given: 'Outcome', closed: 'Closed' } as const
type Stop = keyof typeof LABELS

const AT: Record<CaseStatus, Stop> = {
  draft: 'notification', submitted: 'triage', in_triage: 'triage', sent_back: 'triage', awaiting_authority: 'triage', with_panel: 'panel', escalated: 'escalation',
  awaiting_authorisation: 'authorisation', to_be_given: 'given', under_way: 'given', given: 'given', sent_for_charge: 'charge', closed: 'closed',
}

/** The stations of a case as a line: those that it has passed, the one where it stands, those to come. Panel, escalation and authorisation appear where the case goes there. */
export function caseSteps({ status, sawPanel, sawEscalation }: CaseWay): CaseStep[] {
  const at = AT[status]
  const goesToPanel = sawPanel || at === 'panel' || at === 'escalation' || at === 'authorisation'
  const stops: Stop[] = [
    'notification', 'triage',
    ...(goesToPanel ? ['panel' as const] : []),
    ...(sawEscalation || at === 'escalation' ? ['escalation' as const] : []),
    ...(goesToPanel ? ['authorisation' as const] : []),
    at === 'charge' ? 'charge' : 'given',
    'closed',
  ]
  const here = stops.indexOf(at)
  return stops.map((stop, index) => ({ label: LABELS[stop], state: index < here || (status === 'closed' && stop === 'closed') ? 'done' : index === here ? 'current' : 'to come' }))
}
