import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { pairUp } from '@/lib/domain/matching/pair-up'
import { inventedRecords, type InventedRecord, type InventedSet } from '../support/invented-records'
import { root } from './case'

/** How many of the pairs that were found are of one person, and how many of those that there are were found. */
function measure(records: readonly InventedRecord[]): { precision: number; recall: number; there: number } {
  const found = pairUp(records)
  const right = found.filter(({ first, second }) => records[first]?.who === records[second]?.who).length
  const sizes = new Map<string, number>()
  for (const { who } of records) sizes.set(who, (sizes.get(who) ?? 0) + 1)
  const there = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  return { precision: right / found.length, recall: right / there, there }
}

/** Sets of other errors and other seeds than those that the weights were tried on. */
const SETS: Record<string, InventedSet> = {
  'one duplicate each, up to two errors': { seed: 11, people: 700, mostDuplicates: 1, mostErrors: 2, siblings: 0 },
  'up to five duplicates, up to three errors, brothers and sisters': { seed: 12, people: 500, mostDuplicates: 5, mostErrors: 3, siblings: 0.1 },
  'up to two duplicates, up to four errors': { seed: 13, people: 800, mostDuplicates: 2, mostErrors: 4, siblings: 0 },
}

describe('pairs that a person should look at', () => {
  it.each(Object.entries(SETS))('are found in invented records: %s', (_name, set) => {
    const { precision, recall, there } = measure(inventedRecords(set))
    expect(there).toBeGreaterThan(100)
    expect(precision).toBeGreaterThanOrEqual(0.97)
    expect(recall).toBeGreaterThanOrEqual(0.97)
  })
  it('are the same whichever way the records lie', () => {
    const records = inventedRecords({ seed: 14, people: 120, mostDuplicates: 2, mostErrors: 2, siblings: 0.1 })
    const named = (list: readonly InventedRecord[]) => pairUp(list).map(({ first, second, score }) => `${[records.indexOf(list[first] as InventedRecord), records.indexOf(list[second] as InventedRecord)].sort((a, b) => a - b)} ${score}`).sort()
    expect(named([...records].reverse())).toEqual(named(records))
  })
})

describe('the command line', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'match-'))
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/match.mjs'), ...args], { encoding: 'utf8', cwd: root })
    return { status, stdout, stderr }
  }
  const pairs = (text: string) => {
    const file = path.join(folder, 'people.csv')
    fs.writeFileSync(file, text)
    return run('pairs', file)
  }

  it('prints a line id,id,score for each pair, whatever stands around the columns', () => {
    const { status, stdout, stderr } = pairs('\uFEFFrec_id, given_name, surname, street_number, address_1, state, date_of_birth\r\na1, stephen, harmsworth, 12, marram close, wa, 20110403\r\nb2, harmsworth, steven, , marram clse, , 03/04/2011\r\n\r\nc3, mia, thurgood, 4, church lane, wa, 2012-09-21\r\n')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^a1,b2,(1\.000|0\.\d{3})\n$/)
  })
  it('prints nothing where nobody is alike, or nobody is there', () => {
    expect(pairs('rec_id,surname,date_of_birth\n1,smith,20110403\n2,jones,20120921\n')).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(pairs('rec_id,surname\n')).toEqual({ status: 0, stdout: '', stderr: '' })
  })
  it.each([
    ['', 'empty'],
    ['given_name,surname\nmia,thurgood\n', 'no column rec_id'],
    ['rec_id,state\n1,wa\n', 'none of the columns'],
    ['rec_id,surname,surname\n1,a,b\n', 'surname twice'],
    ['rec_id,surname\n1,a\n1,b\n', '1 stands in the file twice'],
    ['rec_id,surname\n,a\n', 'Record 1 has no rec_id'],
    ['rec_id,surname\n1,a,b,c\n', 'not a CSV file'],
  ])('says what is wrong with %j', (text, words) => {
    const { status, stdout, stderr } = pairs(text)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
  })
  it('says what it can do where it is asked for something else', () => {
    for (const args of [[], ['merge'], ['pairs'], ['pairs', 'a.csv', 'b.csv'], ['pairs', path.join(folder, 'none.csv')], ['sweep', '--most', 'many']]) {
      const { status, stdout, stderr } = run(...args)
      expect([status, stdout], args.join(' ')).toEqual([2, ''])
      expect(stderr).not.toBe('')
    }
    expect(run('help')).toMatchObject({ status: 0, stderr: '' })
  })
})
