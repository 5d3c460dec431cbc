import type { Action } from '../access/actions'
import type { CaseStatus } from './case-status'

/** What the right to write in a notification depends on. */
export type SavedCase = { status: CaseStatus; referral: object | null }

/** The right that saving a case's notification asks for: a draft’s, what was sent back, or the facts of a case that is under way. */
export function rightToSave({ status, referral }: SavedCase): Action {
  if (status === 'draft') return referral ? 'referral.edit' : 'notification.edit'
  if (status === 'sent_back') return referral ? 'referral.answer' : 'notification.answer'
  return 'facts.record'
}

/** The right that sending a notification to triage asks for, the first time or again; null where it is there already. */
export function rightToSubmit({ status, referral }: SavedCase): Action | null {
  if (status === 'draft') return referral ? 'referral.submit' : 'notification.submit'
  return status === 'sent_back' ? rightToSave({ status, referral }) : null
}
