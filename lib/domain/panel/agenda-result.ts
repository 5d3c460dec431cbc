/** What a panel can have done about a case at one meeting. */
export const AGENDA_RESULTS = ['unanimous', 'majority', 'consent', 'escalated', 'deferred', 'returned', 'advised'] as const
/** One of `AGENDA_RESULTS`. */
export type AgendaResult = (typeof AGENDA_RESULTS)[number]

/** A result as people read it. */
export const RESULT_NAMES: Readonly<Record<AgendaResult, string>> = {
  unanimous: 'Unanimous', majority: 'Decided by a majority', consent: 'Decided by consent', escalated: 'Not unanimous', deferred: 'Deferred', returned: 'Returned to triage', advised: 'Recommendations made',
}

/** What happens next after a result, as a sentence. */
export const RESULT_MEANS: Readonly<Record<AgendaResult, string>> = {
  unanimous: 'A police decision-maker authorises it next.',
  majority: 'A police decision-maker authorises it next.',
  consent: 'A police decision-maker authorises it next.',
  escalated: 'The service manager and the senior officer settle it.',
  deferred: 'A later panel hears it.',
  returned: 'Triage has it again.',
  advised: 'The panel gives no outcome. The people who are named do what it recommends.',
}

/** The results by which an outcome was decided at the table. */
export const DECIDED_RESULTS = ['unanimous', 'majority', 'consent'] as const satisfies readonly AgendaResult[]
/** One of `DECIDED_RESULTS`. */
export type DecidedResult = (typeof DECIDED_RESULTS)[number]

/** Whether the table itself decided on an outcome. */
export function isDecidedResult(result: string | null): result is DecidedResult {
  return DECIDED_RESULTS.some((one) => one === result)
}
