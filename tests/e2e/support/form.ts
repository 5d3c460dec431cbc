import type { Locator, Page } from '@playwright/test'

/** Chooses an answer under a question. */
export async function choose(scope: Page | Locator, question: string | RegExp, answer: string | RegExp): Promise<void> {
  await scope.getByRole('group', { name: question }).getByLabel(answer, typeof answer === 'string' ? { exact: true } : {}).check()
}

/** Types a day into its three boxes. */
export async function fillDay(scope: Page | Locator, question: string | RegExp, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  const group = scope.getByRole('group', { name: question })
  await group.getByLabel('Day', { exact: true }).fill(String(Number(date)))
  await group.getByLabel('Month', { exact: true }).fill(String(Number(month)))
  await group.getByLabel('Year', { exact: true }).fill(year)
}

/** Presses a button, or follows a link that looks like one. */
export async function press(scope: Page | Locator, name: string | RegExp): Promise<void> {
  await scope.getByRole('button', { name }).click()
}

/** A day so many days from today, as London has it. */
export function dayFromNow(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(Date.now() + days * 86_400_000))
}
