import { describe, expect, it } from 'vitest'
import { CASE_STATUSES } from './case-status'
import { caseSteps } from './steps'

const words = (steps: ReturnType<typeof caseSteps>) => steps.map(({ label, state }) => `${label} ${state}`)

describe('the line of stations', () => {
  it('leaves out the stations that a case settled by the police does not have', () => {
    expect(words(caseSteps({ status: 'to_be_given', sawPanel: false, sawEscalation: false }))).toEqual(['Notification done', 'Triage done', 'Outcome current', 'Closed to come'])
  })
  it('shows the split of a panel', () => {
    expect(words(caseSteps({ status: 'awaiting_authorisation', sawPanel: true, sawEscalation: true }))).toEqual(['Notification done', 'Triage done', 'Panel done', 'Escalation done', 'Authorisation current', 'Outcome to come', 'Closed to come'])
  })
  it('has exactly one place where the case stands, until it is closed', () => {
    for (const status of CASE_STATUSES) for (const saw of [true, false]) expect(caseSteps({ status, sawPanel: saw, sawEscalation: saw }).filter(({ state }) => state === 'current')).toHaveLength(status === 'closed' ? 0 : 1)
  })
})
