import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { AUDIT_KINDS } from '@/lib/domain/admin/audit-kinds'
import { LAW_OF_LOGGING, type LoggedByLaw } from '@/lib/domain/admin/law-of-logging'

const server = path.resolve(import.meta.dirname, '../../lib/server')
const text = fs.readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.startsWith('generated')).map((file) => fs.readFileSync(path.join(server, file), 'utf8')).join('\n')

/** Every event that is written, as "kind action"; looks at a case are written by one function. */
const written = new Set([
  ...[...text.matchAll(/kind: '([a-z]+)'(?: as const)?,\s*action: '([^']+)'/g)].map(([, kind, action]) => `${kind} ${action}`),
  ...[...text.matchAll(/kind: [^,]*\? '([a-z]+)' : '([a-z]+)',\s*action: '([^']+)'/g)].flatMap(([, one, other, action]) => [`${one} ${action}`, `${other} ${action}`]),
  ...[...text.matchAll(/viewRecord\(actor, \w+, '([^']+)'\)/g)].map(([, screen]) => `consultation ${screen}`),
])

describe('section 62 of the Data Protection Act 2018', () => {
  it('names six kinds, and each is a kind of the audit record', () => {
    expect(Object.keys(LAW_OF_LOGGING)).toHaveLength(6)
    for (const kind of Object.keys(LAW_OF_LOGGING)) expect(AUDIT_KINDS).toContain(kind)
    expect(written.size).toBeGreaterThan(100)
  })
  it.each(Object.keys(LAW_OF_LOGGING) as LoggedByLaw[])('%s is written under that kind, by each event that is named', (kind) => {
    const { events, tells } = LAW_OF_LOGGING[kind]
    expect(events.filter((event) => !written.has(`${kind} ${event}`))).toEqual([])
    expect(events.length).toBeGreaterThan(0)
    expect(tells).toEqual(expect.arrayContaining(['when', 'who']))
  })
})
