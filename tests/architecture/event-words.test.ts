import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { EVENT_WORDS } from '@/lib/domain/wording/event-words'

const server = path.resolve(import.meta.dirname, '../../lib/server')
const sources = fs.readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))

/** How an event names what was done: beside its kind, or as the screen of a look at a record. */
const NAMED = [/kind: '[a-z]+',\s*action: '([^']+)'/g, /viewRecord\(actor, \w+, '([^']+)'\)/g]

it('has words for every action that is written to the audit record', () => {
  const actions = new Set(
    sources.flatMap((file) => {
      const text = fs.readFileSync(path.join(server, file), 'utf8')
      return NAMED.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => String(match[1])))
    }),
  )
  expect(actions.size).toBeGreaterThan(30)
  expect([...actions].filter((action) => !(action in EVENT_WORDS))).toEqual([])
})
