import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { STANDING_WORDS } from '@/lib/domain/rules/finding'
import { RULESETS, rulesInForce } from '@/lib/domain/rules/in-force'
import { rule } from '@/lib/domain/rules/rule'
import { rulebookEntry, rulebookOf } from '@/lib/domain/rules/rulebook'
import { FACT_WORDS, type FactName, type Seen } from '@/lib/domain/rules/seen'
import { VERDICTS } from '@/lib/domain/rules/verdict'
import { judge, quiet } from './case'

const { rules } = rulesInForce('2026-11-22')
const frozen = readFileSync(path.join(import.meta.dirname, 'frozen-rules.txt'), 'utf8').trimEnd().split('\n')

/** Fills in what an example leaves out with a value that must not matter, since the rule may not look at it. */
function seenFrom(example: Partial<Seen> | undefined): Seen {
  const trap: Partial<Seen> = {}
  for (const name of Object.keys(FACT_WORDS) as FactName[]) {
    Object.defineProperty(trap, name, { enumerable: true, get: () => { throw new Error(`The rule looked at ${name}`) } })
  }
  const entries = Object.entries(example ?? {}).map(([name, value]) => [name, { value, enumerable: true }])
  return Object.create(trap, Object.fromEntries(entries)) as Seen
}

describe('the table', () => {
  it('holds the rules of the contract, with their outcomes and effects, in their order', () => {
    const lines = rules.map(({ id, outcomes, effect, authority }) =>
      [id, OUTCOMES.filter(outcome => outcomes.includes(outcome)).join(' '), authority ? `${effect} ${authority}` : effect].join(' | '))
    expect(lines).toEqual(frozen)
    expect(lines).toHaveLength(57)
  })

  it('names each rule once', () => expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length))

  it.each(rules)('$id has a source with a title, a place, a confidence and a standing', ({ source }) => {
    expect(source.title).not.toBe('')
    expect(source.ref).not.toBe('')
    expect(['high', 'medium', 'low']).toContain(source.confidence)
    if (source.url !== undefined) expect(new URL(source.url).protocol).toBe('https:')
    else expect(source.title).toMatch(/Norfolk|joint inspection|Joint thematic inspection/)
  })

  it.each(rules)('$id says what must hold and what is wrong, as sentences without a full stop', ({ holds, message }) => {
    for (const sentence of [holds, message]) expect(sentence).toMatch(/^[A-Z].*[^.]$/)
    expect(holds).not.toBe(message)
  })

  it.each(rules)('$id has an example of each verdict that it can reach, and looks at nothing else', each => {
    expect(each.reaches.length).toBeGreaterThan(0)
    for (const verdict of VERDICTS) {
      const example = each.examples[verdict]
      expect(example !== undefined).toBe(each.reaches.includes(verdict))
      if (example === undefined) continue
      expect(Object.keys(example).sort()).toEqual([...each.reads].sort())
      expect(each.judge(seenFrom(example)).verdict).toBe(verdict)
    }
  })

  it.each(rules.filter(({ source }) => STANDING_WORDS[source.standing] !== ''))('$id says in its message that it is not law', ({ id }) => {
    const findings = OUTCOMES.flatMap(outcome => judge(quiet()).outcomes[outcome].findings).filter(finding => finding.rule === id)
    expect(findings.length).toBeGreaterThan(0)
    for (const { message } of findings) expect(message).toMatch(/recommendation, not on law|local practice, not on law/)
  })
})

describe('a rule', () => {
  it('is given only what it declares', () => {
    const nosy = rule({
      id: 'test.nosy', holds: 'A', message: 'B', effect: 'warns', outcomes: ['NFA'], reads: ['account'],
      source: { title: 'T', ref: 'R', confidence: 'low', standing: 'law' },
      verdict: facts => (Object.keys(facts).join() === 'account' && Object.isFrozen(facts) ? 'pass' : 'fail'),
      examples: { pass: { account: null } },
    })
    expect(nosy.judge(seenFrom({ account: 'admits', evidence: 'insufficient' })).verdict).toBe('pass')
  })
})

describe('rulesets', () => {
  it('are chosen by date, and none is in force before the first', () => {
    expect(rulesInForce('2020-01-01').id).toBe('rules-1')
    expect(() => rulesInForce('2019-12-31')).toThrow(RangeError)
    expect(new Set(RULESETS.map(({ id }) => id)).size).toBe(RULESETS.length)
    expect(new Set(RULESETS.map(({ from }) => from)).size).toBe(RULESETS.length)
  })

  it('make a rulebook of words', () => {
    const book = rulebookOf(rulesInForce('2026-11-22'))
    expect(book.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    expect(rulebookEntry(rulesInForce('2026-11-22'), 'oc8.cap')).toMatchObject({
      effectInWords: 'Needs the authority of the panel',
      standingInWords: 'Rests on the practice of one force or service, not on law',
      reads: [{ name: 'history', words: 'earlier disposals and convictions' }, { name: 'settings.communityResolutionCap' }],
      inForceFrom: '2020-01-01',
    })
    expect(rulebookEntry(rulesInForce('2026-11-22'), 'no.such')).toBeUndefined()
  })
})
