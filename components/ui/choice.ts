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

/** The id of a choice: the first that can be chosen has the field's own name, where the error summary leads. */
export function choiceId(name: string, index: number, choices: readonly Choice[]): string {
  const first = choices.findIndex(choice => !choice.closed)
  return index === Math.max(first, 0) ? name : `${name}-${index + 1}`
}
