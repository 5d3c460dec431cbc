import type { AutosaveAnswer } from '@/lib/domain/intake/autosave-answer'

/** Where a form that saves itself stands. `lost`: nobody answered, and it is tried again. */
export type AutosaveState = AutosaveAnswer | { kind: 'untouched' | 'waiting' | 'saving' | 'lost' }

/** How long it waits, in milliseconds: after typing, after a field was left, between two saves at the least, and after nobody answered. */
export const AUTOSAVE_WAITS = { quiet: 4000, soon: 800, apart: 4000, retry: 10_000 }

type Given = {
  /** Sends what stands in the form now. Rejects where nobody answers. */
  save: () => Promise<AutosaveAnswer>
  tell: (state: AutosaveState) => void
  /** Does something later, and answers with how to stop that. */
  later: (milliseconds: number, work: () => void) => () => void
}

/** What a form tells that saves itself. */
export type Autosaver = {
  /** Something was typed. */
  typed: () => void
  /** A field was left. */
  left: () => void
  /** Now is a good time: the connection is back, or the page is about to be hidden. */
  now: () => void
  /** Saves nothing more until `release`; settles once what is under way has its answer. */
  hold: () => Promise<void>
  release: () => void
  isUnsaved: () => boolean
}

/** Saves a form as it is typed: after a pause, one request at a time, the newest last; whatever was not saved is tried again. Two versions stop it until somebody chooses. */
export function createAutosaver({ save, tell, later }: Given): Autosaver {
  let isUnsaved = false
  let isHeld = false
  let isResting = false
  let wantsSoon = false
  let underWay: Promise<void> | null = null
  let stop = () => {}

  const after = (milliseconds: number) => {
    stop()
    stop = later(milliseconds, start)
  }
  function start(): void {
    if (!isUnsaved || isHeld || underWay) return
    if (isResting) {
      wantsSoon = true
      return
    }
    stop()
    isUnsaved = false
    wantsSoon = false
    isResting = true
    later(AUTOSAVE_WAITS.apart, () => {
      isResting = false
      if (wantsSoon) start()
    })
    tell({ kind: 'saving' })
    underWay = send()
  }
  async function send(): Promise<void> {
    let answer: AutosaveState
    try {
      answer = await save()
    } catch {
      answer = { kind: 'lost' }
    }
    underWay = null
    const typedMeanwhile = isUnsaved
    if (answer.kind !== 'saved') isUnsaved = true
    if (answer.kind === 'stale') isHeld = true
    tell(answer)
    if (isHeld || !isUnsaved) return
    if (typedMeanwhile) after(AUTOSAVE_WAITS.quiet)
    else if (answer.kind !== 'refused') after(AUTOSAVE_WAITS.retry)
  }
  return {
    typed() {
      if (!isUnsaved && !isHeld && !underWay) tell({ kind: 'waiting' })
      isUnsaved = true
      if (!isHeld) after(AUTOSAVE_WAITS.quiet)
    },
    left() {
      if (isUnsaved && !isHeld) after(AUTOSAVE_WAITS.soon)
    },
    now: start,
    async hold() {
      isHeld = true
      stop()
      await underWay
    },
    release() {
      isHeld = false
      if (isUnsaved) after(AUTOSAVE_WAITS.quiet)
    },
    isUnsaved: () => isUnsaved,
  }
}
