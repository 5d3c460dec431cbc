'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { EVENT_WORDS, type EventName } from '@/lib/domain/wording/event-words'

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000
/** Several things that happen at once are one look at the page. */
const GATHER = 250

type News = { kind: 'none' } | { kind: 'lost' } | { kind: 'gone' } | { kind: 'happened'; topic: string }

const isNamed = (topic: string): topic is EventName => topic in EVENT_WORDS

/** Reads a stream of server-sent events to its end and hands on what each event says. */
async function readEvents(body: ReadableStream<Uint8Array>, changed: (topic: string) => void): Promise<void> {
  const reader = body.getReader()
  const words = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    text += words.decode(value, { stream: true })
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const topic = /^event: changed\ndata: ?(.*)$/.exec(event)
      if (topic) changed(topic[1] ?? '')
    }
  }
}

/**
 * Keeps the pages of a meeting as they are: whenever something happens there they are read again, and what somebody is
 * typing stays. It listens only while the page can be seen. Without a script there is a link that loads the page again.
 */
export function LivePage({ meetingId, seen }: { meetingId: string; seen: number }) {
  const router = useRouter()
  const [isReading, startReading] = useTransition()
  const [news, setNews] = useState<News>({ kind: 'none' })
  const [firstSeen] = useState(seen)
  const isStale = useRef(false)
  const isBusy = useRef(false)

  useEffect(() => {
    isBusy.current = isReading
    if (isReading || !isStale.current) return
    isStale.current = false
    startReading(() => router.refresh())
  }, [isReading, router])

  useEffect(() => {
    let connection: AbortController | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let gather: ReturnType<typeof setTimeout> | undefined
    let wait = FIRST_WAIT
    // The page that the server sent knows all up to `firstSeen`; later pages only that something may have been missed.
    let from: number | null = firstSeen
    let isOver = false

    const look = () => {
      gather = undefined
      if (isBusy.current) isStale.current = true
      else startReading(() => router.refresh())
    }
    const changed = (topic: string) => {
      if (topic) setNews({ kind: 'happened', topic })
      gather ??= setTimeout(look, GATHER)
    }
    const follow = async () => {
      if (isOver || connection || !navigator.onLine || document.visibilityState === 'hidden') return
      const own = new AbortController()
      connection = own
      try {
        const answer = await fetch(`/api/panels/${meetingId}/events${from === null ? '' : `?seen=${from}`}`, { signal: own.signal, cache: 'no-store', headers: { Accept: 'text/event-stream' } })
        if (answer.status === 204 || answer.status === 404) {
          isOver = true
          setNews({ kind: answer.status === 404 ? 'gone' : 'none' })
          return
        }
        if (!answer.ok || !answer.body) throw new Error('no events')
        from = null
        wait = FIRST_WAIT
        setNews((before) => (before.kind === 'lost' ? { kind: 'none' } : before))
        await readEvents(answer.body, changed)
      } catch {
        if (!own.signal.aborted) setNews({ kind: 'lost' })
      } finally {
        if (connection === own) connection = null
      }
      if (isOver || own.signal.aborted) return
      timer = setTimeout(() => void follow(), wait)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
    const now = () => {
      clearTimeout(timer)
      void follow()
    }
    const whenSeen = () => {
      if (document.visibilityState === 'visible') return now()
      clearTimeout(timer)
      connection?.abort()
      connection = null
      from = null
    }
    const whenOffline = () => {
      setNews({ kind: 'lost' })
      connection?.abort()
      connection = null
      from = null
    }
    document.addEventListener('visibilitychange', whenSeen)
    window.addEventListener('online', now)
    window.addEventListener('offline', whenOffline)
    void follow()
    return () => {
      isOver = true
      clearTimeout(timer)
      clearTimeout(gather)
      connection?.abort()
      document.removeEventListener('visibilitychange', whenSeen)
      window.removeEventListener('online', now)
      window.removeEventListener('offline', whenOffline)
    }
  }, [meetingId, firstSeen, router])

  const isBad = news.kind === 'lost' || news.kind === 'gone'
  return (
    <div role="status" className={isBad ? 'sticky top-0 z-10 border-b border-line bg-warning-tint' : ''}>
      {news.kind === 'none' ? null : <div className="govuk-width-container"><p className="m-0 py-2 text-base">{inWords(news, meetingId)}</p></div>}
    </div>
  )
}

function inWords(news: Exclude<News, { kind: 'none' }>, meetingId: string) {
  if (news.kind === 'lost') return <><strong>The connection was lost.</strong> What you typed is kept. This page tries to reach the meeting again by itself.</>
  if (news.kind === 'gone') return <>This page no longer follows the meeting. What you typed is kept: <a className="govuk-link" href={`/panels/${meetingId}`}>open the meeting again</a>.</>
  return `Just now: ${isNamed(news.topic) ? EVENT_WORDS[news.topic].toLowerCase() : 'something changed'}.`
}
