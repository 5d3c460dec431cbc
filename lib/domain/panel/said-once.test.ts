import { describe, expect, it } from 'vitest'
import { saidOnce } from './said-once'

const plain = { missing: [], adviceMissing: [], isLate: false } as const

describe('what is said once for all cases of an agenda', () => {
  it('is what every case lacks alike', () => {
    const lacking = { missing: ['police'], adviceMissing: ['education', 'health'], isLate: true } as const
    expect(saidOnce([lacking, { ...lacking, adviceMissing: ['health', 'education'] }], { missing: ['police'], isLate: true })).toEqual({ missing: true, advice: ['education', 'health'], late: true })
  })

  it('is nothing that one case lacks and another does not, nor what the meeting itself does not lack', () => {
    expect(saidOnce([{ ...plain, adviceMissing: ['health'] }, plain], { missing: [], isLate: false }).advice).toEqual([])
    expect(saidOnce([{ ...plain, missing: ['police'] }, { ...plain, missing: ['police'] }], { missing: [], isLate: false }).missing).toBe(false)
    expect(saidOnce([{ ...plain, isLate: true }, plain], { missing: [], isLate: true }).late).toBe(false)
  })

  it('is nothing where there is one case: its card says it', () => {
    expect(saidOnce([{ ...plain, adviceMissing: ['health'], isLate: true }], { missing: [], isLate: true })).toEqual({ missing: false, advice: [], late: false })
  })
})
