'use client'

import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { Field } from './field'
import { describedBy, type FieldProps } from './field-parts'

/** Something that can be chosen: its value is sent, its title stands in the field, its detail beside it in the list. */
export type ComboboxOption = { value: string; title: string; detail?: string }

type ComboboxProps<T extends ComboboxOption> = FieldProps & {
  defaultValue?: string
  /** The name under which the value of what was chosen is sent beside the text; it is empty once the text is another. */
  valueName: string
  defaultChosen?: string
  /** Finds options for a text; an aborted search may throw. */
  search: (text: string, signal: AbortSignal) => Promise<readonly T[]>
  /** Called with what was chosen, and with null when the text is changed. */
  onChange?: (option: T | null) => void
}

/** How long somebody may pause between two letters before a search is made, in milliseconds. */
const PAUSE = 200

const neverChanges = () => () => {}

/** A text field that offers what the text may mean as one types; without a script, a plain text field. */
export function Combobox<T extends ComboboxOption>({ name, label, hint, error, labelSize, defaultValue = '', valueName, defaultChosen = '', search, onChange }: ComboboxProps<T>) {
  const isTakenOver = useSyncExternalStore(neverChanges, () => true, () => false)
  const input = useRef<HTMLInputElement>(null)
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; abort: AbortController } | null>(null)
  const [options, setOptions] = useState<readonly T[] | null>(null)
  const [active, setActive] = useState(-1)
  const [chosen, setChosen] = useState(defaultChosen)
  const listId = `${name}-options`
  const isOpen = options !== null && options.length > 0

  const stop = () => {
    clearTimeout(waiting.current?.timer)
    waiting.current?.abort.abort()
    waiting.current = null
  }
  useEffect(() => stop, [])

  const close = () => {
    stop()
    setOptions(null)
    setActive(-1)
  }
  const type = (text: string) => {
    setChosen('')
    onChange?.(null)
    close()
    if (text.trim().length < 2) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      search(text, abort.signal).then((found) => { if (!abort.signal.aborted) setOptions(found) }, () => setOptions(null))
    }, PAUSE)
    waiting.current = { timer, abort }
  }
  const choose = (option: T) => {
    if (input.current) input.current.value = option.title
    setChosen(option.value)
    onChange?.(option)
    close()
  }
  const press = (event: KeyboardEvent) => {
    if (!isOpen) return
    const option = options[active]
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && option) choose(option)
    else if (event.key === 'ArrowDown') setActive((active + 1) % options.length)
    else if (event.key === 'ArrowUp') setActive((active <= 0 ? options.length : active) - 1)
    else return
    event.preventDefault()
  }
  const aria = isTakenOver
    ? ({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': isOpen, 'aria-controls': isOpen ? listId : undefined, 'aria-activedescendant': isOpen && active >= 0 ? `${listId}-${active}` : undefined } as const)
    : {}
  return (
    <Field {...{ name, label, hint, error, labelSize }}>
      <div className="relative max-w-[45rem]" onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) close() }}>
        <input
          ref={input}
          id={name}
          name={name}
          type="text"
          autoComplete="off"
          spellCheck={false}
          className={`govuk-input${error ? ' govuk-input--error' : ''}`}
          defaultValue={defaultValue}
          aria-describedby={describedBy(name, { hint, error })}
          aria-invalid={error ? true : undefined}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
          {...aria}
        />
        <input type="hidden" name={valueName} value={chosen} />
        {isOpen ? (
          <ul id={listId} role="listbox" aria-label="Suggestions" className="absolute inset-x-0 top-full z-10 m-0 max-h-96 list-none overflow-y-auto border-2 border-t-0 border-ink bg-paper p-0" onMouseDown={(event) => event.preventDefault()}>
            {options.map((option, index) => (
              // The keyboard goes through the field, as a combobox's does.
              <li key={option.value} id={`${listId}-${index}`} role="option" aria-selected={index === active} className={`cursor-pointer border-b border-line px-3 py-2 last:border-b-0 ${index === active ? 'bg-info-tint outline-3 -outline-offset-3 outline-ink' : 'hover:bg-info-tint'}`} onClick={() => choose(option)}>
                <span className="block">{option.title}</span>
                {option.detail ? <span className="block text-base text-muted">{option.detail}</span> : null}
              </li>
            ))}
          </ul>
        ) : null}
        <div role="status" className="govuk-visually-hidden">
          {options === null ? '' : options.length === 0 ? 'Nothing has these words' : `${options.length} to choose from: use the arrow keys`}
        </div>
      </div>
    </Field>
  )
}
