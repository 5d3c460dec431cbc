import type { EventName } from '../wording/event-words'
import type { AuditKindName } from './audit-kinds'

/** The kinds of processing that a competent authority must log. */
export type LoggedByLaw = Exclude<AuditKindName, 'refusal' | 'access' | 'emergency'>

/** What DPA 2018 s62 asks of a kind, and the events that answer it; a test holds that each of them is written with that kind. */
export type LawOfLogging = { source: string; means: string; tells: readonly ('when' | 'who' | 'why' | 'to whom')[]; events: readonly EventName[] }

const SOURCE = 'Data Protection Act 2018, section 62(1)'

/** The six kinds that section 62 names. Consultation and disclosure tell when, who and (as the text stood on 10 March 2026) why; disclosure also to whom. */
export const LAW_OF_LOGGING: Readonly<Record<LoggedByLaw, LawOfLogging>> = {
  collection: { source: `${SOURCE}(a)`, means: 'Something about a child was taken in', tells: ['when', 'who'], events: ['child.create', 'notification.start', 'referral.take', 'import.row', 'information.record', 'child.note', 'sharing.record'] },
  alteration: { source: `${SOURCE}(b)`, means: 'Something about a child was changed', tells: ['when', 'who'], events: ['child.record', 'triage.score', 'triage.decide', 'outcome.give', 'information.correct'] },
  consultation: { source: `${SOURCE}(c), (2)`, means: 'Somebody looked: which page they opened says what for; a look-up and an emergency ask for the reason', tells: ['when', 'who', 'why'], events: ['child.view', 'case.view', 'pack.view', 'information.view', 'known.look-up'] },
  disclosure: { source: `${SOURCE}(d), (3)`, means: 'Something left the service: the record of sharing keeps to whom, on what ground and why it was needed', tells: ['when', 'who', 'why', 'to whom'], events: ['sharing.record', 'information.share', 'hand-over.offer', 'audit.export'] },
  combination: { source: `${SOURCE}(e)`, means: 'Two records, or two cases, were brought together', tells: ['when', 'who'], events: ['child.merge', 'case.link'] },
  erasure: { source: `${SOURCE}(f)`, means: 'Something was erased', tells: ['when', 'who'], events: ['import.discard', 'child.erase'] },
}

/** For what a log may be used (s62(4)) and given out (s62(5)). */
export const LOG_PURPOSES = {
  lawfulness: 'To check that looking and changing was lawful',
  'self-monitoring': 'Self-monitoring by the service or the police, discipline included',
  integrity: 'The integrity and security of what is held',
  criminal: 'Criminal proceedings',
  commissioner: 'The Information Commissioner has asked for it',
} as const

/** A key of `LOG_PURPOSES`. */
export type LogPurpose = keyof typeof LOG_PURPOSES
