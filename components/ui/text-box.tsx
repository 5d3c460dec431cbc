'use client'

import { useLayoutEffect, useRef, useSyncExternalStore, type ComponentPropsWithoutRef } from 'react'

const neverChanges = () => () => {}

/** What was typed into text areas before React had taken them over. */
const typedEarly = new WeakMap<HTMLTextAreaElement, string>()

/** Notes down what stands in a text area if it is not what the server sent. */
function noteTyped(id: string): void {
  if (typeof document === 'undefined') return
  const box = document.getElementById(id)
  if (box instanceof HTMLTextAreaElement && box.value !== box.defaultValue) typedEarly.set(box, box.value)
}

/**
 * A native text area that keeps what was typed before the page's script arrived. React alone sets a filled one back to what
 * the server sent, each time that it tries to take the page over, and it may try more than once.
 */
export function TextBox({ id, ...native }: ComponentPropsWithoutRef<'textarea'> & { id: string }) {
  const ref = useRef<HTMLTextAreaElement>(null)
  const isTakenOver = useSyncExternalStore(neverChanges, () => true, () => false)
  if (!isTakenOver) noteTyped(id)
  useLayoutEffect(() => {
    const box = ref.current
    const typed = box ? typedEarly.get(box) : undefined
    // Only over what React put there: whoever typed on meanwhile has the last word.
    if (box && typed !== undefined && box.value === box.defaultValue) box.value = typed
  }, [])
  return <textarea ref={ref} id={id} {...native} />
}
