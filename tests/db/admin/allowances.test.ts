import { expect, it } from 'vitest'
import { ALLOWANCES } from '@/lib/domain/access/allowance'
import { takeFromAllowance } from '@/lib/server/admin/take-from-allowance'
import { owner as db } from '../../support/owner'

const begun = new Date('2026-11-24T10:00:00Z')
const later = (seconds: number): Date => new Date(begun.getTime() + seconds * 1000)

it('lets so many through at once, then one as each is earned back, and tells how long to wait', async () => {
  const { atOnce, everySeconds } = ALLOWANCES.upload
  for (let used = 0; used < atOnce; used += 1) expect(await takeFromAllowance('upload', 'somebody', begun)).toBe(0)
  expect(await takeFromAllowance('upload', 'somebody', begun)).toBe(everySeconds)
  expect(await takeFromAllowance('upload', 'somebody', later(everySeconds - 1))).toBe(1)
  expect(await takeFromAllowance('upload', 'somebody', later(everySeconds))).toBe(0)
  expect(await takeFromAllowance('upload', 'somebody', later(everySeconds))).toBe(everySeconds)
  expect(await takeFromAllowance('upload', 'somebody else', begun)).toBe(0)
  expect(await takeFromAllowance('search', 'somebody', begun)).toBe(0)
})

it('lets no more through where all come at the same moment', async () => {
  const { atOnce } = ALLOWANCES.export
  const waits = await Promise.all(Array.from({ length: atOnce + 15 }, () => takeFromAllowance('export', 'all at once', begun)))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(atOnce)
})

it('keeps nothing of whoever has their whole allowance again', async () => {
  await takeFromAllowance('search', 'long ago', begun)
  await takeFromAllowance('search', 'now', later(86_400))
  expect(await db.allowance.findMany({ where: { key: 'search long ago' }, select: { key: true } })).toEqual([])
})
