import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { EVENT_WORDS } from '@/lib/domain/wording/event-words'

const server = path.resolve(import.meta.dirname, '../../lib/server')
const sources = fs.readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))

it('has words for every action that is written to the audit record', () => {
  const actions = new Set(sources.flatMap((file) => [...fs.readFileSync(path.join(server, file), 'utf8').matchAll(/\baction: '([^']+)'/g)].map((match) => match[1])))
  expect(actions.size).toBeGreaterThan(30)
  expect([...actions].filter((action) => !(String(action) in EVENT_WORDS))).toEqual([])
})
