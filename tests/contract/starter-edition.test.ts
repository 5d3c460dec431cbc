import { describe, expect, it } from 'vitest'
import { edition } from './case'

describe('the starter edition', () => {
  it('is whole, and says that it is not the NPCC’s', () => {
    expect(edition.offences).toHaveLength(229)
    expect(edition.factors).toHaveLength(116)
    expect(edition).toMatchObject({ isStarter: true, inForceFrom: '2020-01-01', largestFactorShift: 1 })
    expect(edition.notice).toContain("not the NPCC's")
  })

  it('marks what the rules ask about', () => {
    const marked = (marker: string) => edition.offences.filter(({ markers }) => (markers as readonly string[]).includes(marker)).length
    expect(['sexual', 'weapon', 'knife-possession', 'hate', 'imagery', 'cps', 'police-charge'].map(marked)).not.toContain(0)
    expect(edition.offences.filter(({ markers }) => markers.includes('imagery')).every(({ markers }) => markers.includes('sexual'))).toBe(true)
    const general = edition.factors.filter(({ scope }) => scope === 'general').map(({ code }) => code)
    expect(general).toEqual(expect.arrayContaining(['hate-hostility', 'domestic-context']))
  })

  it('scores an offence by its mode of trial unless it says that it was moved', () => {
    const usual = { summary: 2, 'either-way': 3, 'indictable-only': 5 }
    for (const { code, modeOfTrial, score, basis } of edition.offences) expect(score === usual[modeOfTrial], code).toBe(basis === 'mode of trial')
  })
})
