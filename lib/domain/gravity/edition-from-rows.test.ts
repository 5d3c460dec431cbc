import { describe, expect, it } from 'vitest'
import { editionFromRows, type CsvRow } from './edition-from-rows'

const HEADING = { id: 'e', name: 'Example', publisher: 'Nobody', version: '1', inForceFrom: '2026-01-01', isStarter: false, largestFactorShift: 1 }
const OFFENCE: CsvRow = {
  code: 'arson', category: 'Damage', offence: 'Arson', statute: 'Criminal Damage Act 1971', mode_of_trial: 'either-way', starter_score: '4', basis: 'judgement', markers: 'violence|cps',
}
const FACTOR: CsvRow = { scope: 'general', effect: 'aggravating', code: 'planned', label: 'Planned' }
const problems = (offences: CsvRow[], factors: CsvRow[] = [FACTOR], heading = HEADING) => {
  const result = editionFromRows(heading, offences, factors)
  return 'problems' in result ? result.problems.map(({ table, row, column }) => `${table} ${row} ${column}`) : []
}

describe('an edition from rows', () => {
  it('reads the cells, and the national codes where there are any', () => {
    const result = editionFromRows(HEADING, [{ ...OFFENCE, cjs_code: ' CD71002 ', home_office_code: '' }], [FACTOR])
    expect(result).toEqual({
      edition: {
        ...HEADING,
        offences: [{
          code: 'arson', category: 'Damage', offence: 'Arson', statute: 'Criminal Damage Act 1971', modeOfTrial: 'either-way', score: 4, basis: 'judgement',
          markers: ['violence', 'cps'], cjsCode: 'CD71002',
        }],
        factors: [FACTOR],
      },
    })
  })

  it('takes the column "score" of another publisher, and a marker once', () => {
    const { starter_score: _, ...rest } = OFFENCE
    const result = editionFromRows(HEADING, [{ ...rest, score: '2', markers: 'cps| cps|' }], [])
    expect('edition' in result && result.edition.offences[0]).toMatchObject({ score: 2, markers: ['cps'] })
  })

  it('reports every problem by line and column', () => {
    expect(problems([{ ...OFFENCE, starter_score: '6', mode_of_trial: 'maybe', markers: 'knive' }, { ...OFFENCE, code: 'b', statute: ' ' }])).toEqual([
      'offences 2 starter_score', 'offences 2 markers', 'offences 2 mode_of_trial', 'offences 3 statute',
    ])
    expect(problems([OFFENCE, OFFENCE])).toEqual(['offences 3 code'])
    expect(problems([OFFENCE], [{ ...FACTOR, scope: 'theft' }, { ...FACTOR, effect: 'worse', label: '' }])).toEqual([
      'factors 2 scope', 'factors 3 effect', 'factors 3 label', 'factors 3 code',
    ])
    expect(problems([])).toEqual(['offences 1 code'])
    expect(problems([OFFENCE], [], { ...HEADING, inForceFrom: '2026-02-30' })).toEqual(['heading 0 inForceFrom'])
    expect(problems([{ ...OFFENCE, starter_score: '' }])).toEqual(['offences 2 starter_score'])
  })
})
