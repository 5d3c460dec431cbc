import { expect, it } from 'vitest'
import { ACTIONS, type Permission } from '../access/actions'
import { OUTCOMES } from '../outcome/outcome'
import { CASE_STATUSES } from './case-status'
import { nextActions } from './next-actions'

it('leaves no unfinished case without an action that some role may take where the case stands', () => {
  for (const status of CASE_STATUSES) {
    if (status === 'closed') continue
    for (const outcome of OUTCOMES) for (const isGiven of [true, false]) for (const referral of [null, { policeInvolved: null }, { policeInvolved: false }, { policeInvolved: true }]) {
      const actions = nextActions({ ref: 'JN-2026-000001-A', status, outcome, isGiven, packHref: null, referral })
      expect(actions.length, `${status} ${outcome} ${isGiven}`).toBeGreaterThan(0)
      for (const { action } of actions) {
        const permission: Permission = ACTIONS[action]
        expect(permission.roles.length).toBeGreaterThan(0)
        if (permission.from) expect(permission.from).toContain(status)
      }
    }
  }
})
