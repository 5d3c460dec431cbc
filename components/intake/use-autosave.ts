'use client'

import { useCallback, useEffect, useRef, useState, type FormEvent, type RefObject } from 'react'
import type { AutosaveAnswer } from '@/lib/domain/intake/autosave-answer'
import { createAutosaver, type Autosaver, type AutosaveState } from './autosaver'
import { fieldsIn, forgetText, isSameText, keepText, keptText, type KeptText, type KeptValues } from '@/components/ui/kept-text'

/** After so many milliseconds a request that nobody answered counts as lost. */
const PATIENCE = 30_000

type Given = {
  caseRef: string
  /** Whose text is kept. */
  owner: string
  /** The version that the page was read on. */
  version: number
  /** Which showing of the page this is: another one after each save with a button. */
  page: string
  /** Null where the form only keeps what was typed and saves it when a button is pressed. */
  save: ((form: FormData) => Promise<AutosaveAnswer>) | null
}

type Autosave = {
  form: RefObject<HTMLFormElement | null>
  state: AutosaveState
  /** The version that the next save is on: for the form’s hidden field. */
  version: number
  /** What was typed before the session ended or the page was left; null where nothing was. The form shows it in place of what is saved. */
  restored: KeptText | null
  handlers: { onInput: () => void; onBlur: () => void; onSubmit: (event: FormEvent<HTMLFormElement>) => void }
  /** The form was sent and came back, and shows what was sent. It saves itself again, unless two versions wait for somebody to choose. */
  cameBack: (waitsForChoice: boolean) => void
}

/** Whether something was typed or chosen that the server did not send: before the script was there, say. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) =>
    field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox') ? field.checked !== field.defaultChecked
    : field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'hidden') ? field.value !== field.defaultValue
    : false)
}

/** Makes a long form save itself, and keeps in this tab what was not saved yet. Without a script its buttons do the same. */
export function useAutosave({ caseRef, owner, version: read, page, save }: Given): Autosave {
  const form = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<AutosaveState>({ kind: 'untouched' })
  const [restored, setRestored] = useState<KeptText | null>(null)
  const [version, setVersion] = useState(read)
  const current = useRef(read)
  const autosaver = useRef<Autosaver | null>(null)
  const lastSeen = useRef<KeptValues>({})
  /** Pressing a button waits for the save under way, and is then passed on. */
  const pressed = useRef<'no' | 'waits' | 'goes'>('no')

  const changeVersion = useCallback((next: number) => {
    current.current = next
    setVersion(next)
  }, [])

  // The page was read again after a refusal: what the form shows is compared with that version from now on.
  const seen = useRef(read)
  useEffect(() => {
    if (seen.current === read) return
    seen.current = read
    changeVersion(read)
  }, [read, changeVersion])

  useEffect(() => {
    const element = form.current
    if (!element) return
    const fields = fieldsIn(element)
    lastSeen.current = fields
    // The page is shown anew once a button has saved: what was sent is no longer unsaved, whichever answers were kept.
    const sent = keptText(caseRef, owner)
    if (sent?.isSent && sent.page !== page) forgetText(caseRef)
    const kept = keptText(caseRef, owner)
    if (kept && !isTouched(element)) {
      if (isSameText(kept.values, fields)) forgetText(caseRef)
      else {
        setRestored(kept)
        changeVersion(kept.version)
      }
    }
    const isBehind = isTouched(element) || (kept !== null && keptText(caseRef, owner) !== null)
    if (!save) return
    const saver = createAutosaver({
      later: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds)
        return () => clearTimeout(timer)
      },
      save: async () => {
        if (!form.current) throw new Error('the form is gone')
        const data = new FormData(form.current)
        data.set('version', String(current.current))
        let timer: ReturnType<typeof setTimeout> | undefined
        try {
          return await Promise.race([save(data), new Promise<never>((_resolve, reject) => { timer = setTimeout(() => reject(new Error('no answer')), PATIENCE) })])
        } finally {
          clearTimeout(timer)
        }
      },
      tell: (next) => {
        setState(next)
        if (next.kind !== 'saved' && next.kind !== 'stale') return
        changeVersion(next.version)
        if (next.kind === 'saved' && next.left.length === 0 && !saver.isUnsaved()) forgetText(caseRef)
        else if (form.current) keepText(caseRef, { owner, version: next.version, page, isSent: false, values: fieldsIn(form.current) })
      },
    })
    autosaver.current = saver
    if (isBehind) saver.typed()
    const whenHidden = () => { if (document.visibilityState === 'hidden') saver.now() }
    window.addEventListener('online', saver.now)
    document.addEventListener('visibilitychange', whenHidden)
    return () => {
      void saver.hold()
      window.removeEventListener('online', saver.now)
      document.removeEventListener('visibilitychange', whenHidden)
    }
  }, [caseRef, owner, page, save, changeVersion])

  const noteTyped = () => {
    if (!form.current) return
    lastSeen.current = fieldsIn(form.current)
    keepText(caseRef, { owner, version: current.current, page, isSent: false, values: lastSeen.current })
    autosaver.current?.typed()
  }
  return {
    form,
    state,
    version,
    restored,
    handlers: {
      onInput: noteTyped,
      onBlur: () => {
        // What a script of the page put into a field, a chosen suggestion for one, is no input of the reader's.
        if (form.current && !isSameText(lastSeen.current, fieldsIn(form.current))) noteTyped()
        autosaver.current?.left()
      },
      onSubmit: (event) => {
        const element = event.currentTarget
        const sent = element.elements.namedItem('version')
        const put = () => { if (sent instanceof HTMLInputElement) sent.value = String(current.current) }
        put()
        const kept = keptText(caseRef, owner)
        if (kept) keepText(caseRef, { ...kept, isSent: true })
        if (!autosaver.current) return
        if (pressed.current === 'goes') {
          pressed.current = 'no'
          return
        }
        event.preventDefault()
        if (pressed.current === 'waits') return
        pressed.current = 'waits'
        const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
        // Later, and not at once: a form takes no second submission while it still tells of the first.
        void autosaver.current.hold().then(() => setTimeout(() => {
          put()
          pressed.current = 'goes'
          element.requestSubmit(button)
        }))
      },
    },
    cameBack: useCallback((waitsForChoice) => {
      setRestored(null)
      if (!waitsForChoice) autosaver.current?.release()
    }, []),
  }
}
