'use client'

import { startTransition, useActionState, useEffect, useId } from 'react'
import { keepForReturn } from '@/components/ui/kept-for-return'
import { forgetText, keepText, keptText } from '@/components/ui/kept-text'
import { valuesOf, type FormState } from './form-state'

const UNREACHED = 'This could not be sent just now, and it is not certain that it was saved. Nothing that you typed is lost: it is still here. Send it again in a moment.'
const RENEWED = 'Juncture was renewed while you had this page open, and nothing of this was saved. What you typed is here again: look at it, and send it.'
/** Marks what is put back into a form, which goes to no server. */
const PUT_BACK = '$put-back'

const digestOf = (thrown: unknown): string => {
  const digest: unknown = typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'digest') : undefined
  return typeof digest === 'string' ? digest : ''
}

/** What may stay in the page: everything but passwords, and but files, which a browser does not hand back. */
function typedIn(form: FormData): FormState['values'] {
  return Object.fromEntries(Object.entries(valuesOf(form)).filter(([name]) => !/password/i.test(name) && name !== PUT_BACK))
}

/**
 * `useActionState` for forms that lose no text: where a form could not be sent, since the server or its database is gone, it
 * stays as it is and says so; where a new version of the server no longer knows the form, the page is loaded again with what
 * was typed in it. Without a script the server's own pages do the same (`proxy.ts`).
 */
export function useFormAction<S extends FormState>(action: (before: Awaited<S>, form: FormData) => S | Promise<S>, unsent: Awaited<S>) {
  const place = useId()
  const kept = async (before: Awaited<S>, form: FormData): Promise<S> => {
    if (form.has(PUT_BACK)) return { ...unsent, errors: {}, refusal: RENEWED, values: typedIn(form) }
    try {
      return await action(before, form)
    } catch (thrown) {
      // A redirect is thrown too, and is the framework's.
      if (digestOf(thrown).startsWith('NEXT_')) {
        if (/^NEXT_REDIRECT;[^;]*;\/sign-in\b/.test(digestOf(thrown))) keepForReturn(typedIn(form))
        throw thrown
      }
      const values = typedIn(form)
      if (thrown instanceof Error && thrown.name === 'UnrecognizedActionError') {
        keepText(nameOf(place), { owner: '', version: 0, page: '', isSent: true, values })
        window.location.reload()
      }
      const id = digestOf(thrown)
      return { ...unsent, errors: {}, refusal: id ? `${UNREACHED} If it happens again, quote ${id}.` : UNREACHED, values }
    }
  }
  // On the server the action itself, since a form without a script posts to it.
  const result = useActionState<S, FormData>(typeof window === 'undefined' ? action : kept, unsent)
  const [, send] = result
  useEffect(() => {
    const found = keptText(nameOf(place), '')
    if (!found) return
    forgetText(nameOf(place))
    const form = new FormData()
    form.set(PUT_BACK, '1')
    for (const [name, value] of Object.entries(found.values)) for (const one of [value].flat()) form.append(name, one)
    startTransition(() => send(form))
  }, [place, send])
  return result
}

const nameOf = (place: string): string => `renewed ${window.location.pathname} ${place}`
