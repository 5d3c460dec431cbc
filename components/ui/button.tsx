import type { ComponentPropsWithoutRef } from 'react'
import { buttonClass, type ButtonLook } from './button-class'

type ButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'className'> & { look?: ButtonLook }

/** A button; it submits its form unless told otherwise. For forms that change something, use `SubmitButton`. */
export function Button({ look = 'primary', type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(look)} {...rest} />
}
