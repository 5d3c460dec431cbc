import { randomUUID } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { createDatabase, dropDatabase } from '../../scripts/databases.mjs'

/** Runs before each test file: a database of its own, copied from the template, dropped afterwards. */
const server = inject('server')
const name = `juncture_test_${randomUUID().replaceAll('-', '').slice(0, 12)}`
await createDatabase(server, name, inject('template'))
const url = new URL(server)
url.pathname = `/${name}`
process.env.DATABASE_URL = String(url)
process.env.AUTH_SECRET = 'a secret of the tests, thirty-two characters or more'
// What a second factor is for is the subject of its own tests.
process.env.SECOND_FACTOR = 'optional'

afterAll(async () => {
  const { db } = await import('@/lib/server/db')
  const { leaveAsOwner } = await import('./owner')
  await db.$disconnect()
  await leaveAsOwner()
  await dropDatabase(server, name)
})
