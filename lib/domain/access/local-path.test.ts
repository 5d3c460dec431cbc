import { expect, it } from 'vitest'
import { localPath } from './local-path'

it('comes back to a page of this site and to nothing else', () => {
  expect(localPath('/cases/JN-2026-000123-K?tab=1')).toBe('/cases/JN-2026-000123-K?tab=1')
  for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', undefined, '/sign-in?to=/', '/a b', '/a\nb', '/.//evil.example/%00', '/.//evil.example', '/%2e//evil.example', '/a/..//evil.example', '/./sign-in', '/a%00b']) expect(localPath(elsewhere)).toBe('/')
  expect(localPath('/.\\evil.example')).toBe('/evil.example')
})
