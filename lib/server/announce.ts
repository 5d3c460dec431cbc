import 'server-only'
import type { AuditDraft } from './audit'
import type { Tx } from './db'

/** The channel on which every process hears that something happened at a meeting. */
export const MEETING_CHANNEL = 'juncture_meeting'

/** That something happened at a meeting: which, and the name of what was done. Nothing else leaves the database this way. */
export type MeetingNews = { meetingId: string; topic: string }

/**
 * Tells every process that listens which meetings a change was about. Inside the change's transaction: PostgreSQL hands it
 * on when that commits and drops it when it rolls back, so nobody is told of what did not happen.
 */
export async function announce(tx: Pick<Tx, '$executeRaw'>, drafts: readonly AuditDraft[]): Promise<void> {
  const news = drafts.flatMap(({ subject, action }) => (subject?.startsWith('meeting:') ? [`${subject.slice('meeting:'.length)} ${action}`] : []))
  if (news.length === 0) return
  await tx.$executeRaw`SELECT pg_notify(${MEETING_CHANNEL}, told) FROM unnest(${[...new Set(news)]}::text[]) AS told`
}

/** What was announced, as it arrives; null for what nobody here writes. */
export function readNews(payload: string | undefined): MeetingNews | null {
  const [meetingId, topic] = payload?.split(' ') ?? []
  return meetingId && topic ? { meetingId, topic } : null
}
