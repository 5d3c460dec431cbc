import 'server-only'
import { db } from './db'

/** Whether the database answers a trivial question within the time, in milliseconds. Says nothing about why not. */
export async function databaseAnswers(withinMs = 2000): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<false>(resolve => (timer = setTimeout(() => resolve(false), withinMs)))
  const asked = Promise.resolve(db.$queryRaw`SELECT 1`).then(() => true, () => false)
  const answer = await Promise.race([asked, tooLate])
  clearTimeout(timer)
  return answer
}
