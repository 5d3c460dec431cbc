import { describe, expect, it } from 'vitest'
import { nationalOffenceFrom, readCjsCode, searchTextOf } from './national-offence'

describe('the national list', () => {
  it.each([['TH68010', 'TH68010'], [' th 68 010 ', 'TH68010'], ['coml016a', 'COML016A'], ['theft', null], ['TH68', null], ['', null]])('reads %j as the code %j', (typed, code) => expect(readCjsCode(typed)).toBe(code))

  const row = { cjs_code: 'RT88026', category: 'CM', mode_of_trial: 'summary-motoring', recordable: 'no', title: 'Drive' }
  it('reads a row, motoring among the summary offences', () => expect(nationalOffenceFrom(row)).toEqual({ code: 'RT88026', category: 'CM', modeOfTrial: 'summary', recordable: false, title: 'Drive' }))
  it('reads what is no offence', () => expect(nationalOffenceFrom({ ...row, mode_of_trial: '' }).modeOfTrial).toBeNull())
  it.each([{ mode_of_trial: 'jury' }, { recordable: '' }, { title: '' }, { cjs_code: 'x' }, { cjs_code: undefined }])('does not guess at %j', (wrong) => expect(() => nationalOffenceFrom({ ...row, ...wrong })).toThrow(RangeError))

  it('is found by code, title, Act and the statutes of rows', () => {
    expect(searchTextOf({ code: 'TH68036', title: 'Burglary - dwelling' }, ['Theft Act 1968 s9'])).toBe('th68036 burglary dwelling theft act 1968 s9')
    expect(searchTextOf({ code: 'ZZ99001', title: 'A thing' }, [])).toBe('zz99001 a thing')
  })
})
