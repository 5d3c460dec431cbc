'use client'

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { fieldsIn, forgetText, keepText, keptText, type KeptValues } from './kept-text'

type Given = {
  /** The form's name in this tab. */
  name: string
  /** Whose text is kept. */
  owner: string
  /** Which showing of the form this is: another one once it was saved, so that what was sent then is forgotten. */
  showing: string
}

type KeptForm = {
  form: RefObject<HTMLFormElement | null>
  /** What was typed before, in this showing of the form; null where nothing was. */
  kept: KeptValues | null
  handlers: { onInput: () => void; onSubmit: () => void }
}

const isHidden = (field: HTMLInputElement) => field.type === 'hidden'
const isTicked = (field: HTMLInputElement) => field.type === 'radio' || field.type === 'checkbox'

/** Whether something stands in the form that the server did not send. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) =>
    field instanceof HTMLInputElement ? !isHidden(field) && (isTicked(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue)
    : field instanceof HTMLTextAreaElement && field.value !== field.defaultValue)
}

/** Puts what was typed back into the form's fields. */
function refill(form: HTMLFormElement, values: KeptValues): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && isTicked(field)) field.checked = [values[field.name] ?? []].flat().includes(field.value)
    else if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && !isHidden(field))) {
      const value = values[field.name]
      if (typeof value === 'string') field.value = value
    }
  }
}

/** Keeps in this tab what somebody types into a form, until it was saved: a lost connection, a reload or a session that ran out loses nothing. */
export function useKeptForm({ name, owner, showing }: Given): KeptForm {
  const form = useRef<HTMLFormElement>(null)
  const [kept, setKept] = useState<{ values: KeptValues; sentIn: string | null } | null>(null)
  useEffect(() => {
    const found = keptText(name, owner)
    if (found?.isSent && found.page !== showing) forgetText(name)
    else if (found && form.current) {
      if (!isTouched(form.current)) refill(form.current, found.values)
      setKept({ values: found.values, sentIn: found.isSent ? found.page : null })
    }
  }, [name, owner, showing])
  const onInput = useCallback(() => {
    if (!form.current) return
    const values = fieldsIn(form.current)
    keepText(name, { owner, version: 0, page: showing, isSent: false, values })
    setKept({ values, sentIn: null })
  }, [name, owner, showing])
  const onSubmit = useCallback(() => {
    const found = keptText(name, owner)
    if (found) keepText(name, { ...found, isSent: true, page: showing })
    setKept((now) => now && { ...now, sentIn: showing })
  }, [name, owner, showing])
  return { form, kept: kept && (kept.sentIn ?? showing) === showing ? kept.values : null, handlers: { onInput, onSubmit } }
}
