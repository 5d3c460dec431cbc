import { expect, it } from 'vitest'
import { ACTIONS } from '../access/actions'
import { rightsInWords } from './rights-in-words'

const all = rightsInWords().flatMap((group) => group.rights)
const of = (action: string) => all.find((right) => right.action === action)

it('tells every right once, each under a heading', () => {
  expect(all.map((right) => right.action).sort()).toEqual(Object.keys(ACTIONS).sort())
  expect(rightsInWords().map((group) => group.title)).not.toContain('Other')
})

it('says who, where and under which conditions', () => {
  expect(of('triage.claim')).toEqual({ action: 'triage.claim', says: 'Take a case into triage', roles: ['Triage officer'], stations: ['Submitted', 'In triage'], limits: [] })
  expect(of('outcome.authorise')?.limits).toEqual(['only with the rank that is asked for, or a higher one', 'never on their own work'])
  expect(of('case.view')?.limits).toEqual(['Panel member: only where they hold a seat'])
  expect(of('interest.declare')?.limits).toEqual(['only where they hold a seat'])
})
