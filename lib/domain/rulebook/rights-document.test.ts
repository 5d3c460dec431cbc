import { describe, expect, it } from 'vitest'
import { ACTIONS, type Permission } from '../access/actions'
import { ROLES } from '../access/role'
import { rightsDocument } from './rights-document'
import { rightsGrid } from './rights-grid'

const grid = rightsGrid()

describe('every role and every action', () => {
  it('is the table in docs/rights.md; `npm run rights` writes a new one', async () => {
    expect(grid.map(({ action }) => action)).toEqual(Object.keys(ACTIONS))
    expect(grid.length * ROLES.length).toBeGreaterThan(1400)
    await expect(rightsDocument()).toMatchFileSnapshot('../../../docs/rights.md')
  })

  it('goes nowhere beyond the service of a post', () => {
    expect(grid.filter(({ elsewhere }) => elsewhere.length > 0)).toEqual([])
  })

  it.each(grid)('$action: nobody but the roles of its line, and each of them somehow', ({ action, reach }) => {
    const { roles }: Permission = ACTIONS[action]
    expect(ROLES.filter((role) => reach[role] !== 'no')).toEqual(ROLES.filter((role) => roles.includes(role)))
  })

  it('tells apart a seat, a condition and both', () => {
    const of = (name: string) => grid.find(({ action }) => action === name)?.reach
    expect(of('case.view')).toMatchObject({ sergeant: 'yes', panel_member: 'seat', administrator: 'no' })
    expect(of('triage.score')).toMatchObject({ triage_officer: 'if', sergeant: 'no' })
    expect(of('outcome.authorise')).toMatchObject({ inspector: 'if', triage_officer: 'no' })
    expect(of('ballot.propose')).toMatchObject({ panel_member: 'seat' })
  })
})
