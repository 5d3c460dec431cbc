'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { InsetText } from '@/components/ui/inset-text'
import { keepPageForReturn, putBackHere } from '@/components/ui/kept-for-return'

/** How long before the end somebody is warned, in seconds. */
const WARNING = 120

/** Asks how many seconds the session still stands; null where the server cannot be reached. */
async function secondsLeft(isUse: boolean): Promise<number | null> {
  try {
    const answer = await fetch(`/api/session${isUse ? '?use=1' : ''}`, { cache: 'no-store' })
    const told: unknown = answer.ok ? await answer.json() : null
    const seconds: unknown = typeof told === 'object' && told !== null ? Reflect.get(told, 'seconds') : null
    return typeof seconds === 'number' ? seconds : null
  } catch {
    return null
  }
}

/**
 * Warns before the session ends for want of use, counts typing as use, and takes the page off the screen when it has ended. What
 * was typed stays in this tab for the same person and is put back once they have signed in again.
 */
export function SessionWatch({ idleSeconds }: { idleSeconds: number }) {
  const path = usePathname()
  const router = useRouter()
  const [isBack, setIsBack] = useState(false)
  const [isEnding, setIsEnding] = useState(false)
  const [stays, setStays] = useState(0)
  const isUsed = useRef(false)

  useEffect(() => {
    const frame = requestAnimationFrame(() => setIsBack(putBackHere()))
    return () => cancelAnimationFrame(frame)
  }, [path])

  useEffect(() => {
    const use = () => { isUsed.current = true }
    for (const kind of ['keydown', 'pointerdown']) document.addEventListener(kind, use)
    return () => { for (const kind of ['keydown', 'pointerdown']) document.removeEventListener(kind, use) }
  }, [])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const warning = Math.min(WARNING, idleSeconds / 2)
    const after = (seconds: number) => { timer = setTimeout(look, Math.max(1, seconds) * 1000) }
    async function look() {
      const seconds = await secondsLeft(isUsed.current)
      isUsed.current = false
      if (isOver) return
      setIsEnding(seconds !== null && seconds <= warning)
      if (seconds === null) return after(30)
      if (seconds > warning) return after(seconds - warning)
      if (seconds > 0) return after(seconds)
      keepPageForReturn()
      router.push(`/sign-in?to=${encodeURIComponent(window.location.pathname + window.location.search)}`)
    }
    after(idleSeconds - warning)
    return () => { isOver = true; clearTimeout(timer) }
  }, [path, router, idleSeconds, stays])

  async function stay() {
    if ((await secondsLeft(true)) === null) return
    setIsEnding(false)
    setStays((count) => count + 1)
  }

  return (
    <div className="govuk-width-container" aria-live="polite">
      {isEnding ? (
        <InsetText>
          <p className="govuk-body"><strong>You will be signed out soon</strong>, since this page was not used for a while. What you typed is kept in this tab.</p>
          <Button look="secondary" type="button" onClick={stay}>Stay signed in</Button>
        </InsetText>
      ) : null}
      {isBack ? <InsetText>You were signed out before this was saved. What you typed is back: look at it, and send it.</InsetText> : null}
    </div>
  )
}
