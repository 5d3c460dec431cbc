import { describe, expect, it } from 'vitest'
import { hasWanted, searchWords, wantedWords } from './wanted-words'

describe('words that are looked for', () => {
  it.each([
    ['Theft Act 1968, section 9', ['theft', 'act', '1968', 's9']],
    ['  É–clair!  ', ['e', 'clair']],
    ['Sections 18-23', ['s18', '23']],
    ['...', []],
  ])('%j are %j', (text, words) => expect(searchWords(text)).toEqual(words))

  it.each([
    ['theft shop', 'Theft from a shop', true],
    ['shop theft', 'Theft from a shop', true],
    ['thef', 'Theft from a shop', true],
    ['shoplifting', 'Theft from a shop', true],
    ['gbh', 'Inflicting grievous bodily harm', true],
    ['gbh', 'Wounding/GBH', true],
    ['gbh', 'Grievous harm', false],
    ['theft car', 'Theft from a shop', false],
    ['', 'anything', true],
  ])('%j in %j: %s', (typed, text, found) => expect(hasWanted(text, wantedWords(typed))).toBe(found))
})
