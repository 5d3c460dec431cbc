/** The long form of the tests of faults: `npm run faults`. `npm test` runs the short one. */
export const isFull = process.env.FAULTS === 'full'

/** The database of the fault tests of this file: set by `useDatabase` before anything of the server's code is asked. */
export function useDatabase(url: string): void {
  Reflect.deleteProperty(globalThis, 'juncturePrisma')
  process.env.DATABASE_URL = url
}

/** Waits until something is so: looks every 50 milliseconds, and fails after the bound. */
export async function until(what: string, isSo: () => Promise<boolean>, seconds = 30): Promise<number> {
  const began = Date.now()
  while (!(await isSo().catch(() => false))) {
    if (Date.now() - began > seconds * 1000) throw new Error(`It never came to be within ${seconds} seconds: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return Date.now() - began
}
