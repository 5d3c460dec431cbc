import type { DemonstrationClock } from './demonstration-clock'
import { notify, type InventedChild, type InventedNotification } from './notify'
import type { CastName } from './cast'

/** Something that happens to a case. */
export type Step = (ref: string, at: Date) => Promise<unknown>

/** A case of the story, whose reference is known once its notification has been told. */
export type StoryCase = {
  ref: () => string
  /** Adds what happens so many working days ago at a time, and answers with the case for the next line. */
  on: (workingDaysAgo: number, time: string, step: Step) => StoryCase
}

/** Many cases at once: each is written down from its beginning to its end, and all are told in the order of their instants. */
export type StoryBook = {
  clock: DemonstrationClock
  /** A notification about a child, by PC Grace Adeyemi unless told; the same `child` is the same child. */
  notified: (child: InventedChild, workingDaysAgo: number, time: string, notification: InventedNotification, how?: { by?: CastName; submit?: boolean }) => StoryCase
  /** Adds something that happens at an instant. */
  happens: (at: Date, what: () => Promise<unknown>) => void
  /** Makes all of it happen. */
  tell: () => Promise<void>
}

/** An empty book. */
export function storyBook(clock: DemonstrationClock): StoryBook {
  const events: { at: Date; what: () => Promise<unknown> }[] = []
  const childIds = new Map<InventedChild, string>()
  const happens: StoryBook['happens'] = (at, what) => {
    if (at > clock.now) throw new Error(`The story tells of ${at.toISOString()}, which is still to come`)
    events.push({ at, what })
  }
  return {
    clock,
    happens,
    notified: (child, workingDaysAgo, time, notification, how = {}) => {
      const begun = clock.at(workingDaysAgo, time)
      let known = ''
      happens(begun, async () => {
        const made = await notify(child, notification, { at: begun, childId: childIds.get(child), ...how })
        known = made.ref
        childIds.set(child, made.childId)
      })
      const told: StoryCase = {
        ref: () => {
          if (!known) throw new Error('A case was named before its notification')
          return known
        },
        on: (days, hour, step) => {
          const at = clock.at(days, hour)
          happens(at, () => step(told.ref(), at))
          return told
        },
      }
      return told
    },
    tell: async () => {
      const inOrder = events.map((event, index) => ({ ...event, index })).sort((a, b) => a.at.getTime() - b.at.getTime() || a.index - b.index)
      for (const { what } of inOrder) await what()
    },
  }
}
