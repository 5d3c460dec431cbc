import { describe, expect, it } from 'vitest'
import { CHARACTERISTICS, missingCharacteristics, type CharacteristicAnswers } from './missing-characteristics'

const complete: CharacteristicAnswers = { ethnicity: 'W1', sex: 'female', sendStatus: 'none', eteStatus: 'college', firstLanguage: 'English', roma: 'no', hasCareStatus: true }
const names = (child: CharacteristicAnswers) => missingCharacteristics(child).map(({ name }) => name)

describe('what is still to be asked about a child', () => {
  it('is nothing where everything is answered', () => {
    expect(names(complete)).toEqual([])
  })
  it('is everything where nothing is', () => {
    const nothing: CharacteristicAnswers = { ethnicity: null, sex: null, sendStatus: null, eteStatus: null, firstLanguage: null, roma: null, hasCareStatus: false }
    expect(names(nothing)).toEqual(CHARACTERISTICS.map(({ name }) => name))
  })
  it('takes “not stated” for an answer', () => {
    expect(names({ ethnicity: 'NS', sex: 'not-stated', sendStatus: 'not-stated', eteStatus: 'not-stated', firstLanguage: 'Not stated', roma: 'not-stated', hasCareStatus: true })).toEqual([])
  })
  it.each([
    ['ethnicity', { ethnicity: null }], ['sex', { sex: null }], ['send', { sendStatus: null }], ['care', { hasCareStatus: false }], ['ete', { eteStatus: null }],
    ['language', { firstLanguage: null }], ['language', { firstLanguage: ' ' }], ['roma', { roma: null }],
  ] as const)('asks for %s alone where only it is blank', (name, blank) => {
    expect(names({ ...complete, ...blank })).toEqual([name])
  })
})
