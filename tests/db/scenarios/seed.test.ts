import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { owner as db } from '../../support/owner'

it('adds nothing to a database in which people work', async () => {
  const people = await db.person.count()
  const seed = path.resolve(import.meta.dirname, '../../../prisma/seed.ts')
  const ran = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', seed], { env: { ...process.env }, encoding: 'utf8' })
  expect(ran.status, ran.stderr).toBe(0)
  expect(await db.person.count()).toBe(people)
  expect(await db.case.count()).toBe(0)
})
