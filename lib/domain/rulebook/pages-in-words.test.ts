import { expect, it } from 'vitest'
import { PAGE_RIGHTS } from './page-rights'
import { pagesInWords } from './pages-in-words'

it('tells each address once, and what fills a screen together opens to the same people', () => {
  const addresses = pagesInWords().map((page) => page.addresses)
  expect(addresses.length).toBeGreaterThan(60)
  expect(new Set(addresses).size).toBe(addresses.length)
  for (const one of PAGE_RIGHTS)
    for (const other of PAGE_RIGHTS.filter(({ pages }) => pages.length > 0 && pages.join() === one.pages.join())) expect(other, one.read).toMatchObject({ roles: one.roles, bySeat: one.bySeat })
})

it('names roles in words', () => {
  expect(pagesInWords().find(({ addresses }) => addresses === '/admin/people')).toEqual({ addresses: '/admin/people', isOfChild: false, roles: ['Administrator'], bySeat: [] })
  expect(pagesInWords().find(({ addresses }) => addresses === '/panels/[id]')).toMatchObject({ isOfChild: true })
})
