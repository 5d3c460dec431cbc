import { expect, it } from 'vitest'
import type { MatrixEdition, MatrixOffence } from './edition'
import { editionDifferences, isSameMatrix } from './edition-differences'

const offence = (code: string, score: number, more: Partial<MatrixOffence> = {}): MatrixOffence => ({ code, score, category: 'Theft', offence: code, statute: 'Theft Act 1968', modeOfTrial: 'either-way', basis: 'judgement', markers: [], ...more })
const edition = (more: Partial<MatrixEdition>): MatrixEdition => ({
  id: 'a', name: 'A', publisher: 'P', version: '1', inForceFrom: '2020-01-01', isStarter: false, largestFactorShift: 1,
  offences: [offence('theft', 2), offence('arson', 4), offence('fraud', 3)],
  factors: [{ scope: 'general', effect: 'aggravating', code: 'planned', label: 'Planned' }, { scope: 'theft', effect: 'mitigating', code: 'theft.small', label: 'Small' }],
  ...more,
})

it('finds nothing between an edition and itself under another name', () => {
  expect(isSameMatrix(editionDifferences(edition({}), edition({ id: 'b', name: 'B', version: '2', inForceFrom: '2027-01-01' })))).toBe(true)
})

it('tells rows that came and went, other scores, and whatever else changed in a row', () => {
  const after = edition({
    largestFactorShift: 2,
    offences: [offence('theft', 3, { markers: ['drugs'] }), offence('fraud', 3, { modeOfTrial: 'summary', markers: ['cps'] }), offence('affray', 3)],
    factors: [{ scope: 'general', effect: 'mitigating', code: 'planned', label: 'Planned' }, { scope: 'general', effect: 'mitigating', code: 'young', label: 'Young' }],
  })
  const told = editionDifferences(edition({}), after)
  expect(told).toEqual({
    added: ['affray: score 3'], gone: ['arson: score 4'],
    scores: ['theft: score 2, now 3; marked nothing, now drugs'],
    rows: ['fraud: tried either-way, now summary; marked nothing, now cps'],
    factorsAdded: ['Young (mitigating, any offence)'], factorsGone: ['Small (mitigating, theft)'],
    factorsChanged: ['Planned (aggravating, any offence), now Planned (mitigating, any offence)'],
    shift: 'Factors may move a score by 2, before by 1',
  })
  expect(isSameMatrix(told)).toBe(false)
})

it('does not mind the order of rows or markers', () => {
  const one = edition({ offences: [offence('theft', 2, { markers: ['cps', 'drugs'] }), offence('arson', 4)] })
  const other = edition({ offences: [offence('arson', 4), offence('theft', 2, { markers: ['drugs', 'cps'] })] })
  expect(isSameMatrix(editionDifferences(one, other))).toBe(true)
})
