import { describe, expect, it } from 'vitest'
import type { CaseView } from '../rules/case-view'
import { alertReasons } from './alert-reasons'
import { answererInWords } from './answerer-in-words'
import { thoseAsked } from './cover'
import { overturnEffect, REVIEW_STATUSES, whyReviewComesFirst } from './decision-review'
import { dueDays } from './queue-due'
import { requestStanding, standingInWords } from './request-standing'
import { reviewSettingsInForce, DEFAULT_REVIEW_SETTINGS } from './review-settings'
import { DEFAULT_SETTINGS } from '../rules/settings'
import { agreementOf, isSampled, sampleOf } from './second-score'

const view = (row: { markers: CaseView['offences'][number]['row']['markers']; imagery?: 'non-aggravated' | 'aggravated' }, more: { final?: number | null; base?: number; history?: CaseView['facts']['history']; underTen?: boolean } = {}): CaseView => ({
  facts: { id: 'x', asOf: '2026-11-24', child: { dateOfBirth: '2011-01-01' }, offences: [], history: more.history ?? [] },
  agesAtOffences: [15],
  underTenThroughout: more.underTen ?? false,
  offences: [{ fact: { offence: 'o', committedOn: '2026-11-01', imagery: row.imagery ?? null }, row: { code: 'o', category: '', offence: '', statute: '', modeOfTrial: 'summary', score: more.base ?? 2, basis: '', markers: row.markers } }],
  factors: [],
  gravity: { base: more.base ?? 2, suggested: 2, final: more.final === undefined ? 2 : more.final, shift: 0, trace: [] },
})

describe('why a matter is put before a manager', () => {
  it('is silent about a small matter, a charging decision, the panel, and a child under ten', () => {
    expect(alertReasons(view({ markers: [] }), 'settle')).toEqual([])
    expect(alertReasons(view({ markers: ['violence'] }), 'charging_decision')).toEqual([])
    expect(alertReasons(view({ markers: ['violence'] }), 'send_to_panel')).toEqual([])
    expect(alertReasons(view({ markers: ['violence'] }, { underTen: true }), 'no_criminal_outcome')).toEqual([])
  })
  it('names each reason once, in order', () => {
    expect(alertReasons(view({ markers: ['violence', 'weapon', 'sexual'] }, { final: 4, history: [{ outcome: 'OC8', on: '2026-01-01' }] }), 'settle')).toEqual(['serious', 'violence', 'weapon', 'sexual', 'repeat'])
    expect(alertReasons(view({ markers: ['knife-possession'] }), 'settle')).toEqual(['weapon'])
  })
  it('takes the matrix’s score where nobody scored, and the officer’s where somebody did', () => {
    expect(alertReasons(view({ markers: [] }, { final: null, base: 4 }), 'no_criminal_outcome')).toEqual(['serious'])
    expect(alertReasons(view({ markers: [] }, { final: 2, base: 3 }), 'settle')).toEqual([])
  })
  it('does not call a child’s own picture a sexual offence, nor an earlier no further action a repeat', () => {
    expect(alertReasons(view({ markers: ['sexual', 'imagery'], imagery: 'non-aggravated' }), 'settle')).toEqual([])
    expect(alertReasons(view({ markers: ['sexual', 'imagery'], imagery: 'aggravated' }), 'settle')).toEqual(['sexual'])
    expect(alertReasons(view({ markers: [] }, { history: [{ outcome: 'NFA', on: '2026-01-01' }] }), 'settle')).toEqual([])
  })
})

describe('overturning', () => {
  it('stops what is still to be done, and is a finding about what was done', () => {
    expect(overturnEffect({ status: 'to_be_given', isGiven: false, waitsFor: null })).toBe('returned')
    expect(overturnEffect({ status: 'sent_for_charge', isGiven: false, waitsFor: null })).toBe('returned')
    expect(overturnEffect({ status: 'under_way', isGiven: false, waitsFor: null })).toBe('returned')
    expect(overturnEffect({ status: 'awaiting_authority', isGiven: false, waitsFor: 'to_be_given' })).toBe('returned')
    expect(overturnEffect({ status: 'under_way', isGiven: true, waitsFor: null })).toBe('finding')
    expect(overturnEffect({ status: 'awaiting_authority', isGiven: false, waitsFor: 'in_triage' })).toBe('finding')
    for (const status of ['given', 'closed', 'in_triage', 'with_panel'] as const) expect(overturnEffect({ status, isGiven: false, waitsFor: null }), status).toBe('finding')
  })
})

describe('whether the review comes first', () => {
  it('only where the protocol says so and the review still waits', () => {
    const waits = REVIEW_STATUSES.filter((status) => whyReviewComesFirst({ status }, { outcomeWaitsForReview: true }) !== null)
    expect(waits).toEqual(['open', 'queried'])
    expect(REVIEW_STATUSES.filter((status) => whyReviewComesFirst({ status }, { outcomeWaitsForReview: false }) !== null)).toEqual([])
    expect(whyReviewComesFirst(null, { outcomeWaitsForReview: true })).toBeNull()
  })
  it('by the settings of the day, and never by others', () => {
    const later = { from: '2026-06-01', settings: { ...DEFAULT_REVIEW_SETTINGS.settings, outcomeWaitsForReview: true } }
    expect(reviewSettingsInForce('2026-05-31', [DEFAULT_REVIEW_SETTINGS, later]).outcomeWaitsForReview).toBe(false)
    expect(reviewSettingsInForce('2026-06-01', [DEFAULT_REVIEW_SETTINGS, later]).outcomeWaitsForReview).toBe(true)
    expect(() => reviewSettingsInForce('2019-12-31')).toThrow(RangeError)
  })
})

describe('a request', () => {
  it('lapses after its last day, and what is answered does not', () => {
    expect(requestStanding({ status: 'asked', expiresOn: '2026-11-24' }, '2026-11-24')).toBe('asked')
    expect(requestStanding({ status: 'asked', expiresOn: '2026-11-24' }, '2026-11-25')).toBe('lapsed')
    expect(requestStanding({ status: 'given', expiresOn: '2026-11-24' }, '2026-11-25')).toBe('given')
    expect(standingInWords({ status: 'asked', expiresOn: null }, '2026-11-25')).toBe('waits for an answer')
    expect(standingInWords({ status: 'asked', expiresOn: '2026-11-24' }, '2026-11-25')).toBe('lapsed without an answer after 24 November 2026')
  })
  it('is for whoever was asked and those who stand in for them', () => {
    expect(thoseAsked('a', [{ personId: 'a', coverId: 'b' }, { personId: 'c', coverId: 'd' }])).toEqual(['a', 'b'])
    expect(answererInWords({ name: 'Ada', role: 'senior_officer', rank: 'superintendent', covered: 'Ben' })).toBe('Ada (Superintendent, standing in for Ben)')
    expect(answererInWords({ name: 'Ada', role: 'service_manager', rank: null, covered: null })).toBe('Ada (YJS service manager (independent))')
    expect(answererInWords({ name: 'Ada', role: null, rank: null, covered: null })).toBe('Ada')
  })
})

describe('second scores', () => {
  it('puts the same share of cases forward every time, evenly', () => {
    const ids = Array.from({ length: 2000 }, (_none, index) => `01900000-0000-7000-8000-0000${Math.ceil((index / 2000) * 2 ** 32).toString(16).padStart(8, '0')}`)
    expect(ids.filter((id) => isSampled(id, 10))).toHaveLength(200)
    expect(ids.filter((id) => isSampled(id, 0))).toHaveLength(0)
    expect(ids.filter((id) => isSampled(id, 100))).toHaveLength(2000)
    expect(sampleOf(ids[1000] ?? '')).toBe(0.5)
  })
  it('tells a rate from ten pairs on', () => {
    expect(agreementOf([{ steps: 0, count: 9 }])).toEqual({ pairs: 9, exact: null, withinOne: null })
    expect(agreementOf([{ steps: 0, count: 6 }, { steps: 1, count: 3 }, { steps: 2, count: 1 }])).toEqual({ pairs: 10, exact: 60, withinOne: 90 })
    expect(agreementOf([])).toEqual({ pairs: 0, exact: null, withinOne: null })
  })
})

describe('the queue', () => {
  it('knows what falls due for each of the last days, in working days', () => {
    const days = dueDays('2026-11-24', DEFAULT_SETTINGS.settings)
    expect(days[0]).toEqual({ day: '2026-11-24', knife: '2026-11-25', victim: '2026-12-01', enhanced: '2026-11-25', assessment: '2026-12-15' })
    expect(days.at(-1)?.day).toBe('2026-07-28')
  })
})
