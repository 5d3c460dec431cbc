'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect, useRef, useState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNSENT } from '../../../../form-state'
import { continueAction } from './action'

/** How often the page asks how far it is, in milliseconds. */
const EVERY = 2_000

/** After how many answers that are the same nobody is taken to be at it any more. */
const STILL = 3

type Progress = { status: string; done: number; of: number }

const isProgress = (value: unknown): value is Progress =>
  typeof value === 'object' && value !== null && 'status' in value && typeof value.status === 'string' && 'done' in value && typeof value.done === 'number' && 'of' in value && typeof value.of === 'number'

/** How far a file is that is being written. With a script it counts along, and lets the work go on where it has stopped; without one there are a link and a button. */
export function ImportProgress({ id, done, of }: { id: string; done: number; of: number }) {
  const router = useRouter()
  const [state, send] = useActionState(continueAction, UNSENT)
  const [now, setNow] = useState(done)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    let last = done
    let still = 0
    const ask = async (): Promise<void> => {
      const answer = await fetch(`/notifications/import/${id}/progress`, { cache: 'no-store' }).catch(() => null)
      const told: unknown = answer?.ok ? await answer.json() : null
      if (!isProgress(told)) return
      setNow(told.done)
      if (told.status !== 'writing') return router.refresh()
      still = told.done === last ? still + 1 : 0
      last = told.done
      if (still === STILL) {
        still = 0
        form.current?.requestSubmit()
      }
    }
    const timer = setInterval(() => void ask(), EVERY)
    return () => clearInterval(timer)
  }, [id, done, router])
  const words = `${now.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} rows`
  return (
    <>
      <ErrorSummary refusal={state.refusal} />
      <p className="govuk-body mb-1 font-bold" role="status">{words} are done</p>
      <progress className="mb-4 block h-4 w-full max-w-[45rem]" value={now} max={of} aria-label="Rows that are done">{words}</progress>
      <p className="govuk-body max-w-[45rem]">You can leave this page: the writing goes on, and you find it here again. <a className="govuk-link" href={`/notifications/import/${id}`}>Look again</a> to see how far it is.</p>
      <form action={send} ref={form}>
        <input type="hidden" name="id" value={id} />
        <p className="govuk-body max-w-[45rem] text-muted">Does the number not rise any more? The server may have been started anew. Nothing is lost, and no row is written twice.</p>
        <SubmitButton look="secondary" pendingText="Going on…">Let it go on</SubmitButton>
      </form>
    </>
  )
}
