'use client'

import { useSyncExternalStore } from 'react'
import type { AutosaveState } from './autosaver'

const neverChanges = () => () => {}

const QUIET: Readonly<Partial<Record<AutosaveState['kind'], string>>> = { untouched: 'What you type is saved by itself.', waiting: 'Not saved yet.', saving: 'Saving…' }

/** Says whether what was typed is saved: aloud where that is news, silently while it is on its way. Stays at the foot of the window. */
export function SaveLine({ state, signInHref }: { state: AutosaveState; signInHref: string }) {
  const hasScript = useSyncExternalStore(neverChanges, () => true, () => false)
  if (!hasScript) return null
  const quiet = QUIET[state.kind]
  const isSafe = quiet !== undefined || state.kind === 'saved'
  return (
    <div className={`sticky bottom-0 z-10 mt-6 border-0 border-t-4 bg-paper py-2 ${isSafe ? 'border-line' : 'border-danger'}`}>
      {quiet ? <p aria-hidden="true" className="m-0 text-muted">{quiet}</p> : null}
      <p role="status" className={quiet ? 'govuk-visually-hidden' : 'm-0 font-bold'}>{quiet ? '' : <News state={state} signInHref={signInHref} />}</p>
    </div>
  )
}

function News({ state, signInHref }: { state: AutosaveState; signInHref: string }) {
  switch (state.kind) {
    case 'saved':
      return state.left.length === 0 ? <>Saved at {state.at}</> : <>Saved at {state.at}, but for what is not complete yet: {state.left.join(', ')}</>
    case 'lost':
      return <>Not saved: the connection is gone – what you typed is kept here, and is saved when it is back</>
    case 'signed-out':
      return <>Not saved: you are signed out – what you typed is kept here. <a className="govuk-link" href={signInHref}>Sign in again</a>, and it comes back</>
    case 'refused':
      return <>Not saved – what you typed is kept here. {state.reason}</>
    case 'stale':
      return <>Not saved: somebody changed this notification meanwhile. <a className="govuk-link" href="#differs">Choose which answers to keep</a></>
    default:
      return null
  }
}
