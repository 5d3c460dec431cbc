/** The stations of a case, in order. */
export const CASE_STATUSES = [
  'draft', 'submitted', 'in_triage', 'sent_back', 'awaiting_authority', 'with_panel', 'escalated', 'awaiting_authorisation',
  'to_be_given', 'under_way', 'given', 'sent_for_charge', 'closed',
] as const

/** Where a case stands. */
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** A status as people read it. */
export const STATUS_NAMES: Record<CaseStatus, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  in_triage: 'In triage',
  sent_back: 'Sent back for more',
  awaiting_authority: 'Awaiting authority',
  with_panel: 'With panel',
  escalated: 'Escalated',
  awaiting_authorisation: 'Awaiting authorisation',
  to_be_given: 'To be given',
  under_way: 'Under way',
  given: 'Given',
  sent_for_charge: 'Sent for charge',
  closed: 'Closed',
}

/** One sentence that says what the case is waiting for, and from whom. */
export const STATUS_MEANS: Record<CaseStatus, string> = {
  draft: 'The notification is being written. Nobody is waiting for it yet.',
  submitted: 'The notification has arrived. A triage officer takes it next.',
  in_triage: 'A triage officer is scoring the case and deciding where it goes.',
  sent_back: 'Triage asked for more on some sections. Whoever sent the notification answers them next.',
  awaiting_authority: 'Somebody of the rank that was asked gives or refuses their authority next.',
  with_panel: 'The diversion panel hears the case next.',
  escalated: 'The panel was not unanimous. The service manager and the senior officer settle it next.',
  awaiting_authorisation: 'The decision is made. A police decision-maker authorises it next.',
  to_be_given: 'The outcome stands. It is explained and given to the child next.',
  under_way: 'The activity or the conditions are running.',
  given: 'The outcome has been given. Help and follow-up may go on.',
  sent_for_charge: 'The case is with the police or the CPS for a charging decision.',
  closed: 'Nothing more is to be done in this case.',
}
