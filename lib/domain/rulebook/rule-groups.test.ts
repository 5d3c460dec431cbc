import { expect, it } from 'vitest'
import { RULESETS } from '../rules/in-force'
import { rulebookOf } from '../rules/rulebook'
import { groupRules } from './rule-groups'

it('puts every rule of every ruleset under a heading in words, once', () => {
  expect(RULESETS.length).toBeGreaterThan(0)
  for (const ruleset of RULESETS) {
    const groups = groupRules(rulebookOf(ruleset))
    expect(groups.flatMap((group) => group.rules.map((rule) => rule.id)).sort()).toEqual(ruleset.rules.map((rule) => rule.id).sort())
    expect(groups.filter((group) => group.title === group.id)).toEqual([])
    expect(groups[0]?.id).toBe('child')
  }
})

it('keeps a rule that begins with a new word, at the end', () => {
  const [first] = rulebookOf(RULESETS[0]!)
  expect(groupRules([{ ...first!, id: 'weather.fair' }, first!]).map((group) => group.title)).toEqual(['The child', 'weather'])
})
