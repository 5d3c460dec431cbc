import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import { authoriseDecision } from '@/lib/server/disposal/authorise-decision'
import { closeCase } from '@/lib/server/disposal/close-case'
import { finishConditions } from '@/lib/server/disposal/finish-conditions'
import { giveOutcome } from '@/lib/server/disposal/give-outcome'
import { recordOutcomeFacts } from '@/lib/server/disposal/record-outcome-facts'
import { returnToTriage } from '@/lib/server/disposal/return-to-triage'
import { startActivity } from '@/lib/server/disposal/start-activity'
import type { Call } from '../call'
import { caseOf } from '../demonstration-case'

/** Valid calls of the changes about an outcome, from its authorisation to its end. */
export const DISPOSAL_CALLS: readonly Call[] = [
  {
    file: 'lib/server/disposal/authorise-decision.ts', says: 'that takes a sergeant', right: 'outcome.authorise', by: 'sergeant',
    call: async (actor) => authoriseDecision(actor, { ...(await caseOf('Harvey', 'awaiting_authorisation')), answer: 'authorised', reason: 'I agree with the panel.' }),
  },
  {
    file: 'lib/server/disposal/authorise-decision.ts', says: 'that takes an inspector', right: 'outcome.authorise', by: 'inspector', nor: ['sergeant'],
    call: async (actor) => authoriseDecision(actor, { ...(await caseOf('Oliwia', 'awaiting_authorisation')), answer: 'returned', reason: 'Say why a lower outcome would not do.' }),
  },
  {
    file: 'lib/server/disposal/record-outcome-facts.ts', right: 'outcome.record', by: 'secondCaseManager',
    call: async (actor) => recordOutcomeFacts(actor, { ...(await caseOf('Harvey', 'to_be_given')), outcome: 'OC22', facts: { activity: 'A weekly walk with a mentor', provider: 'Marram youth club', activityEndsOn: addDays(londonDay(actor.at), 30), childAgrees: true } }),
  },
  { file: 'lib/server/disposal/start-activity.ts', right: 'outcome.start', by: 'secondCaseManager', call: async (actor) => startActivity(actor, await caseOf('Harvey', 'to_be_given')) },
  {
    file: 'lib/server/disposal/record-outcome-facts.ts', says: 'of a caution', right: 'outcome.record', by: 'operations',
    call: async (actor) => recordOutcomeFacts(actor, { ...(await caseOf('Kacper', 'to_be_given')), outcome: 'YC', facts: { explained: true } }),
  },
  { file: 'lib/server/disposal/give-outcome.ts', right: 'outcome.give', by: 'caseManager', call: async (actor) => giveOutcome(actor, await caseOf('Kacper', 'to_be_given')) },
  {
    file: 'lib/server/disposal/finish-conditions.ts', right: 'outcome.finish', by: 'caseManager',
    call: async (actor) => finishConditions(actor, { ...(await caseOf('Ruby', 'under_way')), reason: 'All of them were kept.' }),
  },
  {
    file: 'lib/server/disposal/return-to-triage.ts', right: 'outcome.return', by: 'secondCaseManager',
    call: async (actor) => returnToTriage(actor, { ...(await caseOf('Andrei', 'under_way')), reason: 'He asks for another way.' }),
  },
  {
    file: 'lib/server/disposal/close-case.ts', right: 'case.close', by: 'caseManager',
    call: async (actor) => closeCase(actor, { ...(await caseOf('Mason', 'given')), reason: 'Nothing more is to be done.' }),
  },
]
