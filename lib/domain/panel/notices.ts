import { londonDay } from '../deadlines/iso-day'
import { writtenDay, writtenTime } from '../wording/written-day'

/** What people at a panel are told by e-mail. */
export const NOTICE_KINDS = ['invited', 'papers-ready', 'agenda-changed', 'moved', 'cancelled', 'released', 'results'] as const
/** One of `NOTICE_KINDS`. */
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** The words for each kind of notice, in a list. */
export const NOTICE_WORDS: Readonly<Record<NoticeKind, string>> = {
  invited: 'Invited', 'papers-ready': 'Papers are out', 'agenda-changed': 'Agenda changed', moved: 'Meeting moved or its place changed', cancelled: 'Meeting called off', released: 'Seat taken away', results: 'Results of a meeting',
}

/** The meeting that a notice is about, and where its page is: nothing about anybody whom it hears. */
export type NoticeAbout = { id: string; startsAt: Date; venue: string; link: string | null; before?: { startsAt: Date } }

/** A message as it is sent. */
export type Notice = { subject: string; body: string }

const OPENINGS: Readonly<Record<NoticeKind, (when: string, before: string) => string>> = {
  invited: (when) => `You have a seat at the panel meeting on ${when}.`,
  'papers-ready': (when) => `The papers for the panel meeting on ${when} are out.`,
  'agenda-changed': (when) => `The agenda of the panel meeting on ${when} has changed since its papers went out.`,
  moved: (when, before) => `The panel meeting of ${before} has changed. It takes place on ${when}.`,
  cancelled: (when) => `The panel meeting on ${when} does not take place.`,
  released: (when) => `You no longer have a seat at the panel meeting on ${when}.`,
  results: (when) => `There is news of what became of the cases of the panel meeting on ${when}.`,
}

const SUBJECTS: Readonly<Record<NoticeKind, string>> = {
  invited: 'Invitation: panel meeting', 'papers-ready': 'Papers are out: panel meeting', 'agenda-changed': 'Agenda changed: panel meeting', moved: 'Changed: panel meeting', cancelled: 'Called off: panel meeting', released: 'Your seat: panel meeting', results: 'Results: panel meeting',
}

/**
 * A message about a meeting. It can hold no case detail, since none is given to it: no name, no reference, no reason that
 * somebody typed. `origin` is the address of the product, where it is known.
 */
export function noticeOf(kind: NoticeKind, { id, startsAt, venue, link, before }: NoticeAbout, origin: string | null): Notice {
  const written = (instant: Date) => `${writtenDay(londonDay(instant))} at ${writtenTime(instant)}`
  const isOn = kind !== 'cancelled' && kind !== 'released' && kind !== 'results'
  const home = origin?.replace(/\/$/, '') ?? null
  const page = home && `${home}/panels/${id}`
  const lines = [
    OPENINGS[kind](written(startsAt), written(before?.startsAt ?? startsAt)),
    ...(isOn ? [`Where: ${venue}`, ...(link ? [`To join from elsewhere: ${link}`] : []), page ? `Sign in to read more, to send apologies or to put it into your calendar: ${page}` : 'Sign in to Juncture to read more, to send apologies or to put it into your calendar.'] : []),
    // Case managers and triage officers may have no seat there: everybody finds it from their own first page.
    ...(kind === 'results' ? [`Sign in to read it: ${home ?? 'Juncture'}, under “My work” or on the case’s own page.`] : []),
    'This message says nothing about the cases. Please do not answer it with any detail of one.',
  ]
  return { subject: `${SUBJECTS[kind]}, ${writtenDay(londonDay(startsAt))}`, body: `${lines.join('\n\n')}\n` }
}
