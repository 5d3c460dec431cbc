import type { ReactNode } from 'react'

/** One answer to choose. */
export type Choice = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Why it cannot be chosen, shown under it: nothing is greyed out without a reason. */
  closed?: ReactNode
  /** What more is asked when it is chosen; always visible without JavaScript. */
  conditional?: ReactNode
}

/** The id of a choice: the first has the field's own name, where the error summary leads. */
export function choiceId(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`
}
