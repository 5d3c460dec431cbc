/** How much a button asks for attention: one primary a page; warning for what cannot be undone. */
export type ButtonLook = 'primary' | 'secondary' | 'warning'

/** The classes of a button, at least 44px high. */
export function buttonClass(look: ButtonLook): string {
  const looks: Record<ButtonLook, string> = { primary: '', secondary: ' govuk-button--secondary', warning: ' govuk-button--warning' }
  return `govuk-button mb-0 min-h-11${looks[look]}`
}
