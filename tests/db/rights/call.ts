import type { Action } from '@/lib/domain/access/actions'
import type { Actor } from '@/lib/server/make-actor'
import type { Done } from '@/lib/server/refused'
import type { CastName } from '../../../prisma/scenarios/cast'

/** One valid call of a change: the very call goes through when `by` makes it, and is refused to everybody who may not. */
export type Call = {
  /** The change's file, from the project's folder. */
  file: string
  /** What the call does, where a file has several. */
  says?: string
  /** The line of the table of rights that answers. */
  right: Action
  /** Who may. */
  by: CastName
  /** Those whose role is on the line and who may not all the same: another officer has it, they hold no seat, their rank is too low. */
  nor?: readonly CastName[]
  /** The right is tied to no service: whoever holds the role anywhere may. */
  isAnywhere?: boolean
  /** What has to be there before the call is valid. */
  prepare?: () => Promise<unknown>
  call: (actor: Actor) => Promise<Done<unknown>>
}
