import { expect, it } from 'vitest'
import { releaseClocks, whyNotRelease, type ReleaseFacts } from './release'

const blank: ReleaseFacts = { release: null, releasedOn: null, bailUntil: null, bailConditionsUntil: null, releaseReviewOn: null }
const bail: ReleaseFacts = { release: 'bail-with-conditions', releasedOn: '2026-11-02', bailUntil: '2027-02-01', bailConditionsUntil: '2026-11-27', releaseReviewOn: '2026-11-20' }
const told = (facts: ReleaseFacts, today: string) => releaseClocks(facts, today).map(({ name, words }) => `${name}: ${words}`)

it('tells what falls due, soonest first, in words', () => {
  expect(told(bail, '2026-11-23')).toEqual(['Bail review: overdue by 1 working day', 'Bail conditions end: due in 4 working days, on 27 November 2026', expect.stringMatching(/^Bail ends: due in \d+ working days, on 1 February 2027$/)])
  expect(told({ ...bail, release: 'under-investigation' }, '2026-11-20')).toEqual(['Review of the investigation: due today'])
})
it('counts only the days that the release has', () => {
  expect(told({ ...bail, release: 'bail' }, '2026-11-20').map((words) => words.split(':')[0])).toEqual(['Bail review', 'Bail ends'])
  for (const release of [null, 'not-arrested', 'no-further-duty']) expect(releaseClocks({ ...bail, release }, '2026-11-20')).toEqual([])
  expect(releaseClocks({ ...blank, release: 'bail' }, '2026-11-20')).toEqual([])
})
it('says why days cannot be', () => {
  expect(whyNotRelease(bail)).toBeNull()
  expect(whyNotRelease(blank)).toBeNull()
  expect(whyNotRelease({ ...bail, bailUntil: '2026-11-01' })).toMatch(/before the day of release/)
  expect(whyNotRelease({ ...bail, bailConditionsUntil: '2027-02-02' })).toMatch(/longer than the bail/)
  expect(whyNotRelease({ ...bail, bailUntil: '2126-11-01' })).toMatch(/years/)
})
