import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { answerAuthority } from '@/lib/server/triage/answer-authority'
import { askAuthority } from '@/lib/server/triage/ask-authority'
import { assignCaseManager } from '@/lib/server/triage/assign-case-manager'
import { claimCase } from '@/lib/server/triage/claim-case'
import { decideTriage } from '@/lib/server/triage/decide-triage'
import { recordChargingDecision } from '@/lib/server/triage/record-charging-decision'
import { recordEarlierDisposal } from '@/lib/server/triage/record-earlier-disposal'
import { recordHistoryChecked } from '@/lib/server/triage/record-history-checked'
import { recordScore } from '@/lib/server/triage/record-score'
import { CAST } from '../../../../prisma/scenarios/cast'
import type { Call } from '../call'
import { caseOf } from '../demonstration-case'
import { owner as db } from '../../../support/owner'

const requestOn = async (givenNames: string) => {
  const { id, ref } = await caseOf(givenNames, 'awaiting_authority')
  const request = await db.authorityRequest.findFirstOrThrow({ where: { caseId: id, status: 'asked' }, select: { id: true } })
  return { ref, requestId: request.id, answer: 'given' as const, reason: 'The reason given is sound.' }
}

/** Valid calls of triage's changes. */
export const TRIAGE_CALLS: readonly Call[] = [
  {
    file: 'lib/server/triage/claim-case.ts', right: 'triage.claim', by: 'secondTriage',
    call: async (actor) => claimCase(actor, { ref: (await caseOf('Szymon', 'submitted')).ref, takeOverReason: null }),
  },
  {
    file: 'lib/server/triage/record-score.ts', right: 'triage.score', by: 'triage', nor: ['secondTriage'],
    call: async (actor) => recordScore(actor, { ...(await caseOf('Noah', 'in_triage')), factors: [], final: 2, rationale: null }),
  },
  {
    file: 'lib/server/triage/record-earlier-disposal.ts', right: 'history.record', by: 'operations',
    call: async (actor) => recordEarlierDisposal(actor, { ...(await caseOf('Gabriela', 'in_triage')), outcome: 'OC8', givenOn: '2026-03-02', givenBy: 'Another force', offence: 'Theft from a shop' }),
  },
  {
    file: 'lib/server/triage/record-history-checked.ts', right: 'history.record', by: 'triage',
    call: async (actor) => recordHistoryChecked(actor, await caseOf('Freddie', 'submitted')),
  },
  {
    file: 'lib/server/triage/assign-case-manager.ts', right: 'case-manager.assign', by: 'operations',
    call: async (actor) => assignCaseManager(actor, { ...(await caseOf('Noah', 'in_triage')), personId: CAST.secondCaseManager.id }),
  },
  {
    file: 'lib/server/triage/ask-authority.ts', right: 'authority.ask', by: 'triage', nor: ['secondTriage', 'caseManager', 'secondCaseManager', 'operations'],
    call: async (actor) => askAuthority(actor, { ...(await caseOf('Kayden', 'in_triage')), authority: 'inspector', outcome: 'OC20', reason: 'The home and social care are acting together.' }),
  },
  {
    file: 'lib/server/triage/answer-authority.ts', says: 'of a rank', right: 'authority.answer-rank', by: 'inspector', nor: ['sergeant'],
    call: async (actor) => answerAuthority(actor, await requestOn('Lily')),
  },
  {
    file: 'lib/server/triage/answer-authority.ts', says: 'of the CPS', right: 'authority.answer-cps', by: 'sergeant',
    call: async (actor) => answerAuthority(actor, await requestOn('Leon')),
  },
  {
    file: 'lib/server/triage/record-charging-decision.ts', right: 'charge.record', by: 'sergeant',
    call: async (actor) => recordChargingDecision(actor, { ...(await caseOf('Reece', 'sent_for_charge')), answer: 'returned', on: londonDay(actor.at), reason: 'The CPS asks for an outcome out of court.' }),
  },
  {
    file: 'lib/server/triage/decide-triage.ts', right: 'triage.decide', by: 'triage', nor: ['secondTriage'],
    call: async (actor) => {
      const { ref, version } = await caseOf('Noah', 'in_triage')
      return decideTriage(actor, { ref, version, choice: 'settle', outcome: 'OC8', rationale: { why: 'He came back by himself.', alternatives: 'He wants to put it right.', child: 'No history.', departure: null } })
    },
  },
]
