import { describe, expect, it } from 'vitest'
import packages from '@/package.json'
import { exceptions, judged } from '../../scripts/advisories.mjs'
import { canaries, leaksIn, secretNames } from '../../scripts/bundle.mjs'
import { billOfMaterials } from '../../scripts/sbom.mjs'

const advisory = (severity: string, id = 'GHSA-aaaa-bbbb-cccc') => JSON.stringify({ vulnerabilities: { thing: { name: 'thing', severity, via: [{ source: 1, title: 'It breaks', severity, url: `https://github.com/advisories/${id}` }, 'other'] } } })

describe('what is known against packages', () => {
  it('fails on a grave advisory, and on no other', () => {
    expect(judged(advisory('high'), [], '2026-11-22')).toEqual({ failed: 1, said: ['thing: It breaks (GHSA-aaaa-bbbb-cccc)'] })
    expect(judged(advisory('critical'), [], '2026-11-22').failed).toBe(1)
    expect(judged(advisory('moderate'), [], '2026-11-22')).toEqual({ failed: 0, said: [] })
    expect(judged('{"vulnerabilities":{}}', [], '2026-11-22')).toEqual({ failed: 0, said: [] })
  })

  it('lets an exception hold until its day, and says when it has lapsed', () => {
    const known = [{ advisory: 'GHSA-aaaa-bbbb-cccc', why: 'We never parse such a file', until: '2026-12-31' }]
    expect(judged(advisory('high'), known, '2026-12-31').failed).toBe(0)
    const lapsed = judged(advisory('high'), known, '2027-01-01')
    expect(lapsed.failed).toBe(1)
    expect(lapsed.said.join()).toContain('has lapsed')
    expect(judged(advisory('high', 'GHSA-dddd-eeee-ffff'), known, '2026-12-01').failed).toBe(1)
  })

  it('says plainly that nobody answered, and finds nothing then', () => {
    for (const answer of ['', 'npm error network', '{"message":"405 Method Not Allowed","error":{}}']) expect(judged(answer, [], '2026-11-22')).toEqual({ failed: 0, said: ['The packages were not looked up: no registry that answers could be reached'] })
  })

  it('keeps exceptions that say why and until when', () => {
    for (const one of exceptions()) expect(one).toEqual({ advisory: expect.stringMatching(/^(GHSA-|\d)/), why: expect.stringMatching(/.{10}/), until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) })
  })
})

describe('what browsers are sent', () => {
  it('is held against every secret that the server reads', () => {
    expect(secretNames()).toEqual(expect.arrayContaining(['AUTH_SECRET', 'DATABASE_URL', 'OIDC_CLIENT_SECRET', 'SMTP_URL']))
    for (const [name, value] of Object.entries(canaries())) expect(leaksIn(`var a="${value}"`), name).not.toEqual([])
  })

  it('is found wanting where it holds what only the server has', () => {
    for (const text of ['new PrismaClient()', 'require("@prisma/client")', 'process.env.NEXTAUTH_URL', 'postgres://user:password@host', '//# sourceMappingURL=a.js.map', 'import "lib/server/db"']) expect(leaksIn(text), text).not.toEqual([])
    expect(leaksIn('var process={env:{}};"a form was sent"')).toEqual([])
  })
})

it('has a bill of materials with every package that runs, and none that only tests', () => {
  const { bomFormat, specVersion, components } = JSON.parse(JSON.stringify(billOfMaterials()))
  expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.5'])
  const listed = new Map<string, string>(components.map(({ name, version }: { name: string; version: string }) => [name, version]))
  for (const [name, version] of Object.entries(packages.dependencies)) expect(listed.get(name), name).toBe(version)
  for (const name of ['vitest', 'eslint', '@playwright/test']) expect(listed.has(name), name).toBe(false)
  for (const { purl, hashes, licenses } of components) expect([purl, hashes.length, licenses?.length], purl).toEqual([expect.stringMatching(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/), 1, 1])
  expect(listed.size).toBeGreaterThan(Object.keys(packages.dependencies).length)
})
