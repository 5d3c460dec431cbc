import { describe, expect, it } from 'vitest'
import { loadStarterEdition } from '../../../scripts/rules/load-starter-edition'
import type { Facts } from '../rules/facts'
import { rulesInForce } from '../rules/in-force'
import { settingsInForce } from '../rules/settings'
import { offencesApart } from './offences-apart'

const day = '2026-11-20'
const basis = { ruleset: rulesInForce(day), edition: loadStarterEdition(), settings: settingsInForce(day) }
const facts = (offences: string[], factors: string[] = []): Facts => ({
  id: 'a', asOf: day, child: { dateOfBirth: '2011-01-01', exploitation: 'no' }, offences: offences.map((offence) => ({ offence, committedOn: '2026-11-10', place: 'public' })),
  factors, score: { final: 5, rationale: 'r' }, evidence: 'sufficient-to-charge', history: [],
})

describe('offences by themselves', () => {
  it('each have their own base and way, whatever the case’s final score is; the highest leads', () => {
    expect(offencesApart(facts(['common-assault-or-battery', 'robbery', 'blackmail']), basis)).toMatchObject([
      { base: 2, suggested: 2, leads: false, route: 'police-may-decide' },
      { base: 4, suggested: 4, leads: false, route: 'panel' },
      { base: 5, suggested: 5, leads: true, route: 'charging-decision' },
    ])
  })

  it('lead together where they have the same base', () => {
    expect(offencesApart(facts(['common-assault-or-battery', 'harassment-alarm-or-distress']), basis).map(({ leads }) => leads)).toEqual([true, true])
  })

  it('are moved only by the factors that can belong to them', () => {
    const factor = basis.edition.factors.find(({ scope, effect }) => scope !== 'general' && effect === 'aggravating')
    if (!factor) throw new Error('No factor belongs to one offence')
    const other = factor.scope === 'robbery' ? 'common-assault-or-battery' : 'robbery'
    const [own, elsewhere] = offencesApart(facts([factor.scope, other], [factor.code]), basis)
    expect((own?.suggested ?? 0) - (own?.base ?? 0)).toBe(1)
    expect((elsewhere?.suggested ?? 0) - (elsewhere?.base ?? 0)).toBe(0)
  })

  it('say of every outcome whether it is open, needs an authority or cannot be judged yet, or leave it out where it is closed', () => {
    for (const { open, needsAuthority, incomplete } of offencesApart(facts(['common-assault-or-battery', 'robbery']), basis)) {
      const all = [...open, ...needsAuthority, ...incomplete]
      expect(new Set(all).size).toBe(all.length)
      expect(all.length).toBeGreaterThan(0)
    }
  })
})
