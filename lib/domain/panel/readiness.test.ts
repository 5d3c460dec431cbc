import { describe, expect, it } from 'vitest'
import { missingOf, READINESS, readinessOf, type ReadinessFacts } from './readiness'

const today = '2026-11-24'

const whole: ReadinessFacts = {
  child: { on: '2026-11-20', whyNone: null }, parents: { on: '2026-11-20', whyNone: null }, victimIdentified: true, victims: ['given'],
  partners: { education: { state: 'answered' }, health: { state: 'answered' }, 'social-care': { state: 'answered' } },
  assessment: { dueOn: '2026-12-07', receivedOn: '2026-11-23', extendedTo: null, extendedWhy: null }, historyCheckedOn: '2026-11-18', isScored: true, hasOffence: true,
  people: { triage: 'PC Grace Adeyemi', caseManager: 'Sofia Marques' },
}

const nothing: ReadinessFacts = {
  child: null, parents: null, victimIdentified: null, victims: [], partners: { education: { state: 'not-asked' }, health: { state: 'not-asked' }, 'social-care': { state: 'not-asked' } },
  assessment: { dueOn: null, receivedOn: null, extendedTo: null, extendedWhy: null }, historyCheckedOn: null, isScored: false, hasOffence: true, people: { triage: null, caseManager: null },
}

const line = (id: string, more: Partial<ReadinessFacts>) => {
  const found = readinessOf({ ...whole, ...more }, today).find((one) => one.id === id)
  return found && [found.state, found.says, ...(found.state === 'missing' ? [found.who] : [])]
}

describe('what a panel needs before it hears a case', () => {
  it('is a list with names that are used once, each with its source', () => {
    expect(new Set(READINESS.map(({ id }) => id)).size).toBe(READINESS.length)
    for (const { name, source } of READINESS) expect([name, source.title, source.ref].every((text) => text.length > 3)).toBe(true)
  })

  it('asks for less of a child who was referred without an offence', () => {
    expect(missingOf(readinessOf({ ...nothing, hasOffence: false }, today)).map(({ id }) => id)).toEqual(['words.child', 'words.parents', 'partner.education', 'partner.health', 'partner.social-care'])
  })

  it('is all there, or all missing with somebody who has it', () => {
    expect(missingOf(readinessOf(whole, today))).toEqual([])
    const missing = missingOf(readinessOf(nothing, today))
    expect(missing.map(({ id }) => id)).toEqual(READINESS.map(({ id }) => id))
    for (const { who } of missing) expect(who).not.toBe('')
  })

  it('counts a reason why somebody was not heard', () => {
    expect(line('words.child', { child: null })).toEqual(['missing', 'Not recorded', 'Sofia Marques, case manager'])
    expect(line('words.parents', { parents: { on: '2026-11-20', whyNone: 'They did not want to' } })).toEqual(['accounted', 'Not heard: They did not want to'])
  })

  it('asks for every victim, and takes that one gives no view', () => {
    expect(line('victim', { victimIdentified: false, victims: [] })).toEqual(['ready', 'Nobody is known to have been harmed'])
    expect(line('victim', { victims: [] })?.[0]).toBe('missing')
    expect(line('victim', { victims: ['given', 'not-recorded'] })).toEqual(['missing', 'Neither a view nor that none is given is recorded', 'The victim worker'])
    expect(line('victim', { victims: ['given', 'declined'] })?.[0]).toBe('ready')
    expect(line('victim', { victims: ['declined'] })?.[0]).toBe('accounted')
  })

  it('says of a partner who was asked and until when', () => {
    const health = (check: ReadinessFacts['partners']['health']) => line('partner.health', { partners: { ...whole.partners, health: check } })
    expect(health({ state: 'accounted' })?.[0]).toBe('accounted')
    expect(health({ state: 'not-asked' })).toEqual(['missing', 'Not asked yet', 'Sofia Marques, case manager'])
    expect(health({ state: 'waits', askedOf: 'School nurse team', dueOn: '2026-11-20' })).toEqual(['missing', 'Asked, and overdue by 2 working days', 'School nurse team'])
  })

  it('takes an extension of the assessment while it lasts', () => {
    const assessment = (more: Partial<ReadinessFacts['assessment']>) => line('assessment', { assessment: { ...whole.assessment, receivedOn: null, ...more } })
    expect(assessment({ extendedTo: '2026-11-24', extendedWhy: 'The family was away' })).toEqual(['accounted', 'Extended to 24 November 2026: The family was away'])
    expect(assessment({ extendedTo: '2026-11-23', extendedWhy: 'The family was away' })).toEqual(['missing', 'Not received, and overdue by 1 working day', 'Sofia Marques, case manager'])
    expect(assessment({})).toEqual(['missing', 'Not received, and due in 9 working days, on 7 December 2026', 'Sofia Marques, case manager'])
  })
})
