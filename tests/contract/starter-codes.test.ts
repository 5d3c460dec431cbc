import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { coverageOf } from '@/lib/domain/offences/coverage'
import { modeDisagreements } from '@/lib/domain/offences/mode-disagreements'
import { nationalOffenceFrom } from '@/lib/domain/offences/national-offence'
import { loadStarterEdition, parseCsv } from '../../scripts/rules/load-starter-edition'

const edition = loadStarterEdition()
const list = parseCsv(readFileSync('data/cjs-offences.csv', 'utf8')).map(nationalOffenceFrom)
const pairs = parseCsv(readFileSync('data/starter-codes.csv', 'utf8')).map((row) => ({ code: row.matrix_code ?? '', cjsCode: row.cjs_code ?? '' }))
const coverage = coverageOf(edition, pairs)

describe('the codes that the rows of the starter matrix cover', () => {
  it('are all on the national list, offences, and named once a row', () => {
    expect(list).toHaveLength(15_352)
    const offences = new Set(list.flatMap(({ code, modeOfTrial }) => (modeOfTrial ? [code] : [])))
    expect(pairs.filter(({ cjsCode }) => !offences.has(cjsCode))).toEqual([])
    expect(pairs.filter(({ code }) => !edition.offences.some((row) => row.code === code))).toEqual([])
    expect(new Set(pairs.map(({ code, cjsCode }) => `${code} ${cjsCode}`)).size).toBe(pairs.length)
  })

  it('are there for every row but the one that the list does not know yet', () => {
    expect(edition.offences.filter(({ code }) => coverage.codesOf(code).length === 0).map(({ code }) => code)).toEqual(['dog-or-cat-abduction'])
  })

  it('are covered by two rows only where the value, the age or the vehicle tells them apart', () => {
    const several = [...new Set(pairs.map(({ cjsCode }) => cjsCode))].filter((code) => coverage.rowsOf(code).length > 1)
    expect(several.sort()).toEqual(['CJ88144', 'PC53001', 'PC53001B', 'RA88001', 'RA88001B', 'RT88334', 'RT88334B', 'TH68010', 'TH68010A', 'TH68010B'])
  })

  it.each([
    ['TH68010', 'theft-from-a-shop-goods-up-to-200'], ['CD71039', 'criminal-damage-5000-or-less'], ['CJ88001', 'common-assault-or-battery'], ['CJ88116', 'common-assault-or-battery'],
    ['OF61102', 'assault-occasioning-actual-bodily-harm'], ['OF61131', 'wounding-or-inflicting-gbh'], ['OF61017', 'wounding-or-causing-gbh-with-intent'], ['TH68023', 'robbery'],
    ['TH68036', 'burglary-of-a-dwelling'], ['TH68037', 'burglary-other-than-a-dwelling'], ['CJ88144', 'possession-of-a-bladed-article-in-public-child-aged-10-15'],
    ['CJ88152', 'blade-or-offensive-weapon-on-school-or-further-education-premises'], ['PC53001', 'possession-of-an-offensive-weapon-in-public-child-aged-10-15'], ['MD71210', 'possession-of-class-a-drug'],
    ['MD71530', 'possession-of-cannabis'], ['MD71609', 'possession-of-class-c-drug-including-nitrous-oxide'], ['MD71230', 'possession-with-intent-to-supply-class-a'], ['MD71526', 'possession-with-intent-to-supply-class-b'],
    ['PU86004', 'fear-or-provocation-of-violence'], ['PU86116', 'intentional-harassment-alarm-or-distress'], ['PU86149', 'harassment-alarm-or-distress'], ['PU86003', 'affray'], ['SX03007', 'sexual-assault'],
    ['PK78008', 'taking-making-showing-or-sharing-indecent-images-of-a-child'], ['MT88006', 'malicious-communications'], ['CD71015', 'arson'], ['TH68050', 'taking-a-vehicle-without-consent-twoc'],
    ['CJ88160', 'assault-on-an-emergency-worker'], ['PH97004', 'harassment'],
  ])('%s is scored as %s', (code, row) => expect(coverage.rowsOf(code)[0]?.code).toBe(row))

  it('have the mode of trial of their row, but for these, which the matrix page shows', () => {
    const rows = new Map<string, string[]>()
    for (const { row, code, listed } of modeDisagreements(edition, coverage, list)) rows.set(row.code, [...(rows.get(row.code) ?? []), `${code} ${listed}`])
    expect(Object.fromEntries(rows)).toEqual({
      'burglary-of-a-dwelling': ['TH68028 indictable-only', 'TH68028A indictable-only', 'TH68038 indictable-only', 'TH68040 indictable-only', 'TH68044 indictable-only'],
      'money-laundering-including-money-mule-activity': ['PC02006A indictable-only'],
      'possession-of-prohibited-firearm-or-weapon': ['FI68247 either-way', 'FI68247A either-way'],
      'firearm-or-imitation-firearm-in-public': ['FI68378 summary'],
      'trespass-with-a-firearm': ['FI68092 summary', 'FI68094 summary', 'FI68095 summary', 'FI68096 summary', 'FI68097 summary', 'FI68098 summary'],
      'causing-sexual-activity-without-consent': ['SX03011 indictable-only', 'SX03011A indictable-only', 'SX03012 indictable-only', 'SX03012A indictable-only'],
      'causing-or-inciting-a-child-under-13-to-engage-in-sexual-activity': ['SX03021 indictable-only', 'SX03021A indictable-only', 'SX03022 indictable-only', 'SX03022A indictable-only'],
      'arranging-or-facilitating-a-child-sex-offence': ['SX03235 indictable-only', 'SX03235A indictable-only', 'SX03237 indictable-only', 'SX03237A indictable-only', 'SX03238 indictable-only', 'SX03238A indictable-only'],
      'sharing-or-threatening-to-share-an-intimate-image': ['SX03249 summary'],
      'dog-dangerously-out-of-control': ['DD91034 either-way', 'DD91036 either-way'],
    })
  })
})
