import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AutosaveAnswer } from '@/lib/domain/intake/autosave-answer'
import { AUTOSAVE_WAITS, createAutosaver, type AutosaveState } from './autosaver'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

const saved = (version: number): AutosaveAnswer => ({ kind: 'saved', version, at: '14:05', left: [] })

/** A form whose saves are answered by hand, in the order in which they were sent. */
function form() {
  const told: AutosaveState['kind'][] = []
  const open: { answer: (answer: AutosaveAnswer) => Promise<void>; fail: () => Promise<void> }[] = []
  const save = vi.fn(() => new Promise<AutosaveAnswer>((resolve, reject) => {
    const settle = (work: () => void) => async () => { work(); await vi.advanceTimersByTimeAsync(0) }
    open.push({ answer: (answer) => settle(() => resolve(answer))(), fail: settle(() => reject(new Error('no connection'))) })
  }))
  const autosaver = createAutosaver({ save, tell: ({ kind }) => told.push(kind), later: (milliseconds, work) => { const timer = setTimeout(work, milliseconds); return () => clearTimeout(timer) } })
  return { autosaver, save, told, open }
}

describe('a form that saves itself', () => {
  it('saves once after a storm of keys, not at each', async () => {
    const { autosaver, save } = form()
    for (let key = 0; key < 200; key += 1) {
      autosaver.typed()
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(save).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(AUTOSAVE_WAITS.quiet)
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('saves soon after a field was left, and leaves some seconds between two saves', async () => {
    const { autosaver, save, open } = form()
    autosaver.typed()
    autosaver.left()
    await vi.advanceTimersByTimeAsync(AUTOSAVE_WAITS.soon)
    expect(save).toHaveBeenCalledTimes(1)
    await open[0]?.answer(saved(1))
    autosaver.typed()
    autosaver.left()
    await vi.advanceTimersByTimeAsync(AUTOSAVE_WAITS.soon)
    expect(save).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(AUTOSAVE_WAITS.apart)
    expect(save).toHaveBeenCalledTimes(2)
  })

  it('sends nothing while nothing was typed', async () => {
    const { autosaver, save } = form()
    autosaver.left()
    autosaver.now()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).not.toHaveBeenCalled()
  })

  it('has one request under way at a time, and sends what was typed meanwhile afterwards', async () => {
    const { autosaver, save, open, told } = form()
    autosaver.typed()
    await vi.advanceTimersByTimeAsync(AUTOSAVE_WAITS.quiet)
    autosaver.typed()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledTimes(1)
    await open[0]?.answer(saved(1))
    await vi.advanceTimersByTimeAsync(AUTOSAVE_WAITS.quiet)
    expect(save).toHaveBeenCalledTimes(2)
    await open[1]?.answer(saved(2))
    expect(autosaver.isUnsaved()).toBe(false)
    expect(told.at(-1)).toBe('saved')
  })

  it('keeps what nobody took, and tries again until somebody does', async () => {
    const { autosaver, save, open, told } = form()
    autosaver.typed()
    await vi.advanceTimersByTimeAsync(AUTOSAVE_WAITS.quiet)
    await open[0]?.fail()
    expect(told.at(-1)).toBe('lost')
    expect(autosaver.isUnsaved()).toBe(true)
    await vi.advanceTimersByTimeAsync(AUTOSAVE_WAITS.retry)
    expect(save).toHaveBeenCalledTimes(2)
    await open[1]?.answer({ kind: 'signed-out' })
    expect(autosaver.isUnsaved()).toBe(true)
    autosaver.now()
    await vi.advanceTimersByTimeAsync(AUTOSAVE_WAITS.apart)
    expect(save).toHaveBeenCalledTimes(3)
    await open[2]?.answer(saved(4))
    expect(autosaver.isUnsaved()).toBe(false)
  })

  it('does not repeat by itself what was refused, and stops at two versions', async () => {
    const refused = form()
    refused.autosaver.typed()
    await vi.advanceTimersByTimeAsync(AUTOSAVE_WAITS.quiet)
    await refused.open[0]?.answer({ kind: 'refused', reason: 'The day of birth is in the future' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(refused.save).toHaveBeenCalledTimes(1)
    const stale = form()
    stale.autosaver.typed()
    await vi.advanceTimersByTimeAsync(AUTOSAVE_WAITS.quiet)
    await stale.open[0]?.answer({ kind: 'stale', version: 9, differs: [] })
    stale.autosaver.typed()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(stale.save).toHaveBeenCalledTimes(1)
    expect(stale.autosaver.isUnsaved()).toBe(true)
  })

  it('waits for the request under way before the form is sent, and starts none meanwhile', async () => {
    const { autosaver, save, open } = form()
    autosaver.typed()
    await vi.advanceTimersByTimeAsync(AUTOSAVE_WAITS.quiet)
    autosaver.typed()
    let isClear = false
    const clear = autosaver.hold().then(() => { isClear = true })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(isClear).toBe(false)
    await open[0]?.answer(saved(1))
    await clear
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledTimes(1)
    autosaver.release()
    await vi.advanceTimersByTimeAsync(AUTOSAVE_WAITS.quiet)
    expect(save).toHaveBeenCalledTimes(2)
  })
})
