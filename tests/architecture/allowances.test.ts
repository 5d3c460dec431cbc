import { expect, it } from 'vitest'
import { ALLOWANCES, waitInWords, type Door } from '@/lib/domain/access/allowance'
import { sourceFiles } from './source-files'

/** Which doors take from which allowance. */
const DOORS: Readonly<Record<Door, readonly string[]>> = {
  search: ['app/(staff)/cases/page.tsx', 'app/(staff)/notifications/new/page.tsx'],
  offences: ['app/api/offences/route.ts'],
  calendar: ['app/calendar/[token]/route.ts'],
  export: ['app/(staff)/notifications/import/[id]/list/route.ts'],
  upload: ['app/(staff)/notifications/import/action.ts', 'app/(staff)/rulebook/matrix/import/action.ts'],
  print: ['app/(staff)/panels/[id]/book/page.tsx'],
  news: ['app/api/panels/[id]/events/route.ts'],
}

it('limits each door that is costly or could be guessed at', () => {
  for (const [door, files] of Object.entries(DOORS))
    for (const file of files) expect(sourceFiles.find((source) => source.file === file)?.text, file).toMatch(new RegExp(`(takeFromAllowance|requireAllowance|tooOftenAnswer)\\([^)]*'${door}'`))
  expect(Object.keys(DOORS).sort()).toEqual(Object.keys(ALLOWANCES).sort())
})

it('lets no file be read, and no file be made, without one', () => {
  const reads = sourceFiles.filter(({ file, text }) => file.startsWith('app/') && /File\b.*arrayBuffer\(\)|instanceof File/.test(text) && file.endsWith('action.ts'))
  const makes = sourceFiles.filter(({ file, text }) => /^app\/.*route\.ts$/.test(file) && /text\/csv/.test(text) && /currentActor|requireActor/.test(text))
  expect(reads.length + makes.length).toBeGreaterThan(1)
  expect([...reads, ...makes].filter(({ text }) => !/(takeFromAllowance|requireAllowance|tooOftenAnswer)\(/.test(text)).map(({ file }) => file)).toEqual([])
})

it('says how long to wait in words', () => {
  expect([1, 30, 300].map(waitInWords)).toEqual(['You did this very often just now. Wait a second and try again', 'You did this very often just now. Wait 30 seconds and try again', 'You did this very often just now. Wait 5 minutes and try again'])
})
