import { describe, expect, it } from 'vitest'
import { knifePathway, type KnifeFacts } from './knife-pathway'

const facts: KnifeFacts = { referredOn: null, referralDue: '2026-11-23', exploitation: 'suspected', exploitationConsidered: null, activity: null, conditions: [] }
const step = (change: Partial<KnifeFacts>, id: string) => knifePathway({ ...facts, ...change }, '2026-11-22').find((one) => one.id === id)

describe('the knife pathway', () => {
  it('waits for the referral and says when it is due', () => {
    expect(step({}, 'referral')).toMatchObject({ isDone: false, says: 'Not recorded: due in 1 working day, on 23 November 2026' })
    expect(step({ referredOn: '2026-11-20' }, 'referral')).toMatchObject({ isDone: true, says: 'Referred on 20 November 2026' })
    expect(step({ referredOn: '2026-11-25' }, 'referral')).toMatchObject({ isDone: true, says: 'Referred on 25 November 2026: it was due on 23 November 2026' })
    expect(step({ referralDue: null }, 'referral')).toMatchObject({ isDone: false })
  })

  it('waits until exploitation was weighed, also where it is not recorded', () => {
    expect(step({}, 'exploitation')).toMatchObject({ isDone: false })
    expect(step({ exploitation: null }, 'exploitation')).toMatchObject({ isDone: false })
    expect(step({ exploitationConsidered: true }, 'exploitation')).toMatchObject({ isDone: true })
    expect(step({ exploitation: 'no' }, 'exploitation')).toMatchObject({ isDone: true })
  })

  it('takes no awareness course for a plan', () => {
    expect(step({}, 'plan')).toMatchObject({ isDone: false })
    expect(step({ activity: 'A knife awareness course' }, 'plan')).toMatchObject({ isDone: false })
    expect(step({ activity: 'A knife course, and a mentor each week' }, 'plan')).toMatchObject({ isDone: true })
    expect(step({ conditions: ['See the mentor on Mondays'] }, 'plan')).toMatchObject({ isDone: true, says: 'See the mentor on Mondays' })
  })
})
