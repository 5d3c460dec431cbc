import { expect, it } from 'vitest'
import { differences, typedAnswers } from './differences'
import { offencesInWords, savedAnswers, type SavedNotification } from './saved-answers'
import { openSections, QUESTIONS, SECTIONS, sectionsOf } from './sections'
import { sendBackInWords } from './send-back-in-words'

const titleOf = (code: string) => (code === 'theft' ? 'Theft from a shop' : code)
const record: SavedNotification = {
  child: { givenNames: 'Ola', dateOfBirth: '2012-02-03', interpreterNeeded: false, school: null },
  notification: { evidence: 'insufficient', circumstances: 'A shove.\nIn a queue.', notifiedOn: '2026-11-20', cautioned: null, historyCheckedOn: null },
  referral: null,
  offences: [{ code: 'theft', committedOn: '2026-11-18', place: 'school', imagery: null }],
  victims: [{ name: 'Amir', enhanced: null, informed: true, view: 'Stop it.', viewDeclined: false }],
}
const saved = savedAnswers(record, titleOf)
const same = {
  givenNames: 'Ola ', 'dateOfBirth-day': '3', 'dateOfBirth-month': '02', 'dateOfBirth-year': '2012', interpreterNeeded: 'no', school: '', evidence: 'insufficient', circumstances: 'A shove.\r\nIn a queue.', cautioned: '',
  'offences.0.title': 'Theft from a shop', 'victims.0.name': 'Amir', 'victims.0.enhanced': '', 'victims.0.informed': 'yes', 'victims.0.said': 'view', 'victims.0.view': 'Stop it.', 'victims.1.name': '',
}
const differs = (values: Record<string, string>, offences = record.offences) => differences(saved, typedAnswers(values, offencesInWords(offences, titleOf)), SECTIONS)

it('finds nothing where the same was typed, however it was spaced', () => {
  expect(differs(same)).toEqual([])
})
it('tells both versions in words, question by question', () => {
  expect(differs({ ...same, school: 'Marram High', cautioned: 'yes', evidence: 'sufficient-to-charge', 'dateOfBirth-day': '4' })).toEqual([
    { name: 'dateOfBirth', label: 'Day of birth', saved: '3 February 2012', typed: '4 February 2012' },
    { name: 'school', label: 'School or college', saved: 'Not recorded', typed: 'Marram High' },
    { name: 'evidence', label: 'How far does the evidence go?', saved: 'Not sufficient', typed: 'Sufficient to charge' },
    { name: 'cautioned', label: 'Was the child cautioned (PACE)?', saved: 'Not recorded', typed: 'Yes' },
  ])
  expect(differs({ ...same, 'dateOfBirth-year': '20' })).toMatchObject([{ name: 'dateOfBirth', typed: '3, 02, 20' }])
})
it('compares lists as a whole', () => {
  expect(differs({ ...same, 'victims.0.remove': 'yes' })).toEqual([{ name: 'victims', label: 'Who was harmed', saved: 'Amir, told, “Stop it.”', typed: 'Not recorded' }])
  expect(differs(same, [])).toMatchObject([{ name: 'offences', saved: 'Theft from a shop, 18 November 2026, At a school', typed: 'Not recorded' }])
})
it('says nothing of a question that was not asked', () => {
  expect(differs({ givenNames: 'Ola' }, [])).toEqual([])
  expect(differences(saved, typedAnswers({ school: 'x' }, ''), ['rights'])).toEqual([])
})

it('has the sections that a notification’s source gives it', () => {
  expect(sectionsOf(null)).not.toContain('referral')
  expect(sectionsOf({ policeInvolved: null })).toEqual(['referral', 'child', 'circumstances', 'victims', 'history'])
  expect(sectionsOf({ policeInvolved: true })).toEqual(SECTIONS)
})
it('opens only what was sent back', () => {
  const sentBack = { sections: [{ section: 'rights' as const }, { section: 'child' as const }] }
  expect(openSections({ status: 'sent_back', referral: null, sentBack })).toEqual(['child', 'rights'])
  expect(openSections({ status: 'sent_back', referral: null, sentBack: null })).toEqual([])
  expect(openSections({ status: 'in_triage', referral: null, sentBack: null })).toHaveLength(7)
})
it('asks each question once', () => {
  const names = Object.values(QUESTIONS).flat().map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
it('says how long an answer took, and that no clock stopped', () => {
  expect(sendBackInWords({ askedOn: '2026-11-20', endedOn: null, ending: null }, '2026-11-24')).toBe('It has waited for an answer for 2 working days. The clocks of the case run on meanwhile')
  expect(sendBackInWords({ askedOn: '2026-11-20', endedOn: '2026-11-23', ending: 'answered' }, '2026-11-24')).toMatch(/^Answered after 1 working day\./)
  expect(sendBackInWords({ askedOn: '2026-11-20', endedOn: '2026-11-20', ending: 'taken-back' }, '2026-11-24')).toMatch(/^Taken back without an answer after less than a working day\./)
})
