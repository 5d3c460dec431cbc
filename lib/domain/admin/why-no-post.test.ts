import { expect, it } from 'vitest'
import { ROLES } from '../access/role'
import { KINDS_OF_ROLE, whyNoPost, whyNotEnded, whyNotRank, type PostDraft } from './why-no-post'

const draft: PostDraft = { role: 'sergeant', rank: 'sergeant', kind: 'force', startsOn: '2026-11-22', endsOn: null }

it('says for every role where its people work', () => {
  expect(Object.keys(KINDS_OF_ROLE).sort()).toEqual([...ROLES].sort())
})

it('asks a police role for its rank, and no other role for one', () => {
  expect(whyNotRank('senior_officer', 'superintendent')).toBeNull()
  expect(whyNotRank('senior_officer', 'inspector')).toBe('Senior police officer: choose the rank of Chief Inspector or Superintendent')
  expect(whyNotRank('sergeant', null)).toBe('Sergeant: choose the rank of Sergeant')
  expect(whyNotRank('analyst', 'constable')).toBe('Analyst: this role has no police rank')
  expect(whyNotRank('analyst', null)).toBeNull()
})

it('asks for an organisation that has such posts, and for days in order', () => {
  expect(whyNoPost({ ...draft, kind: 'yjs' }, [])).toBe('Sergeant: this role belongs to a police force')
  expect(whyNoPost({ ...draft, role: 'panel_member', rank: null, kind: 'force' }, [])).toBe('Panel member: this role belongs to a partner agency or a youth justice service')
  expect(whyNoPost({ ...draft, endsOn: '2026-11-21' }, [])).toBe('The last day is before the first')
  expect(whyNoPost({ ...draft, endsOn: '2026-11-22' }, [])).toBeNull()
})

it('keeps an administrator from any other post at the same time, whichever came first', () => {
  const administrator: PostDraft = { ...draft, role: 'administrator', rank: null, kind: 'yjs' }
  const manager = { role: 'case_manager', startsOn: '2025-01-01', endsOn: null } as const
  expect(whyNoPost(administrator, [manager])).toContain('no other post')
  expect(whyNoPost(administrator, [{ ...manager, endsOn: '2026-11-22' }])).toContain('no other post')
  expect(whyNoPost(administrator, [{ ...manager, endsOn: '2026-11-21' }])).toBeNull()
  expect(whyNoPost(draft, [{ role: 'administrator', startsOn: '2027-01-01', endsOn: null }])).toContain('no other post')
  expect(whyNoPost({ ...draft, endsOn: '2026-12-31' }, [{ role: 'administrator', startsOn: '2027-01-01', endsOn: null }])).toBeNull()
  expect(whyNoPost(draft, [manager])).toBeNull()
})

it('ends a post on a day that can be, once', () => {
  const post = { role: 'sergeant', startsOn: '2026-11-01', endsOn: null } as const
  expect(whyNotEnded(post, '2026-11-21', '2026-11-22')).toBeNull()
  expect(whyNotEnded(post, '2027-03-31', '2026-11-22')).toBeNull()
  expect(whyNotEnded({ ...post, endsOn: '2027-03-31' }, '2026-12-31', '2026-11-22')).toBeNull()
  expect(whyNotEnded(post, '2026-11-20', '2026-11-22')).toContain('earlier than yesterday')
  expect(whyNotEnded({ ...post, startsOn: '2026-12-01' }, '2026-11-29', '2026-11-22')).toContain('begins on 1 December 2026')
  expect(whyNotEnded({ ...post, startsOn: '2026-12-01' }, '2026-11-30', '2026-11-22')).toBeNull()
  expect(whyNotEnded({ ...post, endsOn: '2026-11-20' }, '2026-11-22', '2026-11-22')).toBe('This post ended on 20 November 2026 already')
})
