import type { ReactNode } from 'react'
import { buttonClass, type ButtonLook } from './button-class'

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({ href, look = 'primary', children }: { href: string; look?: ButtonLook; children: ReactNode }) {
  return <a href={href} className={buttonClass(look)}>{children}</a>
}
