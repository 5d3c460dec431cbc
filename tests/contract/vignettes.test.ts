import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { assess } from '../../lib/domain/rules/assess'
import type { Assessment } from '../../lib/domain/rules/assessment'
import { rulesInForce } from '../../lib/domain/rules/in-force'
import { settingsInForce } from '../../lib/domain/rules/settings'
import { factsSchema } from '../../app/form-facts'
import { loadStarterEdition } from '../../scripts/rules/load-starter-edition'

interface Vignette {
  story: string
  facts: { id: string }
  expect: {
    gravity: { base: number; suggested: number; final: number | null; shift: number | null }
    route: string
    clocks: { name: string; due: string }[]
    outcomes: Record<string, string>
    failing: Record<string, string[]>
  }
}

const root = path.resolve(import.meta.dirname, '../..')
const vignettes = readFileSync(path.join(import.meta.dirname, 'vignettes.jsonl'), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Vignette)
const edition = loadStarterEdition(root)

/** An assessment in the shape of the expectations. */
function summaryOf({ gravity, route, clocks, outcomes }: Assessment): Vignette['expect'] {
  const { base, suggested, final, shift } = gravity
  return {
    gravity: { base, suggested, final, shift },
    route,
    clocks,
    outcomes: Object.fromEntries(Object.entries(outcomes).map(([outcome, { status }]) => [outcome, status])),
    failing: Object.fromEntries(
      Object.entries(outcomes).map(([outcome, { findings }]) => [
        outcome,
        findings.filter(({ verdict }) => verdict !== 'pass').map(({ rule, verdict }) => `${rule}:${verdict}`),
      ]),
    ),
  }
}

describe('the vignettes of the contract', () => {
  it('are all here', () => expect(vignettes).toHaveLength(12))

  it.each(vignettes)('$facts.id, by the library: $story', ({ facts: raw, expect: expected }) => {
    const facts = factsSchema.parse(raw)
    const answer = assess(facts, { ruleset: rulesInForce(facts.asOf), edition, settings: settingsInForce(facts.asOf) })
    expect(summaryOf(answer)).toEqual(expected)
  })

  it('are answered alike, in order, by the command line', () => {
    const input = vignettes.map(({ facts }) => `${JSON.stringify(facts)}\n`).join('')
    const run = spawnSync(process.execPath, [path.join(root, 'scripts/rules.mjs'), 'assess'], { input, encoding: 'utf8', cwd: root })
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
    const answers = run.stdout.trimEnd().split('\n').map(line => JSON.parse(line) as Assessment)
    expect(answers.map(({ id }) => id)).toEqual(vignettes.map(({ facts }) => facts.id))
    expect(answers.map(summaryOf)).toEqual(vignettes.map(({ expect: expected }) => expected))
  })
})
