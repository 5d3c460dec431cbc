import { describe, expect, it } from 'vitest'
import { dissentFigures, type Dissent } from './dissent-figures'

const split = (more: Partial<Dissent> = {}): Dissent => ({ votes: [{ agency: 'police', outcome: 'YC' }, { agency: 'yjs', outcome: 'OC22' }], outcome: 'OC22', themes: ['victim'], ...more })
const line = (lines: readonly { label: string; count: number | null }[], label: string) => lines.find((one) => one.label === label)?.count

describe('a register of dissent', () => {
  it('counts a case under each of its themes, and an agency where its view is not what it came to', () => {
    const figures = dissentFigures([split(), split({ themes: ['victim', 'gravity'] }), split({ outcome: null, themes: [] })], false)
    expect([figures.total, figures.uncoded]).toEqual([3, 1])
    expect([line(figures.themes, 'What whoever was harmed wants'), line(figures.themes, 'How serious the offence was')]).toEqual([2, 1])
    expect([line(figures.agencies, 'Police'), line(figures.agencies, 'Youth justice service')]).toEqual([2, 0])
    expect(figures.outcomes).toMatchObject({ total: 3 })
    expect(line(figures.outcomes.lines, 'Not settled yet')).toBe(1)
  })
  it('hides from 1 to 4 for whoever sees no case, and shows a nought', () => {
    const figures = dissentFigures([...Array.from({ length: 6 }, () => split()), split({ themes: ['gravity'] })], true)
    expect(line(figures.themes, 'What whoever was harmed wants')).toBe(6)
    expect(line(figures.themes, 'How serious the offence was')).toBeNull()
    expect(line(figures.themes, 'What the law or the guidance allows')).toBe(0)
    expect(figures.total).toBe(7)
  })
})
