import 'server-only'
import { Client } from 'pg'
import { MEETING_CHANNEL, readNews } from '../announce'
import { asApplication } from '../db'
import { env } from '../env'
import { errorFields, log } from '../log'

/** Told with the name of what was done, or with null: something may have been missed, so look again. */
export type Hear = (topic: string | null) => void

/** One process's ear: a single connection, whoever and however many listen. */
export type MeetingNewsEar = {
  /** Calls back whenever something happens at the meeting, from the moment that this has resolved; answers with how to stop. */
  listen(meetingId: string, hear: Hear): Promise<() => void>
}

const FIRST_WAIT = 500
const LONGEST_WAIT = 30_000

/**
 * Listens on one connection of its own, which is opened when the first one listens and closed when the last one stops. If
 * it is lost, it is made again after a wait that doubles; everybody is then told to look again.
 */
export function meetingNewsEar(connectionString: () => string): MeetingNewsEar {
  const listeners = new Map<string, Set<Hear>>()
  let connection: { client: Client; ready: Promise<void> } | null = null
  let wait = FIRST_WAIT
  let again: NodeJS.Timeout | null = null

  const tell = (hears: Iterable<Hear>, topic: string | null) => {
    for (const hear of [...hears]) hear(topic)
  }

  const connect = (): Promise<void> => {
    if (connection) return connection.ready
    const client = new Client({ connectionString: connectionString(), application_name: 'juncture-news', keepAlive: true })
    const isCurrent = () => connection?.client === client
    const lost = (thrown?: unknown) => {
      if (!isCurrent()) return
      connection = null
      void client.end().catch(() => {})
      if (listeners.size === 0) return
      log('warn', 'news.lost', thrown === undefined ? {} : errorFields(thrown))
      again ??= setTimeout(() => {
        again = null
        void connect().then(() => tell([...listeners.values()].flatMap((hears) => [...hears]), null), () => {})
      }, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
    client.on('error', lost)
    client.on('end', () => lost())
    client.on('notification', ({ payload }) => {
      const news = readNews(payload)
      if (news) tell(listeners.get(news.meetingId) ?? [], news.topic)
    })
    const ready = client
      .connect()
      .then(() => client.query(`LISTEN ${MEETING_CHANNEL}`))
      .then(() => {
        wait = FIRST_WAIT
      })
      .catch((thrown: unknown) => {
        lost(thrown)
        throw thrown
      })
    connection = { client, ready }
    return ready
  }

  const stop = (meetingId: string, hear: Hear) => {
    const hears = listeners.get(meetingId)
    hears?.delete(hear)
    if (hears?.size === 0) listeners.delete(meetingId)
    if (listeners.size > 0) return
    if (again) clearTimeout(again)
    again = null
    const last = connection
    connection = null
    void last?.client.end().catch(() => {})
  }

  return {
    async listen(meetingId, hear) {
      const hears = listeners.get(meetingId) ?? new Set()
      listeners.set(meetingId, hears.add(hear))
      // Where the database cannot be reached now, the connection is tried again: whoever listens is told then.
      await connect().catch(() => {})
      return () => stop(meetingId, hear)
    },
  }
}

const kept = globalThis as unknown as { junctureMeetingNews?: MeetingNewsEar }

/** The ear of this process. */
export const meetingNews = (): MeetingNewsEar => (kept.junctureMeetingNews ??= meetingNewsEar(() => asApplication(env().DATABASE_URL)))
