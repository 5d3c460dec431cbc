/** How much a button asks for attention: one primary a page; warning for what cannot be undone; link for what hardly matters. */
export type ButtonLook = 'primary' | 'secondary' | 'warning' | 'link'

const looks: Record<ButtonLook, string> = {
  primary: 'govuk-button mb-0 inline-flex min-h-11 items-center justify-center',
  secondary: 'govuk-button govuk-button--secondary mb-0 inline-flex min-h-11 items-center justify-center',
  warning: 'govuk-button govuk-button--warning mb-0 inline-flex min-h-11 items-center justify-center',
  link: 'link-button govuk-link',
}

/** The classes of a button: at least 44px high, but for one that looks like a link. */
export function buttonClass(look: ButtonLook): string {
  return looks[look]
}
