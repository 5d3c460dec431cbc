import { describe, expect, it } from 'vitest'
import { OUTCOMES, type Outcome } from '../outcome/outcome'
import type { OutcomeStatus } from '../rules/assessment'
import { HEADING_ACCOUNTS, HEADINGS, headingsOf, stillInWords, stillToSpeakTo, whyNotNoted } from './discussion'
import { lowerOutcomes, mustSayWhyNotLower } from './lower-outcomes'
import { minutesOf, staysInWords, timeInWords } from './time-in-words'

describe('what a panel speaks to', () => {
  it('is the victim’s words where somebody was harmed, and care experience unless there is none', () => {
    expect(headingsOf({ hasVictim: true, careExperienced: true })).toEqual(HEADINGS)
    expect(headingsOf({ hasVictim: false, careExperienced: false })).toEqual(['child-words', 'risk', 'safety', 'desistance', 'diversity'])
    expect(headingsOf({ hasVictim: false, careExperienced: null })).toContain('care')
  })

  it('keeps a ballot shut until each required heading has a note, one that says why not among them', () => {
    const about = { hasVictim: false, careExperienced: false }
    expect(stillToSpeakTo(about, ['risk', 'safety', 'care'], [{ heading: 'risk', spokenTo: true }])).toEqual(['safety'])
    expect(stillToSpeakTo(about, ['risk', 'safety'], [{ heading: 'risk', spokenTo: false }, { heading: 'safety', spokenTo: true }])).toEqual([])
    expect(stillInWords(['risk', 'safety'])).toContain('risk to others, the child’s safety')
    expect(stillInWords([])).toBeNull()
  })

  it('takes a look at what was written without a note, and nothing else', () => {
    for (const heading of HEADINGS) {
      expect(whyNotNoted(heading, true, null) === null).toBe(HEADING_ACCOUNTS[heading].isLookedAt)
      expect(whyNotNoted(heading, false, null)).toContain('Say why it was not spoken to')
      expect(whyNotNoted(heading, false, 'Nothing is known')).toBeNull()
    }
  })
})

describe('the lowest outcome that will do', () => {
  const outcomes = (closed: readonly Outcome[]) => Object.fromEntries(OUTCOMES.map((outcome) => [outcome, { status: (closed.includes(outcome) ? 'closed' : 'incomplete') as OutcomeStatus }])) as Record<Outcome, { status: OutcomeStatus }>

  it('is asked about wherever a lower one is not closed', () => {
    expect(lowerOutcomes('OC22', outcomes(['NFA', 'OC20', 'OC21']))).toEqual(['OC8'])
    expect(lowerOutcomes('NFA', outcomes([]))).toEqual([])
    expect(lowerOutcomes('abstain', outcomes([]))).toEqual([])
  })

  it('needs no answer of a member where a proposal of the same outcome gives it', () => {
    expect(mustSayWhyNotLower('OC22', outcomes([]), [])).toBe(true)
    expect(mustSayWhyNotLower('OC22', outcomes([]), [{ outcome: 'YC', whyNotLower: 'It would not last' }, { outcome: 'OC22', whyNotLower: null }])).toBe(true)
    expect(mustSayWhyNotLower('OC22', outcomes([]), [{ outcome: 'OC22', whyNotLower: 'It would not last' }])).toBe(false)
    expect(mustSayWhyNotLower('OC8', outcomes(['NFA']), [])).toBe(false)
  })
})

describe('the time of a case', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 14, minute))

  it('is the sum of its stretches, the one that runs up to now', () => {
    expect(minutesOf([{ from: at(0), to: at(4) }, { from: at(10), to: null }], at(13))).toBe(7)
    expect(minutesOf([{ from: at(5), to: null }], at(3))).toBe(0)
  })

  it('says when somebody came and left', () => {
    expect(staysInWords([{ cameAt: at(2), leftAt: at(20) }, { cameAt: at(31), leftAt: null }])).toBe('Came 14:02, left 14:20; came 14:31')
    expect(staysInWords([])).toBeNull()
  })

  it('is told beside what was planned', () => {
    expect(timeInWords(7, 0, false)).toBe('7 minutes planned')
    expect(timeInWords(7, 3, true)).toBe('3 of 7 minutes')
    expect(timeInWords(1, 4, true)).toBe('4 minutes of 1, 3 over')
    expect(timeInWords(null, 1, true)).toBe('1 minute so far')
    expect(timeInWords(null, 0, false)).toBeNull()
  })
})
