import { expect, it } from 'vitest'
import { NOTICE_KINDS, noticeOf } from './notices'

const meeting = { id: '01', startsAt: new Date('2027-06-15T08:00:00Z'), venue: 'Room 2', link: 'https://meet.example/1', before: { startsAt: new Date('2027-01-12T09:00:00Z') } }

it('says when, where, and how to come there', () => {
  const { subject, body } = noticeOf('moved', meeting, 'https://juncture.example.org/')
  expect(subject).toBe('Changed: panel meeting, 15 June 2027')
  expect(body).toContain('The panel meeting of 12 January 2027 at 09:00 has changed. It takes place on 15 June 2027 at 09:00.')
  expect(body).toContain('https://juncture.example.org/panels/01')
  expect(noticeOf('invited', meeting, null).body).toContain('Sign in to Juncture')
  expect(noticeOf('cancelled', meeting, 'https://juncture.example.org').body).not.toContain('https://')
})

it('has words for every kind', () => {
  expect(new Set(NOTICE_KINDS.map((kind) => noticeOf(kind, meeting, null).body)).size).toBe(NOTICE_KINDS.length)
})
