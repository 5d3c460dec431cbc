import type { Notice } from '../panel/notices'

/** What people are told by e-mail about restricted records. */
export const ACCESS_NOTICE_KINDS = ['emergency-opened', 'emergency-answered', 'named'] as const
/** One of `ACCESS_NOTICE_KINDS`. */
export type AccessNoticeKind = (typeof ACCESS_NOTICE_KINDS)[number]

/** The words for each kind of message, in a list. */
export const ACCESS_NOTICE_WORDS: Readonly<Record<AccessNoticeKind, string>> = {
  'emergency-opened': 'A restricted record was opened in an emergency', 'emergency-answered': 'An emergency was reviewed', named: 'Named on a restricted record',
}

const OPENINGS: Readonly<Record<AccessNoticeKind, string>> = {
  'emergency-opened': 'Somebody who is not named on a restricted record has opened it in an emergency. It stays open to them for a few hours unless a manager ends it.',
  'emergency-answered': 'A manager has reviewed a restricted record that you opened in an emergency.',
  named: 'You were named on a restricted record: you may see it, and others may not.',
}

/** A message about a restricted record. It can hold no case detail, since none is given to it. `origin` is the address of the product, where it is known. */
export function accessNoticeOf(kind: AccessNoticeKind, origin: string | null): Notice {
  const page = origin ? `${origin.replace(/\/$/, '')}${kind === 'named' ? '/' : '/oversight/emergencies'}` : null
  const lines = [OPENINGS[kind], page ? `Sign in to read more: ${page}` : 'Sign in to Juncture to read more.', 'This message says nothing about the child. Please do not answer it with any detail of a case.']
  return { subject: ACCESS_NOTICE_WORDS[kind], body: `${lines.join('\n\n')}\n` }
}
